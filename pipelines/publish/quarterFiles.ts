import {join} from "node:path";

import type {Query, WriteJson} from "./groupRows.ts";
import {columnar, groupBy} from "./groupRows.ts";
import {inBatches} from "./inBatches.ts";
import type {KeptFiles} from "./keptFiles.ts";
import {onlyFor} from "./keptFiles.ts";

/** The geographies that pages draw a trend of. */
const GEOGRAPHIES = "('country', 'provinces_34', 'regions_2018', 'regions_2025')";

const quartersQuery = `
  select indicator, geography, place_id, period, cast(left(period, 4) as integer) as year, scenario, basis,
    value::double as value, lower::double as lower, upper::double as upper,
    coalesce(qualifier, 'exact') as qualifier, n_expected::integer as n_expected,
    n_reported::integer as n_reported, coverage::double as coverage, blank
  from indicator_by_place_period
  where kind = 'quarter' and geography in ${GEOGRAPHIES}
  qualify bool_or(value is not null) over (partition by indicator)`;
const ORDER = "order by indicator, geography, place_id, period, scenario";

/**
 * `quarters/CODE.json`: the figures of an indicator by quarter, fetched when a reader asks for them.
 * `quarters.json` names the indicators that have any.
 */
export async function writeQuarterFiles(
  rows: Query,
  json: WriteJson,
  kept: KeptFiles
): Promise<void> {
  const nameOf = (code: string): string => join("quarters", `${code}.json`);
  const wanted = await kept.takeOver({parts: [quartersQuery], by: "indicator", nameOf});
  await inBatches(wanted, async (batch) => {
    const found = await rows(`${onlyFor(quartersQuery, "indicator", batch)} ${ORDER}`);
    for (const [code, own] of groupBy(found, "indicator")) {
      json(nameOf(code), columnar(own, "indicator"));
    }
  });
  const codes = await rows(
    `select distinct indicator as code from (${quartersQuery}) order by code`
  );
  json(
    "quarters.json",
    codes.map(({code}) => code)
  );
}
