import type {Scale} from "../format/scale.ts";
import {formatScaled} from "../format/scale.ts";
import type {Content, Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {MapPlace} from "./mapChart.ts";

const SHADES = 7;

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
  const number = (value: number) => formatScaled(value, scale, language);
  const highest = Math.max(...values);
  const bounds = values.length === 0 ? [] : [Math.min(...values), ...limits];
  const entry = (swatch: Content, text: string) =>
    html`${swatch}<text class="legend-text" x="24" y="13">${text}</text>`;
  const square = (className: string, fill: Content) =>
    html`<rect class="${className}" x="0.5" y="0.5" width="16" height="16" ${fill}></rect>`;
  const classes = bounds.map((from, i) => {
    const to = bounds[i + 1] ?? highest;
    const isLast = i === bounds.length - 1;
    const range =
      from === to ? number(from) : `${number(from)} – ${isLast ? "" : "< "}${number(to)}`;
    return entry(square(`area q${shadeOf(i, limits.length)}`, ""), range);
  });
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
