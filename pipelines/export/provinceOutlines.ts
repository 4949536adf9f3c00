import {readFileSync} from "node:fs";
import {join} from "node:path";

import Papa from "papaparse";
import {merge} from "topojson-client";
import type {GeometryCollection, MultiPolygon, Polygon, Topology} from "topojson-specification";

import {repositoryDirectory} from "../site/paths.ts";

type Provinces = Topology<{provinces: GeometryCollection}>;
type Ring = readonly (readonly number[])[];

export interface MappedPlace {
  readonly place_id: string;
  readonly code: string;
  readonly era: string;
  readonly name: string;
  readonly name_en: string;
  readonly successor_ids: readonly string[];
}

interface Island {
  readonly archipelago: string;
  readonly province_code: string;
  readonly island: string;
  readonly longitude: string;
  readonly latitude: string;
}

/** About ten metres; the outlines are of 1:10,000,000. */
const DECIMALS = 4;

/**
 * Outlines as GeoJSON (WGS 84) with the codes that join them to the tables: the 63 provinces, the 34 made of
 * them along the crosswalk, and the islands of the two archipelagos as points, which the outlines lack.
 */
export function provinceOutlines(places: readonly MappedPlace[]): Readonly<Record<string, string>> {
  const folder = join(repositoryDirectory, "data/outlines");
  const topology = JSON.parse(
    readFileSync(join(folder, "provinces_63.topo.json"), "utf8")
  ) as Provinces;
  const geometries = topology.objects.provinces.geometries;
  const before = places.filter(({era}) => era === "63");
  const today = places.filter(({era}) => era === "34");
  const of63 = before.map((place) => {
    const held = geometries.filter(({id}) => String(id) === place.code);
    return outline(place, merge(topology, held.filter(isArea)).coordinates);
  });
  const of34 = today.map((place) => {
    const codes = new Set(
      before.filter((one) => one.successor_ids.includes(place.place_id)).map(({code}) => code)
    );
    const held = geometries.filter(({id}) => codes.has(String(id)));
    return outline(place, merge(topology, held.filter(isArea)).coordinates);
  });
  const islands = Papa.parse<Island>(readFileSync(join(folder, "islands.csv"), "utf8"), {
    header: true,
    skipEmptyLines: true
  }).data.map((island) => islandPoint(island, today));
  return {
    "maps/provinces_63.geojson": collection(of63),
    "maps/provinces_34.geojson": collection(of34),
    "maps/islands.geojson": collection(islands)
  };
}

function isArea(geometry: {readonly type: string | null}): geometry is Polygon | MultiPolygon {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}

function outline(place: MappedPlace, coordinates: readonly (readonly Ring[])[]) {
  const polygons = coordinates.map((rings) => rings.map((ring, at) => wound(ring, at === 0)));
  return {
    type: "Feature",
    properties: propertiesOf(place),
    geometry: {type: "MultiPolygon", coordinates: polygons}
  };
}

function propertiesOf({place_id, code, era, name, name_en}: MappedPlace) {
  return {place_id, code, era, name, name_en};
}

function islandPoint(
  {archipelago, province_code, island, longitude, latitude}: Island,
  provinces: readonly MappedPlace[]
) {
  const province = provinces.find(({code}) => code === province_code);
  return {
    type: "Feature",
    properties: {island, archipelago, place_id: province?.place_id, province: province?.name},
    geometry: {type: "Point", coordinates: [Number(longitude), Number(latitude)]}
  };
}

/** Rounded, and outer rings counterclockwise, inner ones clockwise (RFC 7946). */
function wound(ring: Ring, isOuter: boolean): number[][] {
  const points = ring.map((point) => point.map((degree) => Number(degree.toFixed(DECIMALS))));
  let area = 0;
  points.forEach(([x = 0, y = 0], at) => {
    const [x1 = 0, y1 = 0] = points[(at + 1) % points.length] ?? [];
    area += x * y1 - x1 * y;
  });
  return area > 0 === isOuter ? points : points.reverse();
}

function collection(features: readonly object[]): string {
  const lines = features.map((one) => JSON.stringify(one));
  return `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`;
}
