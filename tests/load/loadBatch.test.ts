import {describe, expect, it} from "vitest";

import {findingAt} from "../../pipelines/findings/finding.ts";
import {knownHashes, knownInbox} from "../../pipelines/load/inbox.ts";
import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import {beginRun, endRun} from "../../pipelines/load/runs.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import type {GivenReturn} from "./givenReturn.ts";
import {givenClock, givenReturn} from "./givenReturn.ts";
import {givenWarehouse, reopened} from "./givenWarehouse.ts";

const houses: GivenReturn = {
  file: "thai-binh/q1.csv",
  form: "joint-programme-quarterly",
  placeId: "P63-34",
  period: "2024-Q1",
  observations: [
    {period: "2024-Q1", value: "12"},
    {period: "2024-Q1", value: null, blank: "nil"},
    {period: "2024-Q1", value: "-0.5", houseType: "TINH_NGHIA", isPart: true}
  ]
};

async function countsOf({connection}: Warehouse): Promise<unknown> {
  const [row] = await rowsOf(
    connection,
    `select (select count(*) from raw.returns)::integer as returns,
       (select count(*) from raw.observations)::integer as observations,
       (select count(*) from raw.findings)::integer as findings,
       (select count(*) from raw.batches)::integer as batches,
       (select count(*) from raw.inbox)::integer as inbox`
  );
  return row;
}

describe("loading a batch", () => {
  it("writes every observation at its cell, decimals and blanks as they are", async () => {
    const warehouse = await givenWarehouse();
    const loaded = await loadBatch(warehouse, [givenReturn(houses)], givenClock);
    expect(loaded).toMatchObject({
      batchId: 1,
      observations: 3,
      returns: [{status: "accepted", returnId: 1, observations: 3}]
    });
    const rows = await rowsOf(
      warehouse.connection,
      "select cell, value, blank, house_type, is_part, period_end from raw.observations order by ordinal"
    );
    const common = {period_end: "2024-03-31"};
    expect(rows).toEqual([
      {...common, cell: "C2", value: "12.000000", blank: null, house_type: null, is_part: false},
      {...common, cell: "C3", value: null, blank: "nil", house_type: null, is_part: false},
      {
        ...common,
        cell: "C4",
        value: "-0.500000",
        blank: null,
        house_type: "TINH_NGHIA",
        is_part: true
      }
    ]);
  });

  it("words each finding in both languages when it is loaded", async () => {
    const warehouse = await givenWarehouse();
    const findings = [
      findingAt("load.duplicate-file", {sheet: "Biểu", cell: "C2"}, "a.csv", {original: "b.csv"})
    ];
    await loadBatch(warehouse, [givenReturn({...houses, findings})], givenClock);
    const [row] = await rowsOf(
      warehouse.connection,
      "select severity, cell, message_vi, message_en from raw.findings"
    );
    expect(row).toMatchObject({severity: "note", cell: "C2"});
    expect(row?.["message_vi"]).toContain("“b.csv”");
    expect(row?.["message_en"]).toContain("“b.csv”");
  });

  it("loads the same bytes once, whatever they are called", async () => {
    const warehouse = await givenWarehouse();
    await loadBatch(warehouse, [givenReturn(houses)], givenClock);
    const before = await countsOf(warehouse);
    const again = await loadBatch(warehouse, [givenReturn(houses)], givenClock);
    expect(again.returns[0]?.status).toBe("unchanged");
    expect(await countsOf(warehouse)).toEqual(before);
    const copy = {...givenReturn(houses), file: "copy.csv"};
    const renamed = await loadBatch(
      warehouse,
      [copy, {...copy, file: "copy of copy.csv"}],
      givenClock
    );
    expect(renamed.returns.map(({status}) => status)).toEqual(["duplicate", "duplicate"]);
    expect(renamed.returns[0]?.findings[0]).toMatchObject({
      code: "load.duplicate-file",
      params: {original: "thai-binh/q1.csv"}
    });
    expect(await countsOf(warehouse)).toMatchObject({returns: 3, observations: 3, inbox: 3});
    expect(await knownHashes(warehouse, [copy.bytes, 7])).toContain(copy.sha256);
    expect(await knownHashes(warehouse, [copy.bytes - 1])).toEqual(new Set());
    expect(await knownHashes(warehouse, [])).toEqual(new Set());
  });

  it("keeps a rejected return in the ledger without any observation", async () => {
    const warehouse = await givenWarehouse();
    const rejected = {...givenReturn(houses), status: "rejected" as const};
    await loadBatch(warehouse, [rejected], givenClock);
    expect(await countsOf(warehouse)).toMatchObject({returns: 1, observations: 0});
  });

  it("remembers the inbox to the nanosecond", async () => {
    const warehouse = await givenWarehouse();
    const given = givenReturn(houses);
    await loadBatch(warehouse, [given], givenClock);
    expect((await knownInbox(warehouse)).get(given.file)).toEqual({
      bytes: given.bytes,
      sha256: given.sha256,
      ...given.inbox
    });
  });

  it("does nothing for an empty batch", async () => {
    const warehouse = await givenWarehouse();
    expect(await loadBatch(warehouse, [], givenClock)).toEqual({
      batchId: null,
      returns: [],
      observations: 0
    });
  });
});

