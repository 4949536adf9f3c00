import {join} from "node:path";

import type {Query, WriteJson} from "./groupRows.ts";
import {columnar, groupBy} from "./groupRows.ts";
import type {KeptFiles} from "./keptFiles.ts";
import {onlyFor} from "./keptFiles.ts";

const figuresQuery = "from shown_figures where geography <> 'as_reported'";
const changesQuery = "from shown_changes where geography <> 'as_reported'";
const ORDER = "order by indicator, geography, place_id, year, scenario";

/**
 * `briefings/<id>.json` for the country, every region and every province of today: all its figures and
 * changes. Bytes grow with years and indicators, never with returns.
 */
export async function writeBriefingFiles(
  rows: Query,
  json: WriteJson,
  kept: KeptFiles
): Promise<void> {
  const places = await rows(
    `select place_id as id from places
     where level in ('country', 'region') or (level = 'province' and era = '34') order by id`
  );
  const wanted = await kept.takeOver({
    parts: [figuresQuery, changesQuery],
    by: "place_id",
    nameOf,
    values: places.map(({id}) => String(id))
  });
  const ofWanted = async (query: string) =>
    groupBy(await rows(`${onlyFor(query, "place_id", wanted)} ${ORDER}`), "place_id");
  const figures = await ofWanted(figuresQuery);
  const changes = await ofWanted(changesQuery);
  for (const place of wanted) {
    json(nameOf(place), {
      place_id: place,
      figures: columnar(figures.get(place) ?? []),
      changes: columnar(changes.get(place) ?? [])
    });
  }
}

function nameOf(place: string): string {
  return join("briefings", `${place}.json`);
}
