import {formatPeriod} from "../format/date.ts";
import type {Scale} from "../format/scale.ts";
import {formatScaled} from "../format/scale.ts";
import type {QuarterFigure} from "../release/quarters.ts";
import type {Figure, Indicator} from "../release/release.ts";
import {yearRange} from "../select/figures.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {unitName} from "../texts/units.ts";
import {figureCell} from "./cells.ts";
import {dataTable, numbers} from "./dataTable.ts";
import {periodOf} from "./figureMarks.ts";
import {isPartial} from "./figureText.ts";
import type {Content, Markup} from "./html.ts";
import {html} from "./html.ts";
import {coverageCell} from "./placeTables.ts";

/** One place over the years or quarters with the bounds of each figure; what has no figure is hatched. */
export function yearTable(
  series: readonly (Figure | QuarterFigure)[],
  indicator: Pick<Indicator, "code" | "unit">,
  scale: Scale,
  language: Language
): Markup {
  const texts = textsOf(language);
  const byPeriod = new Map(series.map((figure) => [periodOf(figure), figure]));
  const isQuarterly = series.some((figure) => "period" in figure);
  const caption = isQuarterly ? texts.chart.period : texts.table.year;
  return dataTable({
    label: caption,
    columns: [
      caption,
      numbers(scale.unit),
      numbers(texts.chart.lower),
      numbers(texts.chart.upper),
      numbers(texts.figure.coverageShort)
    ],
    rows: periodsOf(series).map((period) => {
      const figure = byPeriod.get(period);
      return html`<tr>
        <th scope="row">${formatPeriod(period, language)}</th>
        ${figureCell(figure, indicator, scale, language)} ${boundCells(figure, scale, language)}
        ${coverageCell(figure, language)}
      </tr>`;
    }),
    unit: unitName(indicator.unit, language)
  });
}

/** From the first to the last, those in between that have no figure included. */
function periodsOf(series: readonly (Figure | QuarterFigure)[]): string[] {
  const years = yearRange([...new Set(series.map(({year}) => year))]);
  if (!series.some((figure) => "period" in figure)) return years.map(String);
  const [first = "", last = ""] = [series[0], series[series.length - 1]].flatMap((figure) =>
    figure === undefined ? [] : [periodOf(figure)]
  );
  return years
    .flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`))
    .filter((period) => period >= first && period <= last);
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
