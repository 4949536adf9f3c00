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

/** How complete each period of a comparison is. */
const coverageQuery = `
  select indicator, kind, geography, place_id, period, scenario, n_reported::integer as n_reported,
    n_expected::integer as n_expected
  from indicator_by_place_period
  semi join period_comparisons using (indicator, kind)
  where geography <> 'as_reported' and n_expected > 0`;
const COVERAGE_ORDER = "order by indicator, kind, geography, place_id, period, scenario";

/**
 * The indicator with the newest pair of years that can be compared comes first, of several that in which
 * the most provinces can; a result before a plan. It is what the page opens on.
 */
const indexQuery = `
  with
    pairs as (from (${comparisonsQuery})),
    shown as (select indicator, min(scenario) as scenario from pairs group by indicator),
    nearest as (
      select indicator, period, max(previous_period) as previous_period
      from pairs semi join shown using (indicator, scenario)
      where kind = 'year' and place_id = 'VN'
      group by indicator, period
    ),
    comparable as (
      select indicator, max(period) as period
      from nearest
      join pairs using (indicator, period, previous_period)
      semi join shown using (indicator, scenario)
      where place_id = 'VN' and percent is not null
      group by indicator
    ),
    compared as (
      select indicator, period, count(*) as provinces
      from pairs
      semi join shown using (indicator, scenario)
      join nearest using (indicator, period, previous_period)
      join comparable using (indicator, period)
      where geography = 'provinces_34' and percent is not null
      group by indicator, period
    )
  select indicator as code, list(distinct kind order by kind) as kinds
  from pairs
  left join comparable using (indicator)
  left join compared using (indicator)
  group by indicator
  order by max(comparable.period) desc nulls last, max(compared.provinces) desc nulls last, code`;

/**
 * `comparisons/<indicator>/<kind>.json`: two years, halves, nine months or quarters of equal span.
 * `comparisons.json` says which there are, in the order in which they are worth a look.
 */
export async function writeComparisonFiles(
  rows: Query,
  json: WriteJson,
  kept: KeptFiles
): Promise<void> {
  const by = "indicator || '/' || kind";
  const nameOf = (value: string): string => join("comparisons", `${value}.json`);
  const wanted = await kept.takeOver({parts: [comparisonsQuery, coverageQuery], by, nameOf});
  await inBatches(wanted, async (batch) => {
    const found = await rows(`${onlyFor(comparisonsQuery, by, batch)} ${ORDER}`);
    const covered = groupBy(
      await rows(
        `select *, ${by} as file from (${onlyFor(coverageQuery, by, batch)}) ${COVERAGE_ORDER}`
      ),
      "file"
    );
    for (const [code, own] of groupBy(found, "indicator")) {
      for (const [kind, held] of groupBy(own, "kind")) {
        json(nameOf(`${code}/${kind}`), {
          pairs: columnar(held, "indicator", "kind"),
          coverage: columnar(covered.get(`${code}/${kind}`) ?? [], "indicator", "kind", "file")
        });
      }
    }
  });
  json("comparisons.json", await rows(indexQuery));
}
