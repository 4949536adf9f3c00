import {join} from "node:path";

import {columnar} from "./columnar.ts";
import {heldTable} from "./computedMarts.ts";
import type {Query, WriteJson} from "./groupRows.ts";
import {groupBy} from "./groupRows.ts";
import type {KeptFiles} from "./keptFiles.ts";
import {onlyFor} from "./keptFiles.ts";
import {KEPT_HASH} from "./replaceRows.ts";

const TARGETS = `from ${heldTable({name: "target_progress"})} where geography <> 'as_reported'`;
const OF_COUNTRY = `${TARGETS} and geography = 'country'`;

const COUNTRY_FILE = "targets.json";
const COUNTRY = "country";

/** Plans and what was done of them: `targets.json` for the country, `targets/<indicator>.json` by place. */
export async function writeTargetFiles(
  rows: Query,
  json: WriteJson,
  kept: KeptFiles
): Promise<void> {
  const [country] = await kept.takeOver({
    parts: [OF_COUNTRY],
    by: "geography",
    hash: KEPT_HASH,
    nameOf: () => COUNTRY_FILE,
    values: [COUNTRY]
  });
  if (country !== undefined) json(COUNTRY_FILE, columnar(await rows(targetsQuery(OF_COUNTRY))));
  const nameOf = (indicator: string) => join("targets", `${indicator}.json`);
  const left = await kept.takeOver({parts: [TARGETS], by: "indicator", hash: KEPT_HASH, nameOf});
  if (left.length === 0) return;
  const targets = await rows(targetsQuery(onlyFor(TARGETS, "indicator", left)));
  for (const [code, own] of groupBy(targets, "indicator")) {
    json(nameOf(code), columnar(own, "indicator"));
  }
}

function targetsQuery(targets: string): string {
  return `
    select indicator, geography, place_id, year::integer as year, plan::double as plan,
      actual::double as actual, basis, n_reported::integer as n_reported,
      n_expected::integer as n_expected, n_offices, n_planning, n_doing, strftime(reported_to, '%Y-%m-%d') as reported_to,
      elapsed_percent::double as elapsed_percent, percent, implied::double as implied, pace,
      withheld_reason
    from (${targets})
    order by indicator, geography, place_id, year`;
}
