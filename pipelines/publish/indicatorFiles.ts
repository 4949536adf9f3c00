import {join} from "node:path";

import {heldTable} from "./computedMarts.ts";
import type {Query, WriteJson} from "./groupRows.ts";
import {groupBy, without} from "./groupRows.ts";
import type {KeptFiles} from "./keptFiles.ts";
import {onlyFor} from "./keptFiles.ts";
import type {Pieces} from "./pieces/openPieces.ts";
import {KEPT_HASH} from "./replaceRows.ts";
import {BY_YEAR} from "./tableYears.ts";

const FIGURES = heldTable({name: "shown_figures"});
const CHANGES = heldTable({name: "shown_changes"});
const IN_PROVINCE = "geography = 'provinces_34'";
const PROVINCE_FIGURES = `from shown_figures where ${IN_PROVINCE}`;
const ORDER = "order by indicator, geography, place_id, year, scenario";

const IN_YEARS = {
  file: "indicator",
  piece: "year",
  years: BY_YEAR,
  columns: "held.* exclude (indicator)",
  order: "scenario, geography, place_id"
} as const;

/** `indicators/<code>.json`: its figures, changes and some of its cells, each as columns. */
export async function writeIndicators(rows: Query, pieces: Pieces): Promise<void> {
  const codes = await rows("select distinct indicator as code from shown_figures order by code");
  await pieces.write({
    folder: "indicators",
    files: codes.map(({code}) => String(code)),
    head: (code) => ({code}),
    lists: {
      figures: {...IN_YEARS, rows: "from shown_figures", hashed: `from ${FIGURES}`},
      changes: {...IN_YEARS, rows: "from shown_changes", hashed: `from ${CHANGES}`},
      observations: {
        rows: "from shown_cells",
        file: "indicator",
        piece: "''",
        columns: "held.* exclude (indicator, place_in_list)",
        order: "place_in_list"
      }
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
    parts: [`from ${FIGURES} where ${IN_PROVINCE}`],
    by: "place_id",
    hash: KEPT_HASH,
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
