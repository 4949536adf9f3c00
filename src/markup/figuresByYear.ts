import {scaleOfMany} from "../format/scale.ts";
import type {Figure, Indicator} from "../release/release.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {figureCell} from "./cells.ts";
import {dataTable, numbers} from "./dataTable.ts";
import type {Content, Markup} from "./html.ts";
import {html} from "./html.ts";

/** The figures of one indicator over the years. */
export interface YearsOfIndicator {
  readonly name: Content;
  /** Its code is empty where the cells behind the figures are not told. */
  readonly indicator: Pick<Indicator, "code" | "unit">;
  readonly figures: readonly Figure[];
}

/** Indicators down, each in the unit that reads best; years across, the latest first. */
export function figuresByYear(
  label: string,
  rows: readonly YearsOfIndicator[],
  language: Language
): Markup {
  const found = rows.flatMap(({figures}) => figures.map(({year}) => year));
  const years = [...new Set(found)].sort((a, b) => b - a);
  return dataTable({
    label,
    columns: [textsOf(language).indicators.indicator, ...years.map((year) => numbers(year))],
    rows: rows.map(({name, indicator, figures}) => {
      const values = figures.flatMap(({value}) => (value === null ? [] : [value]));
      const scale = scaleOfMany(values, indicator.unit, language);
      const byYear = new Map(figures.map((figure) => [figure.year, figure]));
      return html`<tr>
        <th scope="row">${name} <small>${scale.unit}</small></th>
        ${years.map((year) => figureCell(byYear.get(year), indicator, scale, language))}
      </tr>`;
    }),
    kind: "by-year"
  });
}
