import {join} from "node:path";

import type {Query, WriteJson} from "./groupRows.ts";
import {groupBy} from "./groupRows.ts";
import {figuresQuery, shownChangesQuery} from "./queries.ts";

/**
 * `briefings/<id>.json` for the country, every region and every province of today: all its figures and
 * changes. Bytes grow with years and indicators, never with returns.
 */
export async function writeBriefingFiles(rows: Query, json: WriteJson): Promise<void> {
  const figures = groupBy(await rows(onTodaysTerritory(figuresQuery)), "place_id");
  const changes = groupBy(await rows(onTodaysTerritory(shownChangesQuery)), "place_id");
  const places = await rows(
    `select place_id as id from places
     where level in ('country', 'region') or (level = 'province' and era = '34') order by id`
  );
  for (const {id} of places) {
    const place = String(id);
    json(join("briefings", `${place}.json`), {
      place_id: place,
      figures: figures.get(place) ?? [],
      changes: changes.get(place) ?? []
    });
  }
}

function onTodaysTerritory(query: string): string {
  return `from (${query}) where geography <> 'as_reported'`;
}
