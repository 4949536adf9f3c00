import type {Scale} from "../format/scale.ts";
import type {Figure, Indicator} from "../release/release.ts";
import {yearRange} from "../select/figures.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {figureCell} from "./cells.ts";
import type {Markup} from "./html.ts";
import {html} from "./html.ts";
import {coverageCell} from "./placeTables.ts";

/** One place over the years, folded away under a chart. */
export function yearTable(
  series: readonly Figure[],
  indicator: Pick<Indicator, "code" | "unit">,
  scale: Scale,
  language: Language
): Markup {
  const texts = textsOf(language);
  const byYear = new Map(series.map((figure) => [figure.year, figure]));
  const years = yearRange([...byYear.keys()]);
  return html`<details class="data-table">
    <summary>${texts.figure.asTable}</summary>
    <div class="table-frame">
      <table>
        <thead>
          <tr>
            <th scope="col">${texts.table.year}</th>
            <th scope="col" class="number">${scale.unit}</th>
            <th scope="col" class="number">${texts.figure.coverageShort}</th>
          </tr>
        </thead>
        <tbody>
          ${years.map(
            (year) =>
              html`<tr>
                <th scope="row">${year}</th>
                ${figureCell(byYear.get(year), indicator, scale, language)}
                ${coverageCell(byYear.get(year), language)}
              </tr>`
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
