import {heldTable} from "./computedMarts.ts";
import type {WriteJson} from "./groupRows.ts";
import type {Pieces} from "./pieces/openPieces.ts";
import {BY_PERIOD} from "./tableYears.ts";

/** Of the geographies that pages draw a trend of. */
const IS_QUARTER = "kind = 'quarter' and geography <> 'as_reported'";

const COLUMNS = `
  geography, place_id, period, cast(left(period, 4) as integer) as year, scenario, basis,
  value::double as value, lower::double as lower, upper::double as upper,
  coalesce(qualifier, 'exact') as qualifier, n_expected::integer as n_expected,
  n_reported::integer as n_reported, coverage::double as coverage, blank`;

/**
 * `quarters/CODE.json`: the figures of an indicator by quarter, fetched when a reader asks for them.
 * `quarters.json` names the indicators that have any.
 */
export async function writeQuarterFiles(json: WriteJson, pieces: Pieces): Promise<void> {
  const codes = await pieces.write({
    folder: "quarters",
    head: (code) => ({code}),
    lists: {
      figures: {
        rows: `from indicator_by_place_period where ${IS_QUARTER}`,
        hashed: `from ${heldTable({name: "indicator_by_place_period"})} where ${IS_QUARTER}`,
        file: "indicator",
        piece: "left(period, 4)",
        years: BY_PERIOD,
        columns: COLUMNS,
        order: "scenario, period, geography, place_id",
        makes: "value is not null"
      }
    }
  });
  json("quarters.json", codes);
}
