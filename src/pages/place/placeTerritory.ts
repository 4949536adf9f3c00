import {scaleOfMany} from "../../format/scale.ts";
import {figureCell} from "../../markup/cells.ts";
import {dataTable, numbers} from "../../markup/dataTable.ts";
import type {Markup} from "../../markup/html.ts";
import {html} from "../../markup/html.ts";
import type {Figure, Place} from "../../release/release.ts";
import {seriesOf} from "../../select/figures.ts";
import {heldPlaces} from "../../select/places.ts";
import type {PageContext} from "../context.ts";
import {indicatorName} from "../context.ts";
import type {Series} from "./subject.ts";

/** In this year the 63 provinces became 34: their own figures end with its first half. */
const MERGER_YEAR = 2025;
/** Columns of a table that still fits a page. */
const MOST_YEARS = 8;

/** What the provinces that a province was formed from had reported before, above what they add up to. */
export function formerFigures(
  place: Place,
  series: readonly Series[],
  context: PageContext
): Markup | "" {
  const {places, texts} = context;
  const held = heldPlaces(places, place.id);
  if (held.length < 2) return "";
  const groups = series.flatMap((one) => groupOf(one, held) ?? []);
  const found = groups.flatMap(({lines}) => lines.flatMap(({figures}) => [...figures.keys()]));
  const years = [...new Set(found)].sort((a, b) => b - a).slice(0, MOST_YEARS);
  if (years.length === 0) return "";
  return dataTable({
    label: texts.place.former,
    columns: [
      texts.indicators.indicator,
      texts.place.formerPlace,
      texts.indicators.unit,
      ...years.map((one) => numbers(one))
    ],
    rows: groups.map((group) => groupRows(group, years, context)),
    kind: "former-figures",
    isTall: true
  });
}

interface Line {
  /** Null for what the old provinces add up to. */
  readonly place: Place | null;
  readonly figures: ReadonlyMap<number, Figure>;
}

interface Group {
  readonly series: Series;
  readonly lines: readonly Line[];
}

/** One indicator: a line for each old province, and their sum as the mart has it; null where none reported. */
function groupOf(series: Series, held: readonly Place[]): Group | null {
  const {data, scenario, figures} = series;
  const lines = held.map((place) => ({
    place,
    figures: byYear(seriesOf(data, {geography: "as_reported", scenario}, place.id))
  }));
  if (lines.every((line) => line.figures.size === 0)) return null;
  return {series, lines: [...lines, {place: null, figures: byYear(figures)}]};
}

function byYear(figures: readonly Figure[]): Map<number, Figure> {
  return new Map(
    figures
      .filter(({value, year}) => value !== null && year <= MERGER_YEAR)
      .map((figure) => [figure.year, figure])
  );
}

function groupRows(
  {series: {indicator, scenario}, lines}: Group,
  years: readonly number[],
  {texts, language}: PageContext
): Markup[] {
  const values = lines.flatMap(({figures}) => [...figures.values()].map(({value}) => value ?? 0));
  const scale = scaleOfMany(values, indicator.unit, language);
  const name = html`${indicatorName(indicator, language)}
  ${scenario === "target" ? html`<small>(${texts.figure.target})</small>` : ""}`;
  return lines.map(
    ({place, figures}, at) =>
      html`<tr class="${place === null ? "sum" : ""}">
        ${at === 0 ? html`<th scope="rowgroup" rowspan="${lines.length}">${name}</th>` : ""}
        <th scope="row">${place === null ? texts.place.formerSum : place.name}</th>
        <td>${scale.unit}</td>
        ${years.map((year) => figureCell(figures.get(year), indicator, scale, language))}
      </tr>`
  );
}
