import type {FigurePage, FigureRow} from "../../components/checkReturn/messages.ts";
import {formatPeriod} from "../../format/date.ts";
import {formatDecimal, formatNumber} from "../../format/number.ts";
import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";
import {unitName} from "../../texts/units.ts";
import {dataTable, named, numbers} from "../dataTable.ts";
import type {Markup} from "../html.ts";
import {html} from "../html.ts";

/** One page of the figures as understood: what, where, when, how much, and the cell that says so. */
export function figuresTable(page: FigurePage, language: Language): Markup {
  const {figures} = textsOf(language).checkReturn;
  return dataTable({
    label: figures.title,
    columns: [
      figures.indicator,
      {head: figures.place, kind: "spread"},
      {head: figures.period, kind: "spread"},
      {head: figures.basis, kind: "spread"},
      numbers(figures.value),
      named(figures.written),
      named(figures.cell)
    ],
    rows: page.rows.map((row) => figureRow(row, language)),
    kind: "figures-table stacked"
  });
}

/** `1–100 trên 5.000 ô` */
export function figuresRange(page: FigurePage, language: Language): string {
  const {figures} = textsOf(language).checkReturn;
  const number = (value: number) => formatNumber(value, language);
  if (page.found === 0) return figures.nothingFound(number(page.total));
  const last = page.first + page.rows.length - 1;
  return figures.range(number(page.first), number(last), number(page.found), number(page.total));
}

function figureRow(row: FigureRow, language: Language): Markup {
  const texts = textsOf(language);
  const {figures} = texts.checkReturn;
  const details = [row.isPart && figures.part, ...row.breakdown].filter(Boolean).join(" · ");
  const period = formatPeriod(row.period, language);
  const scenario = row.scenario === "target" ? `${figures.target}, ` : "";
  const basis = scenario + figures.bases[row.basis];
  return html`<tr data-cell="${row.sheet}!${row.cell}" data-value="${row.value ?? ""}">
    <th scope="row">
      ${row.indicator}${details === "" ? "" : html`<small>${details}</small>`}
      <small class="compact">${row.place} · ${period} · ${basis}</small>
    </th>
    <td class="spread">
      ${row.place}${row.organisation === null ? "" : html`<small>${row.organisation}</small>`}
    </td>
    <td class="spread">${period}</td>
    <td class="spread">${basis}</td>
    ${valueCell(row, language)}
    <td class="quoted">
      ${row.rawText}${row.unitText === null ? "" : html`<small>${row.unitText}</small>`}
    </td>
    <td>
      <span class="cell-name">${row.sheet}!${row.cell}</span>${
        row.severity === null
          ? ""
          : html`<small class="severity ${row.severity}">${texts.severities[row.severity]}</small>`
      }
    </td>
  </tr>`;
}

function valueCell({value, unit, qualifier, blank}: FigureRow, language: Language): Markup {
  const texts = textsOf(language);
  if (value === null) {
    return html`<td class="number missing">
      <span class="blank">${texts.blanks[blank ?? ""] ?? blank}</span>
    </td>`;
  }
  const about = texts.qualifiers[qualifier];
  const number = formatDecimal(value, language);
  const name = html`<span class="unit">${unitName(unit, language, Number(value))}</span>`;
  const isUnitFirst = language === "en" && unit === "VND";
  return html`<td class="number">
    ${about === "" ? "" : html`<small class="inline">${about}</small> `}
    ${isUnitFirst ? html`${name} ${number}` : html`${number} ${name}`}
  </td>`;
}
