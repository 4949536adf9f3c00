import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterAll, beforeEach, describe, expect, it} from "vitest";

import {correctValue} from "../../pipelines/correctValue.ts";
import {loadCorrections} from "../../pipelines/load/decisionsTable.ts";
import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import type {ValueCorrection} from "../../pipelines/load/valueCorrections.ts";
import {
  appendValueCorrection,
  readValueCorrections
} from "../../pipelines/load/valueCorrections.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {runModels} from "../../pipelines/models/runModels.ts";
import {runReview} from "../../pipelines/review/runReview.ts";
import type {GivenReturn} from "../load/givenReturn.ts";
import {givenClock, givenReturn} from "../load/givenReturn.ts";
import {givenWarehouse} from "../load/givenWarehouse.ts";
import {figureOf, quarterly} from "./givenFigures.ts";

let dataDir: string;
const workshop = mkdtempSync(join(tmpdir(), "chung-tay-corrected-"));
let count = 0;
beforeEach(() => {
  count += 1;
  dataDir = join(workshop, String(count));
});
afterAll(() => rmSync(workshop, {recursive: true, force: true}));

/** 2,500 parcels were given; the return says 2.500.000. */
const WRONG = quarterly("P63-34", "2024-Q1", "2500000", {cell: "C5"}, {file: "wrong.csv"});

async function receive(warehouse: Warehouse, given: GivenReturn): Promise<string> {
  const accepted = givenReturn(given);
  await loadBatch(warehouse, [accepted], givenClock);
  await compute(warehouse);
  return accepted.sha256;
}

async function compute(warehouse: Warehouse): Promise<void> {
  await loadCorrections(warehouse, dataDir);
  await runModels(warehouse);
  await runReview(warehouse);
}

function correction(sha256: string, more: Partial<ValueCorrection> = {}): ValueCorrection {
  return {
    decision: "correct",
    sha256,
    file: "wrong.csv",
    sheet: "Biểu",
    cell: "C5",
    read_value: "2500000",
    corrected_value: "2500",
    reason: "nhầm suất với đồng",
    source: "công văn 12/MTTQ ngày 05/5/2024",
    decided_by: "Văn phòng Ban Chỉ đạo",
    decided_on: "2024-05-06",
    ...more
  };
}

async function stateOf({connection}: Warehouse): Promise<unknown> {
  const rows = await rowsOf(connection, "select state from corrections");
  return rows.map(({state}) => state);
}

const valueOf = async (warehouse: Warehouse): Promise<string | undefined> =>
  (await figureOf(warehouse, "provinces_34", "P34-33", 2024))?.split(" ")[0];

describe("a corrected value", () => {
  it("counts as it should be, and stays visible as it was read", async () => {
    const warehouse = await givenWarehouse();
    const sha256 = await receive(warehouse, WRONG);
    expect(await valueOf(warehouse)).toBe("2500000");
    appendValueCorrection(dataDir, correction(sha256));
    await compute(warehouse);
    expect(await valueOf(warehouse)).toBe("2500");
    const rows = await rowsOf(
      warehouse.connection,
      "select raw_text, read_value::int as read, value::int as value, correction_reason, corrected_by from observations"
    );
    expect(rows).toEqual([
      {
        raw_text: "2500000",
        read: 2500000,
        value: 2500,
        correction_reason: "nhầm suất với đồng",
        corrected_by: "Văn phòng Ban Chỉ đạo"
      }
    ]);
    expect(await stateOf(warehouse)).toEqual(["applied"]);
  });

  it("is recorded by the name of its return and cell, with what is read there and who decided", async () => {
    const warehouse = await givenWarehouse();
    const sha256 = await receive(warehouse, WRONG);
    const given = {
      ...{named: "wrong.csv", cell: "c5", to: "2500", reason: "nhầm suất với đồng"},
      ...{source: "công văn 12/MTTQ ngày 05/5/2024", by: "Văn phòng Ban Chỉ đạo"}
    };
    const recorded = await correctValue(warehouse, dataDir, given, "2024-05-06");
    expect(readValueCorrections(dataDir)).toEqual([correction(sha256)]);
    expect(recorded).toEqual(correction(sha256));
    await compute(warehouse);
    expect(await valueOf(warehouse)).toBe("2500");
    await correctValue(warehouse, dataDir, {...given, to: null}, "2024-05-07");
    await compute(warehouse);
    expect(await valueOf(warehouse)).toBe("2500000");
    await expect(correctValue(warehouse, dataDir, {...given, cell: "C6"})).rejects.toThrow(
      "nothing is recorded: no figure was read from C6 of return 1 (wrong.csv)"
    );
    expect(readValueCorrections(dataDir)).toHaveLength(2);
  });

  it("is taken back by a later line", async () => {
    const warehouse = await givenWarehouse();
    const sha256 = await receive(warehouse, WRONG);
    appendValueCorrection(dataDir, correction(sha256));
    appendValueCorrection(dataDir, correction(sha256, {decision: "retract"}));
    await compute(warehouse);
    expect(await valueOf(warehouse)).toBe("2500000");
    expect(readValueCorrections(dataDir)).toHaveLength(2);
  });

  it("is not applied where the cell no longer holds the wrong value, and says so", async () => {
    const warehouse = await givenWarehouse();
    const sha256 = await receive(warehouse, WRONG);
    appendValueCorrection(dataDir, correction(sha256, {read_value: "2400000"}));
    await compute(warehouse);
    expect(await valueOf(warehouse)).toBe("2500000");
    expect(await stateOf(warehouse)).toEqual(["does_not_fit"]);
    expect(await findings(warehouse)).toEqual(["review.correction-does-not-fit wrong.csv C5"]);
  });

  it("is told to be over where a later return mends it, and to be made again where it does not", async () => {
    const again = (value: string): GivenReturn =>
      quarterly("P63-34", "2024-Q1", value, {cell: "C5"}, {file: "later.csv", version: 2});
    const mended = await givenWarehouse();
    appendValueCorrection(dataDir, correction(await receive(mended, WRONG)));
    await receive(mended, again("2510"));
    expect(await stateOf(mended)).toEqual(["mended"]);
    expect(await valueOf(mended)).toBe("2510");
    expect(await findings(mended)).toEqual(["review.correction-over later.csv C5"]);

    const repeated = await givenWarehouse();
    await receive(repeated, WRONG);
    await receive(repeated, again("2500000"));
    expect(await stateOf(repeated)).toEqual(["repeated"]);
    expect(await findings(repeated)).toEqual(["review.correction-not-carried later.csv C5"]);
  });
});

async function findings({connection}: Warehouse): Promise<readonly string[]> {
  const rows = await rowsOf(
    connection,
    "select concat_ws(' ', code, file, cell) as finding from findings where code like 'review.corr%' order by all"
  );
  return rows.map(({finding}) => String(finding));
}
