import {join} from "node:path";

import type {Query, WriteJson} from "./groupRows.ts";
import {columnar, groupBy} from "./groupRows.ts";

/** The geographies that pages draw a trend of. */
const GEOGRAPHIES = "('country', 'provinces_34', 'regions_2018', 'regions_2025')";

const quartersQuery = `
  select indicator, geography, place_id, period, cast(left(period, 4) as integer) as year, scenario, basis,
    value::double as value, lower::double as lower, upper::double as upper,
    coalesce(qualifier, 'exact') as qualifier, n_expected::integer as n_expected,
    n_reported::integer as n_reported, coverage::double as coverage, blank
  from indicator_by_place_period
  where kind = 'quarter' and geography in ${GEOGRAPHIES}
  qualify bool_or(value is not null) over (partition by indicator)
  order by indicator, geography, place_id, period, scenario`;

/**
 * `quarters/CODE.json`: the figures of an indicator by quarter, fetched when a reader asks for them.
 * `quarters.json` names the indicators that have any.
 */
export async function writeQuarterFiles(rows: Query, json: WriteJson): Promise<void> {
  const found = groupBy(await rows(quartersQuery), "indicator");
  for (const [code, own] of found) {
    json(join("quarters", `${code}.json`), columnar(own, "indicator"));
  }
  json("quarters.json", [...found.keys()]);
}
