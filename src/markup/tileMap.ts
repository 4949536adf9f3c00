import type {Scale} from "../format/scale.ts";
import {formatScaled} from "../format/scale.ts";
import type {Figure, Place} from "../release/release.ts";
import {classLimits, classOf} from "../select/classLimits.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {figureDetail, isPartial} from "./figureText.ts";
import type {Markup} from "./html.ts";
import {html} from "./html.ts";

export interface TileMapOptions {
  readonly provinces: readonly Place[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly unit: string;
  readonly scale: Scale;
  readonly language: Language;
  /** Path from the page to the root of its language. */
  readonly root: string;
}

/** A longer number would not fit its tile; it is still told on hover, on focus and in the table. */
const LONGEST_LABEL = 7;

/** The 34 provinces as equal tiles, each a link to its page; provinces without a figure are hatched. */
export function tileMap(options: TileMapOptions): Markup {
  const {figures, scale, language} = options;
  const texts = textsOf(language);
  const values = [...figures.values()].flatMap(({value}) => (value === null ? [] : [value]));
  const limits = classLimits(values);
  const hasPartial = [...figures.values()].some(isPartial);
  return html`<div class="tile-map">
      <ul class="tiles">
        ${options.provinces.map((place) => tile(place, limits, options))}
        <li class="tile archipelago r7 c5"><span>${texts.places.hoangSa}</span></li>
        <li class="tile archipelago r12 c5"><span>${texts.places.truongSa}</span></li>
      </ul>
    </div>
    <ul class="legend" aria-label="${scale.unit}">
      ${values.length === 0 ? "" : legendClasses(values, limits, scale, language)}
      ${
        hasPartial
          ? html`<li><span class="swatch partial"></span>${texts.figure.partialLegend}</li>`
          : ""
      }
      <li><span class="swatch missing"></span>${texts.figure.missingLegend}</li>
    </ul>`;
}

function tile(place: Place, limits: readonly number[], options: TileMapOptions): Markup {
  const {figures, unit, scale, language, root} = options;
  const figure = figures.get(place.id);
  const value = figure?.value ?? null;
  const shade = value === null ? "missing" : `q${shadeOf(classOf(value, limits), limits.length)}`;
  const number = value === null ? "" : formatScaled(value, scale, language);
  const partial = figure !== undefined && isPartial(figure) ? " partial" : "";
  const detail = `${place.name}: ${figureDetail(figure, unit, language)}`;
  return html`<li class="tile r${place.tile_row ?? 0} c${place.tile_col ?? 0}">
    <a class="${shade}${partial}" href="${root}places/${place.id}/" title="${detail}">
      <span class="visually-hidden">${detail}</span>
      <span class="tile-name" aria-hidden="true">${place.short ?? place.name}</span>
      <span class="tile-value" aria-hidden="true"
        >${number.length <= LONGEST_LABEL ? number : ""}</span
      ></a
    >
  </li>`;
}

/** Spreads few classes over the whole ramp, so that two classes are not two neighbouring shades. */
function shadeOf(index: number, countLimits: number): number {
  return countLimits === 0 ? 3 : Math.round((index * 6) / countLimits);
}

function legendClasses(
  values: readonly number[],
  limits: readonly number[],
  scale: Scale,
  language: Language
): Markup[] {
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const number = (value: number) => formatScaled(value, scale, language);
  const bounds = [lowest, ...limits];
  return bounds.map((from, i) => {
    const to = bounds[i + 1] ?? highest;
    const isLast = i === bounds.length - 1;
    const range =
      from === to
        ? number(from)
        : isLast
          ? `${number(from)} – ${number(to)}`
          : `${number(from)} – < ${number(to)}`;
    const unit = i === 0 ? ` ${scale.unit}` : "";
    return html`<li><span class="swatch q${shadeOf(i, limits.length)}"></span>${range}${unit}</li>`;
  });
}
