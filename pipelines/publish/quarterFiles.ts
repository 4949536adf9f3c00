import type {Query, WriteJson} from "./groupRows.ts";
import type {Pieces} from "./pieces/openPieces.ts";

/** The geographies that pages draw a trend of. */
const QUARTERS = `
  select indicator, geography, place_id, period, scenario, basis, value, lower, upper, qualifier, n_expected,
    n_reported, coverage, blank
  from indicator_by_place_period
  where kind = 'quarter' and geography in ('country', 'provinces_34', 'regions_2018', 'regions_2025')`;

const COLUMNS = `
  geography, place_id, period, cast(left(period, 4) as integer) as year, scenario, basis,
  value::double as value, lower::double as lower, upper::double as upper,
  coalesce(qualifier, 'exact') as qualifier, n_expected::integer as n_expected,
  n_reported::integer as n_reported, coverage::double as coverage, blank`;

/**
 * `quarters/CODE.json`: the figures of an indicator by quarter, fetched when a reader asks for them.
 * `quarters.json` names the indicators that have any.
 */
export async function writeQuarterFiles(
  rows: Query,
  json: WriteJson,
  pieces: Pieces
): Promise<void> {
  const found = await rows(
    `select distinct indicator as code from (${QUARTERS}) where value is not null order by code`
  );
  const codes = found.map(({code}) => String(code));
  await pieces.write({
    folder: "quarters",
    files: codes,
    head: (code) => ({code}),
    lists: {
      figures: {
        rows: QUARTERS,
        file: "indicator",
        piece: "left(period, 4)",
        columns: COLUMNS,
        order: "scenario, period, geography, place_id"
      }
    }
  });
  json("quarters.json", codes);
}