describe("two returns about the same period", () => {
  const second: GivenReturn = {
    ...houses,
    file: "other.csv",
    observations: [{period: "2024-Q1", value: "13"}]
  };

  it("are in conflict within one run, over all its batches, and the second is held", async () => {
    const warehouse = await givenWarehouse();
    const run = await beginRun(warehouse, givenClock);
    await loadBatch(warehouse, [givenReturn(houses)], givenClock);
    const loaded = await loadBatch(warehouse, [givenReturn(second)], givenClock);
    await endRun(warehouse, run, givenClock);
    expect(loaded.returns[0]).toMatchObject({
      status: "held",
      findings: [{code: "load.conflicting-return", params: {other: "thai-binh/q1.csv"}}]
    });
  });

  it("are in conflict also where the run was killed in between and continued", async () => {
    const warehouse = await givenWarehouse();
    const run = await beginRun(warehouse, givenClock);
    await loadBatch(warehouse, [givenReturn(houses)], givenClock);
    warehouse.close();
    const next = await reopened(warehouse.path);
    expect(await beginRun(next, givenClock)).toBe(run);
    const loaded = await loadBatch(next, [givenReturn(second)], givenClock);
    expect(loaded.returns[0]?.status).toBe("held");
  });

  it("are a return and its correction in two runs, or with two versions", async () => {
    const warehouse = await givenWarehouse();
    const versions = [givenReturn(houses), givenReturn({...second, version: 2})];
    const first = await loadBatch(warehouse, versions, givenClock);
    expect(first.returns.map(({status}) => status)).toEqual(["accepted", "accepted"]);
    const later = givenReturn({...second, file: "later.csv", version: 2});
    const next = await loadBatch(warehouse, [{...later, sha256: "0".repeat(64)}], givenClock);
    expect(next.returns[0]?.status).toBe("accepted");
  });

  it("are no conflict where nobody knows the form, the office or the period", async () => {
    const warehouse = await givenWarehouse();
    for (const unknown of [
      {form: "other"},
      {organisation: null},
      {placeId: null},
      {period: null}
    ]) {
      const pair = [givenReturn({...houses, ...unknown}), givenReturn({...second, ...unknown})];
      const loaded = await loadBatch(warehouse, pair, givenClock);
      expect(loaded.returns.map(({status}) => status)).toEqual(["accepted", "accepted"]);
    }
  });
});

describe("a fault in the middle of a batch", () => {
  it("leaves not one row of it behind", async () => {
    const warehouse = await givenWarehouse();
    await loadBatch(warehouse, [givenReturn(houses)], givenClock);
    const before = await countsOf(warehouse);
    const good = Array.from({length: 40}, (_, index) =>
      givenReturn({...houses, file: `${index}.csv`, version: index + 2})
    );
    const bad = givenReturn({
      ...houses,
      file: "bad.csv",
      observations: [{period: "2024-Q1", value: "1e400"}]
    });
    await expect(loadBatch(warehouse, [...good, bad], givenClock)).rejects.toThrow("1e400");
    expect(await countsOf(warehouse)).toEqual(before);
    expect((await loadBatch(warehouse, good, givenClock)).observations).toBe(120);
  });

  it.each([
    ["numbered_observations", "rows in raw.observations: 0, expected 3"],
    ["numbered_measures", /measures of a batch: 0, expected \d+/],
    ["numbered_contexts", /contexts of a batch: 0, expected \d+/],
    ["numbered_places", /places of a batch: 0, expected \d+/],
    ["numbered_cells", /cells of a batch: 0, expected \d+/],
    ["numbered_fractions", /fractions of a batch: 0, expected 2/]
  ])("is noticed when rows of %s get lost on the way, and rolls back", async (lost, message) => {
    const warehouse = await givenWarehouse();
    const {connection} = warehouse;
    const lossy = new Proxy(connection, {
      get(target, name) {
        if (name === "createAppender") {
          return async (table: string, ...schema: string[]) => {
            const appender = await target.createAppender(table, ...schema);
            return table !== lost
              ? appender
              : new Proxy(appender, {
                  get: (inner, key) =>
                    key === "appendDataChunk" ? () => undefined : bound(inner, key)
                });
          };
        }
        return bound(target, name);
      }
    });
    await expect(
      loadBatch({...warehouse, connection: lossy}, [givenReturn(houses)], givenClock)
    ).rejects.toThrow(message);
    expect(await countsOf(warehouse)).toMatchObject({
      returns: 0,
      observations: 0,
      batches: 0,
      inbox: 0
    });
  });

  it("is noticed when COMMIT says nothing of an aborted transaction", async () => {
    const warehouse = await givenWarehouse();
    const {connection} = warehouse;
    const aborting = new Proxy(connection, {
      get(target, name) {
        if (name !== "run") return bound(target, name);
        return (sql: string, ...rest: []) =>
          target.run(sql === "commit" ? "rollback" : sql, ...rest);
      }
    });
    await expect(
      loadBatch({...warehouse, connection: aborting}, [givenReturn(houses)], givenClock)
    ).rejects.toThrow("batch 1 was not committed");
  });
});

function bound(target: object, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name, target);
  return typeof value === "function" ? (value.bind(target) as unknown) : value;
}
