import {formatDate} from "../format/date.ts";
import {formatNumber} from "../format/number.ts";
import {filterBar} from "../markup/filterBar.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import {overdueTable} from "../markup/overdueTable.ts";
import type {Page} from "../markup/page.ts";
import {releaseLine, rootOf, section, sectionFoot, titleBlock} from "../markup/page.ts";
import {progressFilters} from "../markup/progressFilters.ts";
import {progressGrid, progressLegend} from "../markup/progressGrid.ts";
import {firstForm, gridOf, yearsOfForm} from "../select/progress.ts";
import {checkLink} from "./checkReturn.ts";
import type {PageContext} from "./context.ts";
import {dataFolder, organisationNames} from "./context.ts";
import {officeFindingsTable, periodsTable, summaryCounts} from "./progressTables.ts";

const PATH = "progress/";

/** Who owes a return and who has sent it: the latest period, every office and period, whom to write to. */
export function progressPage(context: PageContext): Page {
  const {release, texts, language} = context;
  const {progress} = release;
  const root = rootOf(PATH);
  const form = firstForm(progress);
  const day = progress.day === null ? "" : texts.progress.asOf(formatDate(progress.day, language));
  const title = titleBlock(texts.progress.title, releaseLine(release.manifest, language), day);
  const links = html`<div class="links">
    <p><a href="${root}returns/">${texts.progress.receivedLink}</a></p>
    ${checkLink(root, texts)}
  </div>`;
  const page = {path: PATH, section: "progress", title: texts.progress.title} as const;
  if (form === undefined) {
    return {
      ...page,
      content: html`${title}
        <p class="empty">${texts.progress.none}</p>
        ${links} ${findingsSection(context, root)}`,
      start: {name: "startTables", options: {language}, files: {}}
    };
  }
  const choice = {form, year: yearsOfForm(progress, form)[0] ?? "", organisation: "", province: ""};
  return {
    ...page,
    content: html`${title} ${summarySection(context, form, root, links)}
      <div class="explorer">
        ${filterBar(progressFilters(progress, choice, gridOptions(context, root)), language)}
        ${section({
          id: "grid",
          title: html`<span data-part="grid-title">${texts.progress.gridTitle}</span>`,
          subtitle: texts.progress.gridNote,
          content: html`<div data-part="grid">
              ${progressGrid(gridOf(progress, choice), gridOptions(context, root))}
            </div>
            ${progressLegend(language)}`,
          foot: sectionFoot(root, language, [{href: "/data/progress.json", label: "JSON"}])
        })}
        ${overdueSection(context, root)}
      </div>
      ${findingsSection(context, root)}`,
    start: {
      name: "startProgress",

      options: {
        language,
        root,
        data: dataFolder(context, PATH),
        organisations: organisationNames(context)
      },
      files: {progress: "progress.json", places: "places.json"}
    }
  };
}

function gridOptions(context: PageContext, root: string) {
  const {places, language, texts} = context;
  return {
    places,
    language,
    root,
    organisations: organisationNames(context),
    caption: texts.progress.gridTitle
  };
}

function summarySection(context: PageContext, form: string, root: string, links: Markup): Markup {
  const {release, texts, language} = context;
  return section({
    id: "summary",
    title: texts.progress.byPeriod,
    content: html`${summaryCounts(release.progress, form, language)}
    ${periodsTable(release.progress, form, language)} ${links}`,
    foot: sectionFoot(root, language)
  });
}

function overdueSection(context: PageContext, root: string): Markup {
  const {release, texts, language} = context;
  const {overdue, unattributed, forms} = release.progress;
  const number = (value: number) => formatNumber(value, language);
  const isCut = overdue.rows.length < overdue.overdue + overdue.never_sent;
  const formNames = Object.fromEntries(
    forms.map(({code, name_vi, name_en}) => [code, language === "vi" ? name_vi : name_en])
  );
  return section({
    id: "overdue",
    title: texts.progress.overdueTitle,
    subtitle: [
      texts.progress.overdueNote(number(overdue.overdue), number(overdue.never_sent)),
      isCut ? texts.progress.overdueShown(number(overdue.rows.length)) : "",
      unattributed > 0 ? texts.progress.unattributed(number(unattributed)) : ""
    ].join(" "),
    content:
      overdue.rows.length === 0
        ? html`<p class="empty">${texts.progress.overdueNone}</p>`
        : html`${overdueTable(overdue.rows, {
              forms: formNames,
              organisations: organisationNames(context),
              language
            })}
            <p class="empty" data-part="no-overdue" hidden>${texts.progress.overdueNoneChosen}</p>`,
    foot: sectionFoot(root, language)
  });
}

function findingsSection(context: PageContext, root: string): Markup {
  const {release, texts, language} = context;
  const {total, rows} = release.progress.findings;
  return section({
    id: "findings",
    title: texts.progress.findingsTitle,
    subtitle:
      rows.length === 0
        ? undefined
        : texts.progress.findingsNote(
            formatNumber(rows.length, language),
            formatNumber(total, language)
          ),
    content:
      rows.length === 0
        ? html`<p class="empty">${texts.progress.findingsNone}</p>`
        : officeFindingsTable(rows, context),
    foot: sectionFoot(root, language)
  });
}
