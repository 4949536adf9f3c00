import {join} from "node:path";

import {columnar} from "./columnar.ts";
import type {Query, WriteJson} from "./groupRows.ts";
import {groupBy} from "./groupRows.ts";

const targetsQuery = `
  select indicator, geography, place_id, year::integer as year, plan::double as plan,
    actual::double as actual, basis, n_reported::integer as n_reported,
    n_expected::integer as n_expected, n_offices, n_planning, n_doing, strftime(reported_to, '%Y-%m-%d') as reported_to,
    elapsed_percent::double as elapsed_percent, percent, implied::double as implied, pace,
    withheld_reason
  from target_progress
  where geography <> 'as_reported'
  order by indicator, geography, place_id, year`;

/** Plans and what was done of them: `targets.json` for the country, `targets/<indicator>.json` by place. */
export async function writeTargetFiles(rows: Query, json: WriteJson): Promise<void> {
  const targets = await rows(targetsQuery);
  json("targets.json", columnar(targets.filter((row) => row["geography"] === "country")));
  for (const [code, own] of groupBy(targets, "indicator")) {
    json(join("targets", `${code}.json`), columnar(own, "indicator"));
  }
}
