import {formatDate} from "../format/date.ts";
import {formatNumber} from "../format/number.ts";
import {formatScaled, formatScaledChange, scaleOfMany} from "../format/scale.ts";
import {missingCell} from "../markup/cells.ts";
import {dataTable, named, numbers, unsorted} from "../markup/dataTable.ts";
import {figureTrace} from "../markup/figureTrace.ts";
import type {Content, Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Page} from "../markup/page.ts";
import {releaseLine, rootOf, section, sectionFoot, titleBlock} from "../markup/page.ts";
import {releaseTrace} from "../markup/releaseTrace.ts";
import type {PublishedDecision, ReleaseSummary, Revision} from "../release/revisions.ts";
import {placeName} from "../select/places.ts";
import type {PageContext} from "./context.ts";
import {indicatorName} from "./context.ts";

const PATH = "revisions/";

/** What was published when, which figures moved since, which return moved them, and what was decided. */
export function revisionsPage(context: PageContext): Page {
  const {release, texts, language} = context;
  const {revisions} = release;
  const t = texts.revisions;
  const root = rootOf(PATH);
  const number = (value: number) => formatNumber(value, language);
  const foot = sectionFoot(root, language, [{href: "/data/revisions.json", label: "JSON"}]);
  return {
    path: PATH,
    section: "revisions",
    title: t.title,
    content: html`${titleBlock(t.title, t.lead, releaseLine(release.manifest, language))}
    ${section({
      id: "releases",
      title: t.releases,
      content: releasesTable(revisions.releases, context),
      foot
    })}
    ${section({
      id: "figures",
      title: t.revisions,
      subtitle:
        revisions.total === 0
          ? undefined
          : t.revisionsShown(number(revisions.revisions.length), number(revisions.total)),
      content:
        revisions.revisions.length === 0
          ? html`<p class="empty">${t.revisionsNone}</p>`
          : revisionsTable(revisions.revisions, context),
      foot
    })}
    ${section({
      id: "decisions",
      title: t.decisions,
      subtitle:
        revisions.decided > revisions.decisions.length
          ? t.decisionsShown(number(revisions.decisions.length), number(revisions.decided))
          : undefined,
      content:
        revisions.decisions.length === 0
          ? html`<p class="empty">${t.decisionsNone}</p>`
          : decisionsTable(revisions.decisions, context),
      foot
    })}`,
    start: {name: "startTables", options: {language}, files: {}}
  };
}

function releasesTable(
  releases: readonly ReleaseSummary[],
  {texts, language}: PageContext
): Markup {
  const t = texts.revisions;
  const row = ({number, released_on, returns, moved, note, is_frozen}: ReleaseSummary) =>
    html`<tr>
      <th scope="row" data-value="${number}">${number}</th>
      <td>${formatDate(released_on, language)}</td>
      <td class="number" data-value="${returns}">${formatNumber(returns, language)}</td>
      <td class="number" data-value="${moved}">
        ${number === 1 ? t.first : formatNumber(moved, language)}
      </td>
      <td>${note ?? ""}${is_frozen ? html` <small>(${t.frozen})</small>` : ""}</td>
    </tr>`;
  return dataTable({
    label: t.releases,
    columns: [named(t.number), t.day, numbers(t.returns), numbers(t.moved), t.note],
    rows: releases.map(row),
    kind: "stacked",
    isTall: true
  });
}

function revisionsTable(revisions: readonly Revision[], context: PageContext): Markup {
  const t = context.texts.revisions;
  return dataTable({
    label: t.revisions,
    columns: [
      t.figure,
      numbers(t.number),
      numbers(t.before, true),
      numbers(t.after, true),
      numbers(t.change, true),
      unsorted(t.trace),
      t.movedBy
    ],
    rows: revisions.map((revision) => revisionRow(revision, context)),
    kind: "sortable stacked",
    isTall: true
  });
}

