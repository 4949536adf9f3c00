import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";

import Papa from "papaparse";
import {merge} from "topojson-client";
import type {GeometryCollection, MultiPolygon, Polygon, Topology} from "topojson-specification";

import type {Outlines} from "../../src/release/outlines.ts";
import type {Place} from "../../src/release/release.ts";
import {repositoryDirectory} from "./paths.ts";

type Point = readonly [number, number];
type Provinces = Topology<{provinces: GeometryCollection}>;

interface Island {
  readonly archipelago: string;
  readonly province_code: string;
  readonly longitude: string;
  readonly latitude: string;
}

/** The map: its western and northern edge, units per degree, and how much a degree of longitude is shorter. */
const WEST = 102;
const NORTH = 23.5;
const UNITS = 37;
const NARROWER = Math.cos((16 * Math.PI) / 180);
const EXTENT: Point = [400, 572];
/** Points nearer to the one before would not be seen. */
const CLOSEST = 0.5;
/** Where the frames of the archipelagos lie, as left, top, width, height, and their corners in degrees. */
const FRAMES = [
  {name: "Hoàng Sa", box: [306, 236, 92, 62], west: 111, north: 17.1, span: 2.2},
  {name: "Trường Sa", box: [306, 440, 92, 124], west: 111.2, north: 12, span: 4}
] as const;

/**
 * The outlines of today's provinces: those of the 63 joined along the crosswalk, so that no border
 * remains inside; the two archipelagos in frames, as parts of Đà Nẵng and Khánh Hòa.
 */
export async function outlinesOf(places: readonly Place[]): Promise<Outlines> {
  const folder = join(repositoryDirectory, "data/outlines");
  const text = await readFile(join(folder, "provinces_63.topo.json"), "utf8");
  const topology = flattened(JSON.parse(text) as Provinces);
  const islands = Papa.parse<Island>(await readFile(join(folder, "islands.csv"), "utf8"), {
    header: true,
    skipEmptyLines: true
  }).data;
  const today = places.filter(({era, level}) => era === "34" && level === "province");
  return {
    extent: EXTENT,
    provinces: today.map(({id, code}) => {
      const held = places.filter((place) => place.era === "63" && place.successor_ids.includes(id));
      const codes = new Set(held.map((place) => place.code));
      const {coordinates} = merge(
        topology,
        topology.objects.provinces.geometries.filter(
          (geometry): geometry is Polygon | MultiPolygon => codes.has(String(geometry.id))
        )
      );
      const rings = coordinates.flat() as unknown as Point[][];
      const dots = islands
        .filter(({province_code}) => province_code === code)
        .map((island) => islandPath(island));
      return {id, path: [...rings.map(ringPath), ...dots].join(""), at: middleOf(rings)};
    }),
    frames: FRAMES.map(({name, box}) => ({name, box}))
  };
}

export async function writeOutlines(path: string, places: readonly Place[]): Promise<void> {
  await writeFile(path, JSON.stringify(await outlinesOf(places)));
}

/** Every shared border once, in units of the map, without points that nobody would see: neighbours still fit. */
function flattened(topology: Provinces): Provinces {
  const {scale = [1, 1], translate = [0, 0]} = topology.transform ?? {};
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const points = arc.map(([dx = 0, dy = 0]): Point => {
      x += dx;
      y += dy;
      return onMap([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    });
    return thinned(points).map((point) => [...point]);
  });
  return {type: "Topology", objects: topology.objects, arcs};
}

function onMap([longitude, latitude]: Point): Point {
  return [(longitude - WEST) * UNITS * NARROWER, (NORTH - latitude) * UNITS];
}

function thinned(points: readonly Point[]): Point[] {
  let last: Point | undefined;
  return points.filter((point, i) => {
    const isKept =
      last === undefined ||
      i === points.length - 1 ||
      Math.hypot(point[0] - last[0], point[1] - last[1]) >= CLOSEST;
    if (isKept) last = point;
    return isKept;
  });
}

function ringPath(ring: readonly Point[]): string {
  const steps = ring.slice(0, -1).map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return `M${steps.join("L")}Z`;
}

/** A small disc in the frame of its archipelago: the islands themselves would not be seen. */
function islandPath({archipelago, longitude, latitude}: Island): string {
  const frame = FRAMES.find(({name}) => name === archipelago);
  if (frame === undefined) throw new Error(`no frame for the islands of ${archipelago}`);
  const [left, top, width] = frame.box;
  const units = (width - 20) / frame.span;
  const x = left + 10 + (Number(longitude) - frame.west) * units;
  const y = top + 8 + (frame.north - Number(latitude)) * units;
  return `M${(x - 2.5).toFixed(1)} ${y.toFixed(1)}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0Z`;
}

/** The middle of the largest part. */
function middleOf(rings: readonly (readonly Point[])[]): Point {
  const parts = rings.map(areaAndMiddle).sort((a, b) => b.area - a.area);
  const [x, y] = parts[0]?.middle ?? [0, 0];
  return [Math.round(x), Math.round(y)];
}

function areaAndMiddle(ring: readonly Point[]): {area: number; middle: Point} {
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1];
    const cross = x1 * y2 - x2 * y1;
    area += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  });
  return {area: Math.abs(area / 2), middle: [x / (3 * area), y / (3 * area)]};
}
