import type {Scale} from "../format/scale.ts";
import {formatScaled} from "../format/scale.ts";
import type {Content, Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import {classLimits, classOf} from "../select/classLimits.ts";
import type {Language} from "../texts/language.ts";
import type {MarkDetail} from "./chartParts.ts";
import {chartSvg, textWidth} from "./chartParts.ts";
import {mapLegend, shadeOf} from "./mapLegend.ts";
import {mapLetters} from "./mapLetters.ts";

/** Where a place lies: a cell of the grid of equal tiles, or its outline. */
export type MapShape =
  | {readonly row: number; readonly column: number}
  /** `path` in the units of the map; `at` is where its name can stand. */
  | {readonly path: string; readonly at: readonly [number, number]};

export interface MapPlace extends MarkDetail {
  readonly name: string;
  /** Two to four letters. */
  readonly short: string;
  readonly href?: string | undefined;
  readonly value: number | null;
  readonly isPartial: boolean;
  readonly shape: MapShape;
}

export interface MapOptions {
  readonly id: string;
  readonly width: number;
  readonly label: string;
  readonly scale: Scale;
  readonly language: Language;
  /** Names set beside the places, such as the two archipelagos: where, and what. */
  readonly notes?: readonly {readonly text: readonly string[]; readonly shape: MapShape}[];
  /** Size of the outline map in its own units. */
  readonly extent?: readonly [number, number];
}

interface Layout extends MapOptions {
  readonly columns: number;
  readonly tile: readonly [number, number];
  readonly limits: readonly number[];
  /** From the units of the outline to pixels. */
  readonly zoom: number;
}

const GAP = 3;
/** A longer number would not fit its tile; it is still told on hover, on focus and in the table. */
const TILE_PADDING = 4;
const LEGEND_ROW = 22;
/**
 * Places shaded by class: equal tiles, or outlines with the same colours. Each is a link; what is
 * missing is hatched, what is partial has a hatched edge. Limits of the classes are round numbers.
 */
export function mapChart(places: readonly MapPlace[], options: MapOptions): Markup {
  const {id, width, label, extent} = options;
  const values = places.flatMap(({value}) => (value === null ? [] : [value]));
  const limits = classLimits(values);
  const cells = places.map(({shape}) => shape).filter((shape) => "row" in shape);
  const columns = Math.max(1, ...cells.map(({column}) => column + 1));
  const rows = Math.max(0, ...cells.map(({row}) => row + 1));
  const tileWidth = (width + GAP) / columns - GAP;
  const tileHeight = Math.min(44, Math.max(30, tileWidth * 0.74));
  const zoom = extent === undefined ? 1 : width / extent[0];
  const layout = {...options, columns, tile: [tileWidth, tileHeight] as const, limits, zoom};
  const bottom =
    extent === undefined ? rows * (tileHeight + GAP) - GAP : Math.round(extent[1] * zoom);
  const legend = mapLegend(places, values, layout);
  const perRow = width < 300 ? 1 : 2;
  const height = bottom + 16 + Math.ceil(legend.length / perRow) * LEGEND_ROW;
  return chartSvg(
    {id, width, height: Math.ceil(height), label, role: "group"},
    places.map((place) => mapPlace(place, layout)),
    mapLetters(places, zoom),
    (options.notes ?? []).map((note) => noteMark(note, layout)),
    legend.map((entry, i) => {
      const x = (i % perRow) * (width / perRow);
      const y = bottom + 16 + Math.floor(i / perRow) * LEGEND_ROW;
      return html`<g transform="translate(${x} ${y})">${entry}</g>`;
    })
  );
}

/** A reader who cannot see the map is told the name and the figure; the letters are for the eye alone. */
function mapPlace(place: MapPlace, layout: Layout): Markup {
  const {href, tip, trace} = place;
  const told = `${place.name}: ${tip}`;
  const marks = html`${shapeOf(place, layout)}<text class="told">${told}</text
    ><g aria-hidden="true">${labelOf(place, layout)}</g>`;
  if (href !== undefined) {
    return html`<a class="map-place" href="${href}" data-tip="${told}">${marks}</a>`;
  }
  return trace === undefined
    ? html`<g class="map-place" data-tip="${told}">${marks}</g>`
    : html`<g class="map-place" data-tip="${told}" data-trace="${trace}">${marks}</g>`;
}

/** The area in the shade of its class, hatched where missing; over it the hatched edge where partial. */
function shapeOf({value, isPartial, shape}: MapPlace, layout: Layout): Content {
  const {id, limits} = layout;
  const shade = value === null ? null : shadeOf(classOf(value, limits), limits.length);
  const area = (className: string, fill: string | null, inset: number) => {
    const painted = fill === null ? html`` : html` fill="${fill}"`;
    if ("path" in shape) {
      return html`<path
        class="${className}"
        d="${shape.path}"
        transform="scale(${layout.zoom.toFixed(4)})"
        ${painted}
      ></path>`;
    }
    const [x, y] = corner(shape, layout);
    const [width, height] = layout.tile;
    return html`<rect
      class="${className}"
      x="${(x + inset).toFixed(1)}"
      y="${(y + inset).toFixed(1)}"
      width="${(width - 2 * inset).toFixed(1)}"
      height="${(height - 2 * inset).toFixed(1)}"
      ${painted}
    ></rect>`;
  };
  if (shade === null)
    return html`${area("area paper", null, 0.5)}${area("area", `url(#${id}-missing)`, 0.5)}`;
  return html`${area(`area q${shade}`, null, 0.5)}${isPartial ? area("partial-edge", null, 2) : ""}`;
}

function corner({row, column}: {row: number; column: number}, {tile}: Layout): [number, number] {
  return [column * (tile[0] + GAP), row * (tile[1] + GAP)];
}

/** Letters of the place, and on a tile its number where it fits. */
function labelOf(place: MapPlace, layout: Layout): Content {
  const {value, short, shape} = place;
  const {limits, scale, language} = layout;
  const on = value === null ? "on-paper" : `on-q${shadeOf(classOf(value, limits), limits.length)}`;
  if ("path" in shape) return ""; // set over all outlines, where there is room
  const [x, y] = corner(shape, layout);
  const [width, height] = layout.tile;
  const middle = (x + width / 2).toFixed(1);
  const number = value === null ? "" : formatScaled(value, scale, language);
  const isShown = number !== "" && textWidth(number) * 0.9 <= width - TILE_PADDING && height > 34;
  const nameAt = y + height / 2 + (isShown ? -3 : 5);
  return html`<text
      class="tile-name ${on}"
      x="${middle}"
      y="${nameAt.toFixed(1)}"
      text-anchor="middle"
      >${short}</text
    >
    ${isShown ? html`<text class="tile-value ${on}" x="${middle}" y="${(y + height / 2 + 13).toFixed(1)}" text-anchor="middle">${number}</text>` : ""}`;
}

function noteMark({text, shape}: NonNullable<MapOptions["notes"]>[number], layout: Layout): Markup {
  const {tile, zoom} = layout;
  if ("path" in shape) {
    const [x, y] = shape.at;
    return html`<path
        class="note-frame"
        d="${shape.path}"
        transform="scale(${zoom.toFixed(4)})"
      ></path>
      <text
        class="map-note"
        x="${(x * zoom).toFixed(1)}"
        y="${(y * zoom).toFixed(1)}"
        text-anchor="middle"
        >${text.map(
          (line, i) =>
            html`<tspan x="${(x * zoom).toFixed(1)}" dy="${i === 0 ? 0 : 13}">${line}</tspan>`
        )}</text
      >`;
  }
  const [x, y] = corner(shape, layout);
  const middle = (x + tile[0] / 2).toFixed(1);
  const first = y + tile[1] / 2 + 4 - (text.length - 1) * 6;
  return html`<rect
      class="note-frame"
      x="${(x + 0.5).toFixed(1)}"
      y="${(y + 0.5).toFixed(1)}"
      width="${(tile[0] - 1).toFixed(1)}"
      height="${(tile[1] - 1).toFixed(1)}"
    ></rect>
    <text class="map-note" text-anchor="middle"
      >${text.map(
        (line, i) => html`<tspan x="${middle}" y="${(first + i * 12).toFixed(1)}">${line}</tspan>`
      )}</text
    >`;
}