function revisionRow(revision: Revision, context: PageContext): Markup | "" {
  const {release, places, texts, language} = context;
  const t = texts.revisions;
  const indicator = release.indicators.find(({code}) => code === revision.indicator);
  if (indicator === undefined) return "";
  const {value, previous_value: before, place_id: place} = revision;
  const scale = scaleOfMany(
    [value, before].flatMap((one) => (one === null ? [] : [one])),
    indicator.unit,
    language
  );
  const shown = (one: number) => formatScaled(one, scale, language);
  const cell = (one: number | null, content: Content) =>
    one === null
      ? missingCell(language)
      : html`<td class="number" data-value="${one}">${content}</td>`;
  const target = revision.scenario === "target" ? ` (${texts.figure.target})` : "";
  const coverage = (reported: number | null, expected: number | null) =>
    `${reported ?? "–"}/${expected ?? "–"}`;
  const [coveredBefore, coveredNow] = [
    coverage(revision.previous_reported, revision.previous_expected),
    coverage(revision.n_reported, revision.n_expected)
  ];
  return html`<tr>
    <th scope="row">
      ${indicatorName(indicator, language)}${target}<br />
      <small
        >${placeName(places.byId.get(place), place, language)}, ${revision.year} ·
        ${scale.unit}</small
      >
    </th>
    <td class="number" data-value="${revision.number}">${revision.number}</td>
    ${cell(before, before === null ? "" : shown(before))}
    ${cell(
      value,
      value === null ? "" : figureTrace({...revision, period: revision.year}, shown(value))
    )}
    <td class="number">
      ${
        value === null || before === null ? "" : formatScaledChange(value - before, scale, language)
      }${
        coveredBefore === coveredNow
          ? ""
          : html`<br /><small>${t.coverageMoved(coveredBefore, coveredNow)}</small>`
      }
    </td>
    <td>${releaseTrace(revision.trace, t.traceLabel(revision.trace.length))}</td>
    <td class="quoted">${moversOf(revision, context).map((mover) => html`${mover}<br />`)}</td>
  </tr>`;
}

/** What moved a figure: decisions of stewards, then files; a rule or a list where there is none. */
function moversOf({moved_by, moved_by_decisions}: Revision, {texts}: PageContext): string[] {
  const t = texts.revisions;
  const decided = moved_by_decisions.map((decision) => {
    const [, gone, kind = "", rest = ""] = /^(- )?(\w+) (.*)$/s.exec(decision) ?? [];
    const said = `${t.deciders[kind] ?? kind} ${rest}`;
    return gone === undefined ? said : `${said} (${t.holdsNoMore})`;
  });
  const movers = [...decided, ...moved_by];
  return movers.length === 0 ? [t.byRule] : movers;
}

function decisionsTable(
  decisions: readonly PublishedDecision[],
  {texts, language}: PageContext
): Markup {
  const t = texts.revisions;
  const row = (one: PublishedDecision) => {
    const at = [one.file, one.sheet, one.cell].filter((part) => part !== null).join(", ");
    const what = t.kinds[one.decision] ?? one.decision;
    const values =
      one.corrected_value === null
        ? one.lead === null || one.contributor === null
          ? ""
          : `${one.contributor} → ${one.lead}`
        : t.corrected(
            one.read_value === null ? "–" : formatNumber(one.read_value, language),
            formatNumber(one.corrected_value, language)
          );
    return html`<tr>
      <th scope="row">${formatDate(one.decided_on, language)}</th>
      <td>${what}${one.finding === null ? "" : html` <code>${one.finding}</code>`}</td>
      <td class="quoted">${at}${values === "" ? "" : html`<br /><small>${values}</small>`}</td>
      <td>${one.decided_by}</td>
      <td class="wide">${one.reason}</td>
    </tr>`;
  };
  return dataTable({
    label: t.decisions,
    columns: [t.day, t.what, t.about, t.who, t.why],
    rows: decisions.map(row),
    kind: "stacked",
    isTall: true
  });
}
