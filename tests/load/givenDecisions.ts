import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterAll} from "vitest";

import type {GivenReturnDecision, TakenReturnDecision} from "../../pipelines/decideReturn.ts";
import {decideReturn} from "../../pipelines/decideReturn.ts";
import {loadDecisions} from "../../pipelines/load/decisionsTable.ts";
import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {runReturnMarts} from "../../pipelines/models/runModels.ts";
import type {GivenReturn} from "./givenReturn.ts";
import {givenClock, givenReturn} from "./givenReturn.ts";
import type {GivenThreads} from "./givenWarehouse.ts";
import {givenWarehouse} from "./givenWarehouse.ts";

const workshop = mkdtempSync(join(tmpdir(), "chung-tay-decided-"));
let count = 0;
afterAll(() => rmSync(workshop, {recursive: true, force: true}));

export const OFFICE = "Văn phòng Ban Chỉ đạo";

/** One ledger with its table of decisions. */
export interface GivenOffice {
  readonly warehouse: Warehouse;
  readonly dataDir: string;
  /** Loads the returns in one run of their own. */
  receive(...returns: readonly GivenReturn[]): Promise<void>;
  decide(
    decision: GivenReturnDecision["decision"],
    named: string,
    more?: Partial<GivenReturnDecision>
  ): Promise<TakenReturnDecision>;
  /** `file status`, with ✓ where it counts, in the order of the ledger. */
  standings(): Promise<readonly string[]>;
  query(sql: string): Promise<readonly Record<string, unknown>[]>;
}

export async function givenOffice(given: GivenThreads = {}): Promise<GivenOffice> {
  count += 1;
  const dataDir = join(workshop, String(count));
  const warehouse = await givenWarehouse(given);
  const query = (sql: string) => rowsOf(warehouse.connection, sql);
  return {
    warehouse,
    dataDir,
    query,
    async receive(...returns) {
      await loadBatch(warehouse, returns.map(givenReturn), givenClock);
      await runReturnMarts(warehouse);
    },
    async decide(decision, named, more = {}) {
      const given = {decision, named, by: OFFICE, reason: "xem công văn", ...more};
      const taken = await decideReturn(warehouse, dataDir, given, "2026-11-24");
      await loadDecisions(warehouse, dataDir);
      await runReturnMarts(warehouse);
      return taken;
    },
    async standings() {
      const rows = await query("select file, status, is_counted from returns order by return_id");
      return rows.map(
        ({file, is_counted, status}) =>
          `${String(file)} ${String(status)}${is_counted === true ? " ✓" : ""}`
      );
    }
  };
}
