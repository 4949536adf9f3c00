import {formatPeriod} from "../format/date.ts";
import {formatExact} from "../format/scale.ts";
import {dataTable, named, numbers} from "../markup/dataTable.ts";
import type {Content, Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import {section} from "../markup/page.ts";
import type {Indicator, IndicatorFigures, SourceCell} from "../release/release.ts";
import {placeName} from "../select/places.ts";
import type {PageContext} from "./context.ts";
import {sheetOf} from "./returnsTables.ts";

/** More rows would make the page heavy; the file for download holds all that are published. */
const MOST_CELLS = 100;

/** The latest cells behind an indicator, as they were read. */
export function cellsSection(
  context: PageContext,
  indicator: Indicator,
  data: IndicatorFigures,
  foot: Content
): Markup {
  const {texts} = context;
  const cells = data.observations.slice(0, MOST_CELLS);
  if (cells.length === 0) {
    const {cells: title, cellsNone: subtitle} = texts.indicators;
    return section({id: "cells", title, subtitle, content: "", foot});
  }
  const heads = [
    texts.returns.file,
    texts.returns.sheet,
    texts.returns.cell,
    texts.returns.place,
    texts.returns.period,
    named(texts.returns.text)
  ];
  return section({
    id: "cells",
    title: texts.indicators.cells,
    subtitle: texts.indicators.cellsNote(
      String(cells.length),
      cells.length === data.observations.length
    ),
    content: dataTable({
      label: texts.indicators.cells,
      columns: [...heads, {...numbers(texts.figure.value), isNamed: false}],
      rows: cells.map((cell) => cellRow(cell, indicator, context)),
      kind: "sortable stacked",
      isTall: true
    }),
    foot
  });
}

function cellRow(
  cell: SourceCell,
  indicator: Indicator,
  {places, texts, language}: PageContext
): Markup {
  const place = cell.place_id ?? "";
  return html`<tr>
    <th scope="row" class="file">${cell.file}</th>
    <td>${sheetOf(cell.file, cell.sheet)}</td>
    <td>${cell.cell}</td>
    <td>${placeName(places.byId.get(place), place, language)}</td>
    <td>${cell.period === null ? "" : formatPeriod(cell.period, language)}</td>
    <td class="quoted">${cell.raw_text} ${unitBeside(cell)}</td>
    <td class="number" data-value="${cell.value}">
      ${
        cell.value === null
          ? (texts.blanks[cell.blank ?? ""] ?? texts.figure.missing)
          : formatExact(cell.value, indicator.unit, language)
      }
    </td>
  </tr>`;
}

/** The unit as it was written, unless the cell itself says it. */
function unitBeside({raw_text, unit_text}: SourceCell): Markup | "" {
  const written = raw_text ?? "";
  if (unit_text === null || written === "" || written.includes(unit_text)) return "";
  return html`<small>${unit_text}</small>`;
}
