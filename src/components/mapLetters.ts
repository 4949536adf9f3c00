import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {MapPlace, MapShape} from "./mapChart.ts";

type Outline = Extract<MapShape, {readonly path: string}>;
type Point = readonly [number, number];

/** Width of one letter, height of the line, in pixels. */
const LETTER = 8;
const LINE = 12;
/** How far from the middle of a place its letters may stand. */
const BESIDE: readonly Point[] = [
  [0, 8],
  [0, -8],
  [-9, 0],
  [9, 0],
  [-8, 8],
  [8, -8]
];

interface Placed {
  readonly short: string;
  readonly at: Point;
}

/**
 * Letters over the outlines: in the middle of each place; where they would touch others there, a little
 * beside it, though still on the place. Those of a small province that find no room are left to the
 * pointer and the table.
 */
export function mapLetters(places: readonly MapPlace[], zoom: number): Markup[] {
  const placed: Placed[] = [];
  const outlined = places.flatMap(({short, shape}) => ("path" in shape ? [{short, shape}] : []));
  const put = ({short, shape}: (typeof outlined)[number], spots: readonly Point[]) => {
    const at = spots.find((spot) => isFree({short, at: spot}, placed));
    if (at !== undefined) placed.push({short, at});
    return at === undefined ? [{short, shape}] : [];
  };
  const crowded = outlined.flatMap((one) => put(one, [middleOf(one.shape, zoom)]));
  for (const one of crowded) put(one, spotsBeside(one.shape, zoom));
  return placed.map(
    ({short, at: [x, y]}) =>
      html`<text
        class="map-letters"
        aria-hidden="true"
        x="${x.toFixed(1)}"
        y="${(y + 4).toFixed(1)}"
        text-anchor="middle"
        >${short}</text
      >`
  );
}

function isFree({short, at: [x, y]}: Placed, placed: readonly Placed[]): boolean {
  return placed.every(
    (other) =>
      Math.abs(other.at[0] - x) >= ((other.short.length + short.length) * LETTER) / 2 + 2 ||
      Math.abs(other.at[1] - y) >= LINE
  );
}

function middleOf({at: [x, y]}: Outline, zoom: number): Point {
  return [x * zoom, y * zoom];
}

function spotsBeside(shape: Outline, zoom: number): Point[] {
  const [x, y] = middleOf(shape, zoom);
  return BESIDE.map(([dx, dy]): Point => [x + dx, y + dy]).filter((spot) =>
    isInside(shape, [spot[0] / zoom, spot[1] / zoom])
  );
}

/** Whether a ray from the point leaves the outline an odd number of times. */
function isInside({path}: Outline, [x, y]: Point): boolean {
  const rings = path.match(/M[\d. L-]+Z/g) ?? []; // an island is drawn with arcs, and bears no letters
  const crossings = rings.map((ring) => {
    const points = ring
      .slice(1, -1)
      .split("L")
      .map((pair) => pair.split(" ").map(Number));
    return points.filter(([x1 = 0, y1 = 0], i) => {
      const [x2 = 0, y2 = 0] = points[(i + 1) % points.length] ?? [];
      return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    }).length;
  });
  return crossings.reduce((sum, count) => sum + count, 0) % 2 === 1;
}
