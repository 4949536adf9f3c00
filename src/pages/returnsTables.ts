import {formatPeriod} from "../format/date.ts";
import {formatNumber} from "../format/number.ts";
import {dataTable, named, numbers} from "../markup/dataTable.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {FindingRow, ReturnRow} from "../release/release.ts";
import {placeName} from "../select/places.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {PageContext} from "./context.ts";
import {organisationNames} from "./context.ts";

/** Returns with their state; rows carry it as `data-status`, for the filter. */
export function returnsTable(rows: readonly ReturnRow[], context: PageContext): Markup {
  const {places, language, texts} = context;
  const organisations = organisationNames(context);
  const count = (value: number, kind: string) =>
    html`<td class="number${value > 0 ? ` ${kind}` : ""}" data-value="${value}">
      ${formatNumber(value, language)}
    </td>`;
  const row = (one: ReturnRow) =>
    html`<tr data-status="${one.status}">
      <th scope="row" class="file">
        ${one.file}${one.title ? html`<br /><small>${one.title}</small>` : ""}
      </th>
      <td>
        ${one.organisation === null ? "" : (organisations[one.organisation] ?? one.organisation)}
      </td>
      <td class="short">
        ${one.place_id === null ? "" : placeName(places.byId.get(one.place_id), one.place_id, language)}
      </td>
      <td class="short">${one.period === null ? "" : formatPeriod(one.period, language)}</td>
      <td><span class="status ${one.status}">${texts.statuses[one.status] ?? one.status}</span></td>
      ${count(one.observations, "")} ${count(one.errors, "error")} ${count(one.warnings, "warning")}
      ${count(one.notes, "note")}
    </tr>`;
  return dataTable({
    label: texts.returns.list,
    columns: [
      texts.returns.file,
      texts.returns.organisation,
      texts.returns.place,
      texts.returns.period,
      texts.returns.state,
      numbers(texts.returns.values),
      numbers(texts.returns.errors),
      numbers(texts.returns.warnings),
      numbers(texts.returns.notes)
    ],
    rows: rows.map(row),
    kind: "sortable stacked",
    id: "returns-table",
    isTall: true
  });
}

/** Findings with file, sheet, cell, what the cell says, the message and the remedy. */
export function findingsTable(rows: readonly FindingRow[], language: Language): Markup {
  const texts = textsOf(language);
  const isVi = language === "vi";
  const row = (one: FindingRow) =>
    html`<tr data-severity="${one.severity}">
      <th scope="row" class="file">${one.file}</th>
      <td>
        <span class="severity ${one.severity}">${texts.severities[one.severity]}</span>
      </td>
      <td>${sheetOf(one.file, one.sheet)}</td>
      <td>${one.cell ?? html`<small>${texts.returns.wholeFile}</small>`}</td>
      <td class="quoted">${one.text}</td>
      <td class="wide">${isVi ? one.message_vi : one.message_en}</td>
      <td class="wide">${isVi ? one.remedy_vi : one.remedy_en}</td>
    </tr>`;
  return dataTable({
    label: texts.returns.findings,
    columns: [
      texts.returns.file,
      texts.returns.severity,
      texts.returns.sheet,
      texts.returns.cell,
      named(texts.returns.text),
      texts.returns.message,
      texts.returns.remedy
    ],
    rows: rows.map(row),
    kind: "sortable stacked",
    id: "findings-table",
    isTall: true
  });
}

/** Empty for a file without sheets, which the reader names after the file. */
export function sheetOf(file: string, sheet: string | null): string {
  const isFileName = sheet !== null && file.includes(`${sheet}.`);
  return sheet === null || isFileName ? "" : sheet;
}
