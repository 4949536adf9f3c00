import type {Query, WriteJson} from "./groupRows.ts";
import type {Pieces} from "./pieces/openPieces.ts";
import type {PiecedList} from "./pieces/piecedFiles.ts";
import {asNumber} from "./queries.ts";
import {BY_PERIOD} from "./tableYears.ts";

/** Where the whole has a percentage, that of those in both periods tells no more. */
const ofSameReporters = [
  ["value_same_reporters", asNumber("value_same_reporters")],
  ["previous_value_same_reporters", asNumber("previous_value_same_reporters")],
  ["percent_same_reporters", "percent_same_reporters"],
  ["n_same_reporters", "n_same_reporters"]
]
  .map(
    ([name, column]) =>
      `if(withheld_reason is null or value_same_reporters is null, null, ${column}) as ${name}`
  )
  .join(", ");

const IN_FILE = {
  file: "indicator || '/' || kind",
  piece: "left(period, 4)",
  years: BY_PERIOD
} as const;

/** By the later year: what differs in the newest year differs in none of the pieces before it. */
const PAIRS: PiecedList = {
  ...IN_FILE,
  rows: "select * exclude (place) from period_comparisons where geography <> 'as_reported'",
  columns: `
    geography, place_id, period, previous_period, scenario, ${asNumber("value")} as value,
    ${asNumber("previous_value")} as previous_value, ${asNumber("change")} as change,
    ${asNumber("change_same_reporters")} as change_same_reporters, ${asNumber("change_new")} as change_new,
    ${asNumber("change_lost")} as change_lost, ${asNumber("change_revised")} as change_revised, percent,
    withheld_reason, ${ofSameReporters}`,
  order: "scenario, period, previous_period, geography, place_id"
};

/** How complete each period of a comparison is. */
const COVERAGE: PiecedList = {
  ...IN_FILE,
  rows: `
    select indicator, kind, geography, place_id, period, scenario, n_reported, n_expected
    from indicator_by_place_period
    where geography <> 'as_reported' and n_expected > 0`,
  columns: `
    geography, place_id, period, scenario, n_reported::integer as n_reported,
    n_expected::integer as n_expected`,
  order: "scenario, period, geography, place_id",
  makes: "false"
};

/**
 * The indicator with the newest pair of years that can be compared comes first, of several that in which
 * the most provinces can; a result before a plan. It is what the page opens on.
 */
const indexQuery = `
  with
    shown as (
      select indicator, min(scenario) as scenario from (${PAIRS.rows}) group by indicator
    ),
    years as materialized (
      select indicator, geography, period, previous_period, percent is not null as is_comparable
      from period_comparisons semi join shown using (indicator, scenario)
      where kind = 'year' and geography in ('country', 'provinces_34')
    ),
    country as (from years where geography = 'country'),
    nearest as (
      select indicator, period, max(previous_period) as previous_period
      from country group by indicator, period
    ),
    comparable as (
      select indicator, max(period) as period
      from country semi join nearest using (indicator, period, previous_period)
      where is_comparable
      group by indicator
    ),
    compared as (
      select indicator, count(*) as provinces
      from years
      semi join nearest using (indicator, period, previous_period)
      semi join comparable using (indicator, period)
      where geography = 'provinces_34' and is_comparable
      group by indicator
    )
  select indicator as code
  from shown
  left join comparable using (indicator)
  left join compared using (indicator)
  order by comparable.period desc nulls last, provinces desc nulls last, code`;

/**
 * `comparisons/<indicator>/<kind>.json`: two years, halves, nine months or quarters of equal span.
 * `comparisons.json` says which there are, in the order in which they are worth a look.
 */
export async function writeComparisonFiles(
  rows: Query,
  json: WriteJson,
  pieces: Pieces
): Promise<void> {
  const files = await pieces.write({
    folder: "comparisons",
    lists: {pairs: PAIRS, coverage: COVERAGE}
  });
  const kindsOf = (code: unknown) =>
    files.map((file) => file.split("/")).flatMap(([of, kind]) => (of === code ? [kind] : []));
  const index = await rows(indexQuery);
  json(
    "comparisons.json",
    index.map(({code}) => ({code, kinds: kindsOf(code)}))
  );
}
