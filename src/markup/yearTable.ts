import type {Scale} from "../format/scale.ts";
import {formatScaled} from "../format/scale.ts";
import type {Figure, Indicator} from "../release/release.ts";
import {yearRange} from "../select/figures.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {unitName} from "../texts/units.ts";
import {figureCell} from "./cells.ts";
import {isPartial} from "./figureText.ts";
import type {Content, Markup} from "./html.ts";
import {html} from "./html.ts";
import {coverageCell} from "./placeTables.ts";

/** One place over the years with the bounds of each figure; a year without a figure is hatched. */
export function yearTable(
  series: readonly Figure[],
  indicator: Pick<Indicator, "code" | "unit">,
  scale: Scale,
  language: Language
): Markup {
  const texts = textsOf(language);
  const byYear = new Map(series.map((figure) => [figure.year, figure]));
  const years = yearRange([...byYear.keys()]);
  const caption = texts.table.year;
  return html`<div class="table-frame" tabindex="0" role="group" aria-label="${caption}">
    <table data-unit="${unitName(indicator.unit, language)}">
      <thead>
        <tr>
          <th scope="col">${texts.table.year}</th>
          <th scope="col" class="number">${scale.unit}</th>
          <th scope="col" class="number">${texts.chart.lower}</th>
          <th scope="col" class="number">${texts.chart.upper}</th>
          <th scope="col" class="number">${texts.figure.coverageShort}</th>
        </tr>
      </thead>
      <tbody>
        ${years.map((year) => {
          const figure = byYear.get(year);
          return html`<tr>
            <th scope="row">${year}</th>
            ${figureCell(figure, indicator, scale, language)} ${boundCells(figure, scale, language)}
            ${coverageCell(figure, language)}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

/** Lower and upper bound; an upper bound that nobody can say is told so. */
export function boundCells(figure: Figure | undefined, scale: Scale, language: Language): Content {
  const number = (value: number) =>
    html`<td class="number" data-value="${value}">${formatScaled(value, scale, language)}</td>`;
  if (figure === undefined || figure.value === null) {
    return html`<td class="number">–</td>
      <td class="number">–</td>`;
  }
  const upper = isPartial(figure) ? figure.upper : figure.value;
  return html`${number(figure.lower ?? figure.value)}
  ${upper === null ? html`<td class="number">${textsOf(language).chart.openBound}</td>` : number(upper)}`;
}
