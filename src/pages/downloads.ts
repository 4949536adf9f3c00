import {citation, LICENCE} from "../export/citation.ts";
import {formatBytes} from "../format/bytes.ts";
import {formatNumber} from "../format/number.ts";
import {dataTable} from "../markup/dataTable.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Page} from "../markup/page.ts";
import {releaseLine, rootOf, section, titleBlock} from "../markup/page.ts";
import type {DownloadFile, Downloads, TableDownload} from "../release/downloads.ts";
import {CHECKSUMS_FILE, DOWNLOADS_PATH} from "../release/downloads.ts";
import {LANGUAGES} from "../texts/language.ts";
import type {PageContext} from "./context.ts";
import {indicatorName} from "./context.ts";

/** All of the release as files: plain links, which need no script. */
export function downloadsPage(context: PageContext): Page {
  const {texts, language, release} = context;
  const {downloads: words} = texts;
  const line = releaseLine(release.manifest, language);
  return {
    path: DOWNLOADS_PATH,
    section: "downloads",
    title: words.title,
    content: html`${titleBlock(words.title, words.lead, line)}
    ${
      release.downloads === null
        ? html`<p>${words.none}</p>`
        : downloadSections(context, release.downloads)
    }
    ${section({id: "cite", title: words.cite, subtitle: words.citeNote, content: citations(context)})}
    ${section({id: "licence", title: words.licence, content: licenceText(context)})}`,
    start: {name: "startTables", options: {language, root: rootOf(DOWNLOADS_PATH)}, files: {}}
  };
}

function downloadSections(context: PageContext, downloads: Downloads): Markup {
  const {downloads: words} = context.texts;
  const tables = formatNumber(downloads.tables.length, context.language);
  return html`${section({
    id: "whole",
    title: words.whole,
    subtitle: words.wholeNote(tables),
    content: wholeTable(context, downloads)
  })}
  ${section({
    id: "read",
    title: words.read,
    content: html`<ul class="prose-list">
      ${words.readRules.map((rule) => html`<li>${rule}</li>`)}
    </ul>`
  })}
  ${section({id: "indicators", title: words.indicators, subtitle: words.indicatorsNote, content: indicatorTable(context, downloads)})}
  ${section({id: "tables", title: words.tables, subtitle: words.tablesNote, content: tablesTable(context, downloads)})}
  ${section({
    id: "checksums",
    title: words.checksums,
    content: html`<p>
        ${link(context, {path: CHECKSUMS_FILE}, `${CHECKSUMS_FILE}: ${words.checksumsList}`, CHECKSUMS_FILE)}
      </p>
      <p>${words.checksumsNote}</p>
      <p class="command"><code>sha256sum --ignore-missing -c ${CHECKSUMS_FILE}</code></p>`
  })}`;
}

function wholeTable(context: PageContext, downloads: Downloads): Markup {
  const {texts, language} = context;
  const {downloads: words} = texts;
  const tableOf = (id: string) => downloads.tables.find((table) => table.id === id);
  const rows: (readonly [string, string, readonly (readonly [string, DownloadFile])[]])[] = [
    [words.kinds.bundle, words.kinds.bundleNote, [["ZIP", downloads.bundle]]],
    [words.kinds.workbook, words.kinds.workbookNote, [["XLSX", downloads.workbooks[language]]]],
    [words.kinds.figures, words.kinds.figuresNote, formatsOf(tableOf("indicator_by_place_year"))],
    [words.kinds.observations, words.kinds.observationsNote, formatsOf(tableOf("observations"))],
    [words.kinds.dictionary, words.kinds.dictionaryNote, [["CSV", downloads.dictionary]]]
  ];
  return frame(
    words.whole,
    [
      [words.what, ""],
      [words.file, ""],
      [words.size, "number"],
      [words.checksum, "minor"]
    ],
    rows.flatMap(([name, note, files]) =>
      files.map(
        ([format, file], at) =>
          html`<tr>
            ${
              at === 0
                ? html`<th scope="row" rowspan="${files.length}">
                    ${name}<small class="download-note">${note}</small>
                  </th>`
                : ""
            }
            <td>${link(context, file, words.label(format, name), format)}</td>
            <td class="number">${formatBytes(file.bytes, language)}</td>
            <td class="minor"><code class="checksum">${file.sha256}</code></td>
          </tr>`
      )
    )
  );
}

