import {join} from "node:path";

import type {Query, WriteJson} from "./groupRows.ts";
import {columnar, groupBy} from "./groupRows.ts";
import {inBatches} from "./inBatches.ts";
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
  await inBatches(wanted, async (batch) => {
    const ofBatch = async (query: string) =>
      groupBy(await rows(`${onlyFor(query, "place_id", batch)} ${ORDER}`), "place_id");
    const figures = await ofBatch(figuresQuery);
    const changes = await ofBatch(changesQuery);
    for (const place of batch) {
      json(nameOf(place), {
        place_id: place,
        figures: columnar(figures.get(place) ?? []),
        changes: columnar(changes.get(place) ?? [])
      });
    }
  });
}

function nameOf(place: string): string {
  return join("briefings", `${place}.json`);
}
