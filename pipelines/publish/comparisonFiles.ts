import {join} from "node:path";

import type {Query, WriteJson} from "./groupRows.ts";
import {columnar, groupBy} from "./groupRows.ts";
import {inBatches} from "./inBatches.ts";
import type {KeptFiles} from "./keptFiles.ts";
import {onlyFor} from "./keptFiles.ts";

/** Where the whole has a percentage, that of those in both periods tells no more. */
const ofSameReporters = [
  "value_same_reporters::double",
  "previous_value_same_reporters::double",
  "percent_same_reporters",
  "n_same_reporters"
]
  .map((column) => {
    const name = column.replace("::double", "");
    return `if(withheld_reason is null or value_same_reporters is null, null, ${column}) as ${name}`;
  })
  .join(", ");

const comparisonsQuery = `
  select indicator, kind, geography, place_id, period, previous_period, scenario,
    value::double as value, previous_value::double as previous_value, change::double as change,
    change_same_reporters::double as change_same_reporters, change_new::double as change_new,
    change_lost::double as change_lost, change_revised::double as change_revised, percent,
    withheld_reason, ${ofSameReporters}
  from period_comparisons
  where geography <> 'as_reported'`;
const ORDER = "order by indicator, kind, geography, place_id, period, previous_period, scenario";

const indexQuery = `
  select indicator as code, list(distinct kind order by kind) as kinds,
    (count(*) filter (where percent is not null and kind = 'year' and scenario = 'actual'))::integer
      as compared
  from (${comparisonsQuery})
  group by indicator
  order by compared desc, code`;

/**
 * `comparisons/<indicator>/<kind>.json`: two years, halves, nine months or quarters of equal span.
 * `comparisons.json` says which there are, the indicator with the most to compare first.
 */
export async function writeComparisonFiles(
  rows: Query,
  json: WriteJson,
  kept: KeptFiles
): Promise<void> {
  const by = "indicator || '/' || kind";
  const nameOf = (value: string): string => join("comparisons", `${value}.json`);
  const wanted = await kept.takeOver({parts: [comparisonsQuery], by, nameOf});
  await inBatches(wanted, async (batch) => {
    const found = await rows(`${onlyFor(comparisonsQuery, by, batch)} ${ORDER}`);
    for (const [code, own] of groupBy(found, "indicator")) {
      for (const [kind, held] of groupBy(own, "kind")) {
        json(nameOf(`${code}/${kind}`), columnar(held, "indicator", "kind"));
      }
    }
  });
  json("comparisons.json", await rows(indexQuery));
}
