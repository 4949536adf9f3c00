import {join} from "node:path";

import {columnar} from "./columnar.ts";
import type {Query, Row, WriteJson} from "./groupRows.ts";
import {groupBy, without} from "./groupRows.ts";
import type {Pieces} from "./pieces/openPieces.ts";
import {
  communeFiguresQuery,
  communesQuery,
  latestReturnsQuery,
  profiledPlacesQuery,
  returnCountsQuery,
  shownStandings,
  STANDINGS
} from "./placeQueries.ts";

/**
 * `place_profiles/<id>.json` for every province and region, `communes.json` for the search, and
 * `communes/<id>.json` for each commune that has figures. Bytes grow with places, years and indicators.
 */
export async function writePlaceFiles(rows: Query, json: WriteJson, pieces: Pieces): Promise<void> {
  await writeProfiles(rows, pieces);
  await writeCommunes(rows, json);
}

async function writeProfiles(rows: Query, pieces: Pieces): Promise<void> {
  const profiled = await rows(profiledPlacesQuery);
  const neighbours = new Map(
    profiled.map(({place_id, neighbour_ids}) => [String(place_id), neighbour_ids])
  );
  const counts = groupBy(await rows(returnCountsQuery), "unit_id");
  const latest = groupBy(await rows(latestReturnsQuery), "unit_id");
  await rows(shownStandings);
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
  await rows("drop table shown_standings");
}

/** `{"P34-01": [["C34-00004", "Phường Ba Đình", "Phường Trúc Bạch|…", true], …]}`. */
async function writeCommunes(rows: Query, json: WriteJson): Promise<void> {
  const provinces = groupBy(await rows(communesQuery), "parent_id");
  const listed = (row: Row) => [row["place_id"], row["full_name"], row["held"], row["has_figures"]];
  json(
    "communes.json",
    Object.fromEntries([...provinces].map(([id, communes]) => [id, communes.map(listed)]))
  );
  for (const [id, figures] of groupBy(await rows(communeFiguresQuery), "place_id")) {
    json(join("communes", `${id}.json`), {
      place_id: id,
      figures: columnar(figures)
    });
  }
}