function formatsOf(table: TableDownload | undefined): (readonly [string, DownloadFile])[] {
  if (table === undefined) return [];
  const parquet = ["Parquet", table.parquet] as const;
  return table.csv === null ? [parquet] : [parquet, ["CSV", table.csv]];
}

function indicatorTable(context: PageContext, {indicators}: Downloads): Markup {
  const {texts, language, release} = context;
  const {downloads: words} = texts;
  const collator = new Intl.Collator(language);
  const named = indicators
    .flatMap((download) => {
      const indicator = release.indicators.find(({code}) => code === download.code);
      return indicator === undefined ? [] : [{download, name: indicatorName(indicator, language)}];
    })
    .sort((a, b) => collator.compare(a.name, b.name));
  return frame(
    words.indicators,
    [
      [words.indicator, ""],
      [words.years, ""],
      [words.rows, "number minor"],
      [words.files, ""]
    ],
    named.map(({download, name}) => {
      const [from, to] = download.years;
      const files = [
        ["XLSX", download.workbooks[language]],
        ["CSV", download.csv],
        ["Parquet", download.parquet]
      ] as const;
      return html`<tr>
        <th scope="row">
          ${name} <small><code>${download.code}</code></small>
        </th>
        <td class="short">${from === to ? String(from) : `${from}–${to}`}</td>
        <td class="number minor">${formatNumber(download.rows, language)}</td>
        <td class="files">${fileLinks(context, files, name)}</td>
      </tr>`;
    }),
    "stacked"
  );
}

function tablesTable(context: PageContext, {tables}: Downloads): Markup {
  const {texts, language} = context;
  const {downloads: words} = texts;
  return frame(
    words.tables,
    [
      [words.table, ""],
      [words.what, ""],
      [words.rows, "number minor"],
      [words.files, ""]
    ],
    tables.map(
      (table) =>
        html`<tr>
          <th scope="row"><code>${table.id}</code></th>
          <td class="wide">${words.tableNotes[table.id] ?? ""}</td>
          <td class="number minor">${formatNumber(table.rows, language)}</td>
          <td>${fileLinks(context, formatsOf(table), table.id)}</td>
        </tr>`
    ),
    "stacked"
  );
}

/** Each with its size; a link says by itself what it gives to whoever hears it alone. */
function fileLinks(
  context: PageContext,
  files: readonly (readonly [string, DownloadFile])[],
  name: string
): Markup {
  const {label} = context.texts.downloads;
  return html`<ul class="file-links">
    ${files.map(
      ([format, file]) =>
        html`<li>
          ${link(context, file, label(format, name), format)}
          <small>${formatBytes(file.bytes, context.language)}</small>
        </li>`
    )}
  </ul>`;
}

/** To a file beside the Vietnamese page; the English one is a folder deeper. */
function link(
  {language}: PageContext,
  {path}: Pick<DownloadFile, "path">,
  label: string,
  text: string
): Markup {
  const root = `${rootOf(DOWNLOADS_PATH)}${language === "vi" ? "" : "../"}`;
  return html`<a href="${root}${DOWNLOADS_PATH}${path}" aria-label="${label}">${text}</a>`;
}

/** `minor` columns give way on a phone. */
function frame(
  label: string,
  columns: readonly (readonly [string, string])[],
  rows: readonly Markup[],
  kind = ""
): Markup {
  return dataTable({
    label,
    columns: columns.map(([head, kind]) => ({head, kind})),
    rows,
    kind: `download-table ${kind}`.trim()
  });
}

/** In the language of the page, then in the other. */
function citations({language, release}: PageContext): Markup {
  const order = [language, ...LANGUAGES.filter((one) => one !== language)];
  return html`${order.map(
    (one) => html`<p class="citation" lang="${one}">${citation(release.manifest, one)}</p>`
  )}`;
}

function licenceText({texts}: PageContext): Markup {
  const root = rootOf(DOWNLOADS_PATH);
  return html`<p>
    ${texts.downloads.licenceText} <a href="${root}method/#sources">${texts.nav.method}</a>.
    <a href="${LICENCE.path}" rel="external noopener noreferrer">${LICENCE.title}</a>
  </p>`;
}
