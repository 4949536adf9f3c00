import {formatNumber} from "../format/number.ts";
import type {Scale} from "../format/scale.ts";
import type {Content, Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {MapPlace} from "./mapChart.ts";

const SHADES = 7;
/** Limits are round: they are told whole, however small beside the unit of the map. */
const LIMIT_DECIMALS = 6;

/** Spreads few classes over the whole ramp, so that two classes are not two neighbouring shades. */
export function shadeOf(index: number, countLimits: number): number {
  return countLimits === 0 ? 3 : Math.round((index * (SHADES - 1)) / countLimits);
}

/** Classes with their round limits, then partial and missing where the map has any; each a swatch with its text. */
export function mapLegend(
  places: readonly MapPlace[],
  values: readonly number[],
  {
    id,
    limits,
    scale,
    language
  }: {id: string; limits: readonly number[]; scale: Scale; language: Language}
): Markup[] {
  const {figure} = textsOf(language);
  const entry = (swatch: Content, text: string) =>
    html`${swatch}<text class="legend-text" x="24" y="13">${text}</text>`;
  const square = (className: string, fill: Content) =>
    html`<rect class="${className}" x="0.5" y="0.5" width="16" height="16" ${fill}></rect>`;
  const classes = classTexts(values, limits, scale, language).map((text, i) =>
    entry(square(`area q${shadeOf(i, limits.length)}`, ""), text)
  );
  if (places.some(({isPartial}) => isPartial)) {
    const swatch = html`${square("area paper", "")}<rect
        class="partial-edge"
        x="2"
        y="2"
        width="13"
        height="13"
      ></rect>`;
    classes.push(entry(swatch, figure.partialLegend));
  }
  if (places.some(({value}) => value === null)) {
    classes.push(entry(square("area", html` fill="url(#${id}-missing)"`), figure.missingLegend));
  }
  return classes;
}

/** `dưới 500`, `500 – dưới 1.000`, `từ 1.000`: the round limits alone, never the extremes of the data. */
function classTexts(
  values: readonly number[],
  limits: readonly number[],
  scale: Scale,
  language: Language
): string[] {
  const {chart} = textsOf(language);
  const number = (value: number) => formatNumber(value / scale.divisor, language, LIMIT_DECIMALS);
  const [first] = limits;
  if (values.length === 0) return [];
  if (first === undefined) {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return [least === most ? number(least) : `${number(least)} – ${number(most)}`];
  }
  return [
    chart.below(number(first)),
    ...limits.map((from, i) => {
      const to = limits[i + 1];
      return to === undefined ? chart.from(number(from)) : chart.between(number(from), number(to));
    })
  ];
}
