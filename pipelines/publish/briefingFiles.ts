import {heldTable} from "./computedMarts.ts";
import type {Query} from "./groupRows.ts";
import type {Pieces} from "./pieces/openPieces.ts";
import type {PiecedList} from "./pieces/piecedFiles.ts";
import {BY_YEAR} from "./tableYears.ts";

const IN_YEARS = {
  file: "place_id",
  piece: "year",
  years: BY_YEAR,
  columns: "held.*",
  order: "scenario, indicator, geography"
} as const;

const IS_SHOWN = "geography <> 'as_reported'";

function listOf(name: "shown_figures" | "shown_changes"): PiecedList {
  const hashed = `from ${heldTable({name})} where ${IS_SHOWN}`;
  return {...IN_YEARS, rows: `from ${name} where ${IS_SHOWN}`, hashed};
}

/**
 * `briefings/<id>.json` for the country, every region and every province of today: all its figures and
 * changes. Bytes grow with years and indicators, never with returns.
 */
export async function writeBriefingFiles(rows: Query, pieces: Pieces): Promise<void> {
  const places = await rows(
    `select place_id as id from places
     where level in ('country', 'region') or (level = 'province' and era = '34') order by id`
  );
  await pieces.write({
    folder: "briefings",
    files: places.map(({id}) => String(id)),
    head: (place) => ({place_id: place}),
    lists: {
      figures: listOf("shown_figures"),
      changes: listOf("shown_changes")
    }
  });
}
