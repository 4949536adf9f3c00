import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";

const MARTS = [
  "indicator_by_place_year",
  "year_over_year",
  "indicator_by_place_period",
  "organisation_by_place_period",
  "period_comparisons"
];

/** Every figure and comparison, in one order. */
export async function figureMarts({connection}: Warehouse): Promise<readonly unknown[]> {
  const marts: unknown[] = [];
  for (const mart of MARTS) marts.push(await rowsOf(connection, `from ${mart} order by all`));
  return marts;
}
