import {join} from "node:path";

import type {Query, WriteJson} from "./groupRows.ts";
import {columnar, groupBy, without} from "./groupRows.ts";
import {inBatches} from "./inBatches.ts";
import type {KeptFiles} from "./keptFiles.ts";
import {onlyFor} from "./keptFiles.ts";

const FIGURES = "from shown_figures";
const CHANGES = "from shown_changes";
const CELLS = "from shown_cells";
const PROVINCE_FIGURES = "from shown_figures where geography = 'provinces_34'";
const ORDER = "order by indicator, geography, place_id, year, scenario";

/** `indicators/<code>.json`: its figures, changes and some of its cells, each as columns. */
export async function writeIndicators(
  rows: Query,
  json: WriteJson,
  kept: KeptFiles
): Promise<void> {
  const nameOf = (code: string): string => join("indicators", `${code}.json`);
  const codes = await rows("select distinct indicator as code from shown_figures order by code");
  const wanted = await kept.takeOver({
    parts: [FIGURES, CHANGES, CELLS],
    by: "indicator",
    nameOf,
    values: codes.map(({code}) => String(code))
  });
  await inBatches(wanted, async (batch) => {
    const ofBatch = async (query: string, order: string) =>
      groupBy(await rows(`${onlyFor(query, "indicator", batch)} ${order}`), "indicator");
    const figures = await ofBatch(FIGURES, ORDER);
    const changes = await ofBatch(CHANGES, ORDER);
    const cells = await ofBatch(CELLS, "order by place_in_list");
    for (const code of batch) {
      json(nameOf(code), {
        code,
        figures: columnar(figures.get(code) ?? [], "indicator"),
        changes: columnar(changes.get(code) ?? [], "indicator"),
        observations: columnar(cells.get(code) ?? [], "indicator", "place_in_list")
      });
    }
  });
}

/** `place_figures/<id>.json`: one file for each province of the present structure. */
export async function writePlaceFigures(
  rows: Query,
  json: WriteJson,
  kept: KeptFiles
): Promise<void> {
  const nameOf = (place: string): string => join("place_figures", `${place}.json`);
  const places = await rows(
    "select place_id as id from places where era = '34' and level = 'province' order by id"
  );
  const wanted = await kept.takeOver({
    parts: [PROVINCE_FIGURES],
    by: "place_id",
    nameOf,
    values: places.map(({id}) => String(id))
  });
  const found = await rows(`${onlyFor(PROVINCE_FIGURES, "place_id", wanted)} ${ORDER}`);
  const figures = groupBy(found, "place_id");
  for (const place of wanted) {
    const own = (figures.get(place) ?? []).map((row) => without(row, "place_id"));
    json(nameOf(place), {place_id: place, figures: own});
  }
}
