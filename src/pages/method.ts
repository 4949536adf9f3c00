import type {Content, Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Page} from "../markup/page.ts";
import {releaseLine, rootOf, section, titleBlock} from "../markup/page.ts";
import type {Method} from "../release/release.ts";
import {unitName} from "../texts/units.ts";
import type {PageContext} from "./context.ts";
import {indicatorName} from "./context.ts";

const PATH = "method/";

/** How figures come about, what the words mean, and where the data is from. */
export function methodPage(context: PageContext): Page {
  const {release, texts, language} = context;
  return {
    path: PATH,
    section: "method",
    title: texts.method.title,
    content: html`${titleBlock(texts.method.title, releaseLine(release.manifest, language))}
    ${section({
      id: "rules",
      title: texts.method.rulesTitle,
      content: html`<div class="rules">
        ${texts.method.rules.map(
          ([name, rule]) =>
            html`<div>
              <h3>${name}</h3>
              <p>${rule}</p>
            </div>`
        )}
      </div>`
    })}
    ${section({id: "sources", title: texts.method.sources, subtitle: texts.method.sourcesNote, content: sourceList(release.method.sources, context)})}
    ${section({id: "definitions", title: texts.method.definitions, content: definitionTable(context)})}
    ${section({id: "changes", title: texts.method.changes, content: changesTable(context)})}
    ${section({id: "forms", title: texts.method.forms, content: formsTable(context)})}
    ${section({id: "organisations", title: texts.method.organisations, content: organisationsTable(context)})}
    ${section({id: "catalogue", title: texts.method.catalogue, content: catalogueTable(context)})}`,
    start: {name: "startTables", options: {language, root: rootOf(PATH)}, files: {}}
  };
}

function sourceList(sources: Method["sources"], {texts}: PageContext): Markup {
  if (sources.length === 0) return html`<p>${texts.method.none}</p>`;
  return html`<ul class="sources">
    ${sources.map(
      ({title, url, files}) =>
        html`<li>${sourceLink(title, url)} <small>${files.join(", ")}</small></li>`
    )}
  </ul>`;
}

/** A link out, only where the text of the source is an address of the web. */
function sourceLink(title: string, url: string | null): Content {
  if (url === null || !/^https?:\/\/[^\s]+$/.test(url)) return title;
  return html`<a href="${url}" rel="external noopener noreferrer">${title}</a>`;
}

function table(
  label: string,
  heads: readonly string[],
  rows: readonly Markup[],
  none: string
): Markup {
  if (rows.length === 0) return html`<p>${none}</p>`;
  return html`<div class="table-frame tall" tabindex="0" role="group" aria-label="${label}">
    <table class="sortable">
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function definitionTable({release, texts, language}: PageContext): Markup {
  const isVi = language === "vi";
  const rows = release.indicators.map(
    (indicator) =>
      html`<tr>
        <th scope="row">${indicatorName(indicator, language)}</th>
        <td>${unitName(indicator.unit, language)}</td>
        <td class="wide">${isVi ? indicator.definition_vi : indicator.definition_en}</td>
        <td class="wide">${isVi ? indicator.caveats_vi : indicator.caveats_en}</td>
        <td><code>${indicator.code}</code></td>
      </tr>`
  );
  const {indicators, method} = texts;
  return table(
    method.definitions,
    [indicators.indicator, indicators.unit, indicators.definition, indicators.caveats, method.code],
    rows,
    method.none
  );
}

function changesTable({release, texts, language}: PageContext): Markup {
  const nameOf = (code: string) => {
    const indicator = release.indicators.find((candidate) => candidate.code === code);
    return indicator === undefined ? code : indicatorName(indicator, language);
  };
  const rows = release.method.definition_changes.map(
    (change) =>
      html`<tr>
        <th scope="row">${nameOf(change.indicator)}</th>
        <td>${change.year}</td>
        <td class="wide">${language === "vi" ? change.note_vi : change.note_en}</td>
      </tr>`
  );
  const heads = [texts.indicators.indicator, texts.table.year, texts.indicators.caveats];
  return table(texts.method.changes, heads, rows, texts.method.none);
}

function formsTable({release, texts, language}: PageContext): Markup {
  const rows = release.method.forms.map(
    (form) =>
      html`<tr>
        <th scope="row">${language === "vi" ? form.name_vi : form.name_en}</th>
        <td>${texts.frequencies[form.frequency] ?? form.frequency}</td>
        <td><code>${form.code}</code></td>
      </tr>`
  );
  const heads = [texts.method.name, texts.method.frequency, texts.method.code];
  return table(texts.method.forms, heads, rows, texts.method.none);
}

function organisationsTable({release, texts, language}: PageContext): Markup {
  const rows = release.method.organisations.map(
    (organisation) =>
      html`<tr>
        <th scope="row">${language === "vi" ? organisation.name_vi : organisation.name_en}</th>
        <td><code>${organisation.code}</code></td>
      </tr>`
  );
  const heads = [texts.method.name, texts.method.code];
  return table(texts.method.organisations, heads, rows, texts.method.none);
}

function catalogueTable({release, texts, language}: PageContext): Markup {
  const rows = release.method.catalogue.map(
    (kind) =>
      html`<tr>
        <th scope="row">${language === "vi" ? kind.title_vi : kind.title_en}</th>
        <td><span class="severity ${kind.severity}">${texts.severities[kind.severity]}</span></td>
        <td><code>${kind.code}</code></td>
      </tr>`
  );
  const heads = [texts.method.name, texts.returns.severity, texts.method.code];
  return table(texts.method.catalogue, heads, rows, texts.method.none);
}
