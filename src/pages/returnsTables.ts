import {formatPeriod} from "../format/date.ts";
import {formatNumber} from "../format/number.ts";
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
  return html`<div
    class="table-frame tall"
    tabindex="0"
    role="group"
    aria-label="${texts.returns.list}"
  >
    <table class="sortable" id="returns-table">
      <thead>
        <tr>
          <th scope="col">${texts.returns.file}</th>
          <th scope="col">${texts.returns.organisation}</th>
          <th scope="col">${texts.returns.place}</th>
          <th scope="col">${texts.returns.period}</th>
          <th scope="col">${texts.returns.state}</th>
          <th scope="col" class="number">${texts.returns.values}</th>
          <th scope="col" class="number">${texts.returns.errors}</th>
          <th scope="col" class="number">${texts.returns.warnings}</th>
          <th scope="col" class="number">${texts.returns.notes}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(row)}
      </tbody>
    </table>
  </div>`;
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
      <td>${sheetOf(one)}</td>
      <td>${one.cell ?? html`<small>${texts.returns.wholeFile}</small>`}</td>
      <td class="quoted">${one.text}</td>
      <td class="wide">${isVi ? one.message_vi : one.message_en}</td>
      <td class="wide">${isVi ? one.remedy_vi : one.remedy_en}</td>
    </tr>`;
  return html`<div
    class="table-frame tall"
    tabindex="0"
    role="group"
    aria-label="${texts.returns.findings}"
  >
    <table class="sortable" id="findings-table">
      <thead>
        <tr>
          <th scope="col">${texts.returns.file}</th>
          <th scope="col">${texts.returns.severity}</th>
          <th scope="col">${texts.returns.sheet}</th>
          <th scope="col">${texts.returns.cell}</th>
          <th scope="col">${texts.returns.text}</th>
          <th scope="col">${texts.returns.message}</th>
          <th scope="col">${texts.returns.remedy}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(row)}
      </tbody>
    </table>
  </div>`;
}

/** Empty for a file without sheets, which the reader names after the file. */
function sheetOf({file, sheet}: FindingRow): string {
  const isFileName = sheet !== null && file.includes(`${sheet}.`);
  return sheet === null || isFileName ? "" : sheet;
}
