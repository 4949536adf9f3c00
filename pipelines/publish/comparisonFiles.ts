import {join} from "node:path";

import type {Query, WriteJson} from "./groupRows.ts";
import {columnar, groupBy, without} from "./groupRows.ts";

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
  where geography <> 'as_reported'
  order by indicator, kind, geography, place_id, period, previous_period, scenario`;

/**
 * `comparisons/<indicator>/<kind>.json`: any two years, halves, nine months or quarters of equal
 * span. `comparisons.json` says which there are, the indicator with the most to compare first.
 */
export async function writeComparisonFiles(rows: Query, json: WriteJson): Promise<void> {
  const found = [...groupBy(await rows(comparisonsQuery), "indicator")].map(([code, own]) => ({
    code,
    own,
    kinds: groupBy(own, "kind")
  }));
  for (const {code, kinds} of found) {
    for (const [kind, held] of kinds) {
      const plain = held.map((row) => without(row, "indicator", "kind"));
      json(join("comparisons", code, `${kind}.json`), columnar(plain));
    }
  }
  const index = found.map(({code, own, kinds}) => ({
    code,
    kinds: [...kinds.keys()],
    compared: own.filter(
      (row) => row["percent"] !== null && row["kind"] === "year" && row["scenario"] === "actual"
    ).length
  }));
  json(
    "comparisons.json",
    index.sort((a, b) => b.compared - a.compared || (a.code < b.code ? -1 : 1))
  );
}
