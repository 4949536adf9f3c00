import {formatDate, formatPeriod} from "../format/date.ts";
import {formatNumber} from "../format/number.ts";
import {dataTable, named, numbers} from "../markup/dataTable.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import {officeName} from "../markup/officeName.ts";
import type {OfficeFindings, Progress, ProgressCount} from "../release/progress.ts";
import {latestDue, periodsOfForm} from "../select/progress.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {PageContext} from "./context.ts";
import {organisationNames} from "./context.ts";

type CountName = Exclude<keyof ProgressCount, "form" | "organisation" | "period">;

/** Those that add up to what is owed, then what is said beside them. */
const COLUMNS = [
  ["expected", "expected"],
  ["received", "received"],
  ["on_time", "onTime"],
  ["late", "late"],
  ["overdue", "overdue"],
  ["never_sent", "neverSent"],
  ["not_due", "notDue"],
  ["held", "held"],
  ["rejected", "rejected"],
  ["nil", "nil"],
  ["superseded", "superseded"]
] as const satisfies readonly (readonly [CountName, string])[];

/** Shown for every period; the others where there is any. */
const OWED: readonly CountName[] = ["expected", "received", "overdue", "never_sent", "not_due"];

/** The counts of the last period that was due, large. */
export function summaryCounts(progress: Progress, form: string, language: Language): Markup | "" {
  const texts = textsOf(language);
  const period = latestDue(progress, form);
  const counts = period && totalOf(progress, form, period.period);
  if (period === undefined || counts === undefined) return "";
  const due =
    period.due_on === null ? "" : texts.progress.summaryDue(formatDate(period.due_on, language));
  const shown: CountName[] = ["expected", "received", "overdue", "never_sent", "held", "rejected"];
  return html`<p class="subtitle">
      ${texts.progress.summary(formatPeriod(period.period, language))}. ${due}
    </p>
    <dl class="counts">
      ${COLUMNS.filter(([name]) => shown.includes(name)).map(
        ([name, label]) =>
          html`<div class="${name === "overdue" && counts[name] > 0 ? "error" : ""}">
            <dt>${texts.progress[label]}</dt>
            <dd>${formatNumber(counts[name], language)}</dd>
          </div>`
      )}
    </dl>`;
}

/** A line for each period, the latest first: how many owe it, and what became of it. No column is all zeros. */
export function periodsTable(progress: Progress, form: string, language: Language): Markup {
  const {progress: words} = textsOf(language);
  const periods = periodsOfForm(progress, form)
    .reverse()
    .map((period) => ({...period, counts: totalOf(progress, form, period.period)}));
  const columns = COLUMNS.filter(
    ([name]) => OWED.includes(name) || periods.some(({counts}) => (counts?.[name] ?? 0) > 0)
  );
  return dataTable({
    label: words.byPeriod,
    columns: [words.period, named(words.due), ...columns.map(([, label]) => numbers(words[label]))],
    rows: periods.map(
      ({period, due_on, counts}) =>
        html`<tr>
          <th scope="row">${formatPeriod(period, language)}</th>
          <td>${due_on === null ? "" : formatDate(due_on, language)}</td>
          ${columns.map(([name]) => countCell(name, counts?.[name] ?? 0, language))}
        </tr>`
    ),
    kind: "periods stacked",
    isTall: true
  });
}

function countCell(name: CountName, count: number, language: Language): Markup {
  const kind = count > 0 && (name === "overdue" || name === "rejected") ? " error" : "";
  return html`<td class="number${kind}" data-value="${count}">
    ${formatNumber(count, language)}
  </td>`;
}

function totalOf({counts}: Progress, form: string, period: string): ProgressCount | undefined {
  return counts.find(
    (count) => count.organisation === null && count.form === form && count.period === period
  );
}

/** Offices with the most that is still open. */
export function officeFindingsTable(rows: readonly OfficeFindings[], context: PageContext): Markup {
  const {texts, language, release} = context;
  const words = texts.progress;
  const names = organisationNames(context);
  const kinds = new Map(release.method.catalogue.map((kind) => [kind.code, kind]));
  const number = (value: number, kind: string) =>
    html`<td class="number${value > 0 ? ` ${kind}` : ""}" data-value="${value}">
      ${formatNumber(value, language)}
    </td>`;
  const row = (one: OfficeFindings) => {
    const kind = kinds.get(one.code ?? "");
    return html`<tr>
      <th scope="row">${officeName(one, names, language)}</th>
      ${number(one.errors, "error")} ${number(one.warnings, "warning")} ${number(one.returns, "")}
      <td>${kind === undefined ? "" : language === "vi" ? kind.title_vi : kind.title_en}</td>
    </tr>`;
  };
  return dataTable({
    label: words.findingsTitle,
    columns: [
      words.office,
      numbers(words.errors),
      numbers(words.warnings),
      numbers(words.returns),
      words.mostFrequent
    ],
    rows: rows.map(row),
    kind: "sortable stacked",
    isTall: true
  });
}
