import {formatDate, formatPeriod} from "../format/date.ts";
import type {OverdueOffice} from "../release/progress.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {dataTable, named} from "./dataTable.ts";
import type {Markup} from "./html.ts";
import {html} from "./html.ts";
import {officeName} from "./officeName.ts";

export interface OverdueOptions {
  readonly organisations: Readonly<Record<string, string>>;
  readonly forms: Readonly<Record<string, string>>;
  readonly language: Language;
}

/** What has not come by its day, and whom to write to; rows carry form, organisation and province for the filters. */
export function overdueTable(rows: readonly OverdueOffice[], options: OverdueOptions): Markup {
  const {organisations, forms, language} = options;
  const {progress} = textsOf(language);
  const row = (one: OverdueOffice) =>
    html`<tr
      data-form="${one.form}"
      data-organisation="${one.organisation}"
      data-place="${one.province_id}"
    >
      <th scope="row">${officeName(one, organisations, language)}</th>
      <td class="short">${formatPeriod(one.period, language)}</td>
      <td data-value="${one.due_on.replaceAll("-", "")}">${formatDate(one.due_on, language)}</td>
      <td class="state-${letterOf(one)}">${progress.states[letterOf(one)]}</td>
      <td>${askWhom(one, options)}</td>
      <td>${forms[one.form] ?? one.form}</td>
    </tr>`;
  return dataTable({
    label: progress.overdueTitle,
    columns: [
      progress.office,
      progress.period,
      named(progress.due),
      progress.state,
      named(progress.ask),
      progress.form
    ],
    rows: rows.map(row),
    kind: "sortable stacked",
    id: "overdue-table",
    isTall: true
  });
}

function letterOf({state, never_sent}: OverdueOffice): string {
  if (state === "held") return "h";
  if (state === "rejected") return "x";
  return never_sent ? "n" : "v";
}

function askWhom(one: OverdueOffice, {organisations, language}: OverdueOptions): string {
  const {progress} = textsOf(language);
  if (one.ask_organisation === null || one.ask_place === null) return progress.askNobody;
  const isSame = one.ask_organisation === one.organisation && one.ask_place_id === one.place_id;
  if (isSame) return progress.askSame;
  const asked = {
    organisation: one.ask_organisation,
    place_id: one.ask_place_id,
    place: one.ask_place
  };
  return officeName(asked, organisations, language);
}
