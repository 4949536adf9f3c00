import {formatPeriod} from "../format/date.ts";
import {formatExact} from "../format/scale.ts";
import type {Content, Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import {section} from "../markup/page.ts";
import type {Indicator, IndicatorFigures, SourceCell} from "../release/release.ts";
import {placeName} from "../select/places.ts";
import type {PageContext} from "./context.ts";

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
    texts.returns.text
  ];
  return section({
    id: "cells",
    title: texts.indicators.cells,
    subtitle: texts.indicators.cellsNote(String(cells.length)),
    content: html`<div
      class="table-frame tall"
      tabindex="0"
      role="group"
      aria-label="${texts.indicators.cells}"
    >
      <table class="sortable">
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
            <th scope="col" class="number">${texts.figure.value}</th>
          </tr>
        </thead>
        <tbody>
          ${cells.map((cell) => cellRow(cell, indicator, context))}
        </tbody>
      </table>
    </div>`,
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
    <th scope="row">${cell.file}</th>
    <td>${cell.sheet}</td>
    <td>${cell.cell}</td>
    <td>${placeName(places.byId.get(place), place, language)}</td>
    <td>${cell.period === null ? "" : formatPeriod(cell.period, language)}</td>
    <td>${cell.raw_text} <small>${cell.unit_text}</small></td>
    <td class="number" data-value="${cell.value}">
      ${
        cell.value === null
          ? (texts.blanks[cell.blank ?? ""] ?? texts.figure.missing)
          : formatExact(cell.value, indicator.unit, language)
      }
    </td>
  </tr>`;
}
