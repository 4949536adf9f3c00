import {join} from "node:path";

import {columnar} from "./columnar.ts";
import type {Query, Row, WriteJson} from "./groupRows.ts";
import {groupBy, without} from "./groupRows.ts";
import type {KeptFiles} from "./keptFiles.ts";
import {onlyFor} from "./keptFiles.ts";
import type {Pieces} from "./pieces/openPieces.ts";
import {
  COMMUNE_FIGURES,
  communeParts,
  communesQuery,
  latestReturnsQuery,
  profiledPlacesQuery,
  returnCountsQuery,
  STANDINGS
} from "./placeQueries.ts";

const COMMUNES_FILE = "communes.json";

/**
 * `place_profiles/<id>.json` for every province and region, `communes.json` for the search, and
 * `communes/<id>.json` for each commune that has figures. Bytes grow with places, years and indicators.
 */
export async function writePlaceFiles(
  rows: Query,
  json: WriteJson,
  {kept, pieces}: {readonly kept: KeptFiles; readonly pieces: Pieces}
): Promise<void> {
  await writeProfiles(rows, pieces);
  await writeCommunes(rows, json, kept);
  await writeCommuneFigures(rows, json, kept);
}

async function writeProfiles(rows: Query, pieces: Pieces): Promise<void> {
  const profiled = await rows(profiledPlacesQuery);
  const neighbours = new Map(
    profiled.map(({place_id, neighbour_ids}) => [String(place_id), neighbour_ids])
  );
  const counts = groupBy(await rows(returnCountsQuery), "unit_id");
  const latest = groupBy(await rows(latestReturnsQuery), "unit_id");
  await pieces.write({
    folder: "place_profiles",
    files: [...neighbours.keys()],
    head: (id) => ({
      place_id: id,
      neighbour_ids: neighbours.get(id),
      returns: {
        total: (counts.get(id) ?? []).reduce((sum, row) => sum + Number(row["count"]), 0),
        by_status: Object.fromEntries(
          (counts.get(id) ?? []).map((row) => [String(row["status"]), row["count"]])
        ),
        rows: (latest.get(id) ?? []).map((row) => without(row, "unit_id"))
      }
    }),
    lists: {standings: STANDINGS}
  });
}

/** `{"P34-01": [["C34-00004", "Phường Ba Đình", "Phường Trúc Bạch|…", true], …]}`. */
async function writeCommunes(rows: Query, json: WriteJson, kept: KeptFiles): Promise<void> {
  const [left] = await kept.takeOver({
    parts: communeParts,
    by: "'all'",
    nameOf: () => COMMUNES_FILE,
    values: ["all"]
  });
  if (left === undefined) return;
  const provinces = groupBy(await rows(communesQuery), "parent_id");
  const listed = (row: Row) => [row["place_id"], row["full_name"], row["held"], row["has_figures"]];
  json(
    COMMUNES_FILE,
    Object.fromEntries([...provinces].map(([id, communes]) => [id, communes.map(listed)]))
  );
}

async function writeCommuneFigures(rows: Query, json: WriteJson, kept: KeptFiles): Promise<void> {
  const nameOf = (place: string): string => join("communes", `${place}.json`);
  const left = await kept.takeOver({parts: [COMMUNE_FIGURES], by: "place_id", nameOf});
  if (left.length === 0) return;
  const found = await rows(
    `${onlyFor(COMMUNE_FIGURES, "place_id", left)} order by place_id, indicator, year, scenario`
  );
  for (const [id, figures] of groupBy(found, "place_id")) {
    json(nameOf(id), {place_id: id, figures: columnar(figures)});
  }
}
