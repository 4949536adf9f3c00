import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {runReturnMarts} from "../../pipelines/models/runModels.ts";
import type {GivenReturn} from "../load/givenReturn.ts";
import {givenReturn} from "../load/givenReturn.ts";
import {givenLedger, givenWarehouse} from "../load/givenWarehouse.ts";

/** Returns that one run of ingest finds in the inbox, by the day in Việt Nam on which it ran. */
export type GivenRuns = Readonly<Record<string, readonly GivenReturn[]>>;

/** A warehouse after these runs, in their order. `codes` changes the codelists first. */
export async function givenRegister(runs: GivenRuns, codes = ""): Promise<Warehouse> {
  const warehouse = codes === "" ? await givenWarehouse() : await givenLedger();
  if (codes !== "") await warehouse.connection.run(codes);
  for (const [day, returns] of Object.entries(runs)) await ingestOn(warehouse, day, returns);
  return warehouse;
}

export async function ingestOn(
  warehouse: Warehouse,
  day: string,
  returns: readonly GivenReturn[]
): Promise<void> {
  const clock = (): Date => new Date(day.includes("T") ? day : `${day}T09:00:00+07:00`);
  await loadBatch(warehouse, returns.map(givenReturn), clock);
  await runReturnMarts(warehouse);
}

/**
 * What the register says on a day, one line per expected return that meets the condition:
 * `MTTQ P63-24 2024-Q1 on_time`, then what else there is to say of it.
 */
export async function registerOn(
  {connection}: Warehouse,
  today: string,
  condition = "true"
): Promise<readonly string[]> {
  const rows = await rowsOf(
    connection,
    `select concat_ws(' ', organisation, place_id, period, state,
       if(is_nil, 'nil', null), if(is_by_successor, 'by successor', null),
       if(n_versions > 1, n_versions || ' versions', null)) as line
     from intermediate.expected_returns_on(cast($1 as date))
     where ${condition}
     order by period_end, organisation, place_id`,
    [today]
  );
  return rows.map(({line}) => String(line));
}
