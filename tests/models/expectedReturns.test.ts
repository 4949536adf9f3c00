import {describe, expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import {runModels, runReturnMarts} from "../../pipelines/models/runModels.ts";
import type {GivenReturn} from "../load/givenReturn.ts";
import {quarterly} from "./givenFigures.ts";
import {givenRegister, ingestOn, registerOn} from "./givenRegister.ts";

/** The first quarter of 2024 is due on 15 April; no test but one looks at other organisations. */
const Q1 = "period = '2024-Q1' and organisation = 'MTTQ'";
const of = (...places: readonly string[]): string =>
  `${Q1} and place_id in (${places.map((place) => `'${place}'`).join(", ")})`;
const first = (placeId: string, head: Partial<GivenReturn> = {}): GivenReturn =>
  quarterly(placeId, "2024-Q1", "1", {}, head);

describe("the day on which a return came", () => {
  it("is in time to the end of the due day in Việt Nam, and late after an ingest that missed it", async () => {
    const warehouse = await givenRegister({
      "2024-04-14": [first("P63-01")],
      "2024-04-15T23:59:00+07:00": [first("P63-24")],
      "2024-04-16T00:01:00+07:00": [first("P63-26")],
      "2024-04-20": [first("P63-27")]
    });
    expect(await registerOn(warehouse, "2024-05-01", of("P63-24", "P63-26", "P63-27"))).toEqual([
      "MTTQ P63-24 2024-Q1 on_time",
      // no ingest between the due day and this one: it may have lain there for hours
      "MTTQ P63-26 2024-Q1 received",
      "MTTQ P63-27 2024-Q1 late"
    ]);
  });

  it("is unknown for returns that a ledger took in when it was begun", async () => {
    const warehouse = await givenRegister({"2026-11-20": [first("P63-24"), first("P63-27")]});
    expect(await registerOn(warehouse, "2026-11-20", of("P63-24", "P63-27"))).toEqual([
      "MTTQ P63-24 2024-Q1 received",
      "MTTQ P63-27 2024-Q1 received"
    ]);
  });

  it("is that of the first return that was accepted, whatever corrects it later", async () => {
    const warehouse = await givenRegister({
      "2024-04-10": [first("P63-24")],
      "2024-04-18": [first("P63-01")],
      "2024-06-01": [first("P63-24", {version: 2})]
    });
    expect(await registerOn(warehouse, "2024-06-02", of("P63-24"))).toEqual([
      "MTTQ P63-24 2024-Q1 on_time 2 versions"
    ]);
    const [row] = await rowsOf(
      warehouse.connection,
      `select n_superseded, received_on,
         return_id = (select return_id from returns where version = 2) as is_corrected
       from intermediate.expected_returns_on(date '2024-06-02') where ${of("P63-24")}`
    );
    expect(row).toEqual({n_superseded: 1, received_on: "2024-04-10", is_corrected: true});
  });
});

describe("a return that does not count", () => {
  it("leaves its office rejected until a sound one comes, and that one tells the day", async () => {
    const broken = first("P63-24", {status: "rejected", file: "a.csv"});
    const warehouse = await givenRegister({"2024-04-10": [broken, first("P63-01")]});
    expect(await registerOn(warehouse, "2024-04-11", of("P63-24"))).toEqual([
      "MTTQ P63-24 2024-Q1 rejected"
    ]);
    expect(await registerOn(warehouse, "2024-04-15", `is_overdue and ${of("P63-24")}`)).toEqual([]);
    expect(await registerOn(warehouse, "2024-04-16", `is_overdue and ${of("P63-24")}`)).toEqual([
      "MTTQ P63-24 2024-Q1 rejected"
    ]);
    await ingestOn(warehouse, "2024-04-16", [first("P63-26")]);
    await ingestOn(warehouse, "2024-04-17", [first("P63-24", {file: "b.csv"})]);
    expect(await registerOn(warehouse, "2024-04-18", of("P63-24"))).toEqual([
      "MTTQ P63-24 2024-Q1 late 2 versions"
    ]);
  });

  it("is held where it waits for a decision, and no second return where it is the same bytes", async () => {
    const held = first("P63-24", {status: "held"});
    const plain = first("P63-27", {file: "a.csv"});
    const warehouse = await givenRegister({"2024-04-10": [held, plain]});
    await warehouse.connection.run(
      `insert into raw.returns by name
       select * replace (99 as return_id, 'b.csv' as file, 'duplicate' as status_on_load)
       from raw.returns where file = 'a.csv'`
    );
    await runReturnMarts(warehouse);
    expect(await registerOn(warehouse, "2024-04-11", of("P63-24", "P63-27"))).toEqual([
      "MTTQ P63-24 2024-Q1 held",
      "MTTQ P63-27 2024-Q1 on_time"
    ]);
  });

  it("is owed again once it is withdrawn, and puts no form in use", async () => {
    const mistyped = first("P63-24", {period: "2015-Q1"});
    const warehouse = await givenRegister({
      "2024-04-10": [first("P63-01"), first("P63-24"), mistyped]
    });
    const states = async (): Promise<readonly string[]> =>
      registerOn(
        warehouse,
        "2024-05-01",
        "organisation = 'MTTQ' and place_id = 'P63-24' and period in ('2015-Q1', '2015-Q2', '2024-Q1')"
      );
    expect(await states()).toEqual([
      "MTTQ P63-24 2015-Q1 received",
      "MTTQ P63-24 2015-Q2 overdue",
      "MTTQ P63-24 2024-Q1 on_time"
    ]);
    await warehouse.connection.run(
      `insert into codes.decisions (ordinal, decision, sha256, file, decided_by, decided_on, reason)
       select return_id, 'withdraw', sha256, file, 'Ban Dân vận', '2024-04-20', 'gửi nhầm'
       from raw.returns where place_id = 'P63-24'`
    );
    await runReturnMarts(warehouse);
    expect(await states()).toEqual(["MTTQ P63-24 2024-Q1 overdue"]);
  });

  it("is not due to the end of the due day, overdue from the next, and unheard of before its period", async () => {
    const warehouse = await givenRegister({"2024-04-10": [first("P63-01")]});
    const states = async (today: string): Promise<readonly string[]> =>
      registerOn(warehouse, today, "organisation = 'MTTQ' and place_id = 'P63-24'");
    expect(await states("2023-12-31")).toEqual([]);
    expect(await states("2024-01-01")).toEqual(["MTTQ P63-24 2024-Q1 not_due"]);
    expect(await states("2024-04-15")).toEqual([
      "MTTQ P63-24 2024-Q1 not_due",
      "MTTQ P63-24 2024-Q2 not_due"
    ]);
    expect(await states("2024-04-16")).toEqual([
      "MTTQ P63-24 2024-Q1 overdue",
      "MTTQ P63-24 2024-Q2 not_due"
    ]);
  });
});

describe("a nil return", () => {
  it("says dashes, words for none and zeros alone; an empty cell or a figure makes it none", async () => {
    const saying = (placeId: string, ...cells: readonly (string | null)[]): GivenReturn => ({
      ...first(placeId),
      observations: cells.map((cell, index) => ({
        placeId,
        period: "2024-Q1",
        indicator: index === 0 ? "QUA_SUAT" : "HB_SUAT",
        value: cell === "0" || cell === "5" ? cell : null,
        blank: cell === "-" ? "nil" : cell === "x" ? "not_applicable" : "not_reported"
      }))
    });
    const warehouse = await givenRegister({
      "2024-04-10": [
        saying("P63-01", "-", "0"),
        saying("P63-02", "-", "x"),
        saying("P63-04", "-", null),
        saying("P63-06", "0", "5"),
        saying("P63-08", "x", "x")
      ]
    });
    const places = of("P63-01", "P63-02", "P63-04", "P63-06", "P63-08");
    expect(await registerOn(warehouse, "2024-04-11", places)).toEqual([
      "MTTQ P63-01 2024-Q1 on_time nil",
      "MTTQ P63-02 2024-Q1 on_time nil",
      "MTTQ P63-04 2024-Q1 on_time",
      "MTTQ P63-06 2024-Q1 on_time",
      "MTTQ P63-08 2024-Q1 on_time"
    ]);
  });
});

describe("the register as a whole", () => {
  it("has one row for an office and period, however many returns come and whoever they are from", async () => {
    const warehouse = await givenRegister({
      "2024-04-10": [
        first("P63-24"),
        first("P63-24", {file: "again.csv"}),
        first("VN"),
        first("P63-24", {form: "other"}),
        first("P63-24", {organisation: "QK"}),
        first("P63-24", {form: "relief"}),
        first("P63-24", {period: "2024-01"})
      ],
      "2024-04-12": [first("P63-24", {version: 2}), first("P63-24", {version: 3})]
    });
    const [row] = await rowsOf(
      warehouse.connection,
      `select count(*)::integer as expected, count(distinct (organisation, place_id))::integer as offices,
         count(return_id)::integer as received, list(distinct form) as forms
       from intermediate.expected_returns_on(date '2024-05-01') where period = '2024-Q1'`
    );
    // eight organisations in each of the 63 provinces; the Border Guard is not everywhere
    expect(row).toEqual({
      expected: 504,
      offices: 504,
      received: 1,
      forms: ["joint-programme-quarterly"]
    });
  });

  it("is a mart that stands as of today, and goes with the ledger from one ingest to the next", async () => {
    const warehouse = await givenRegister({"2024-04-10": [first("P63-24")]});
    const received = async (): Promise<unknown> =>
      rowsOf(
        warehouse.connection,
        `select place_id, state, period_end < current_date as is_over from expected_returns
         where period = '2024-Q1' and return_id is not null order by place_id`
      );
    expect(await received()).toEqual([{place_id: "P63-24", state: "on_time", is_over: true}]);
    await ingestOn(warehouse, "2024-04-12", [first("P63-27")]);
    await runModels(warehouse);
    expect(await received()).toEqual([
      {place_id: "P63-24", state: "on_time", is_over: true},
      {place_id: "P63-27", state: "on_time", is_over: true}
    ]);
  });
});
