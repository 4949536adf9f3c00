import {describe, expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import type {GivenReturn} from "../load/givenReturn.ts";
import {QUARTERLY, quarterly} from "./givenFigures.ts";
import {givenRegister, registerOn} from "./givenRegister.ts";

const from = (organisation: string, placeId: string, period: string): GivenReturn =>
  quarterly(placeId, period, "1", {}, {organisation});
const annual = (placeId: string, period: string): GivenReturn =>
  quarterly(placeId, period, "1", {}, {form: "joint-programme-annual"});
const only = (organisations: string, places: string, periods: string): string =>
  [`organisation in (${list(organisations)})`, `place_id in (${list(places)})`]
    .concat(`period in (${list(periods)})`)
    .join(" and ");
const list = (words: string): string =>
  words
    .split(" ")
    .map((word) => `'${word}'`)
    .join(", ");

/** Two that end on 15 May 2024 and the one that they became, all named by the form or reached by it. */
const MERGED = `
  insert into codes.organisations (code, valid_from, valid_to, successor, has_territory, is_everywhere)
  values ('CU_A', null, '2024-05-15', 'MOI', 'yes', 'yes'), ('CU_B', null, '2024-05-15', 'MOI', 'yes', 'yes'),
    ('MOI', '2024-05-16', null, null, 'yes', 'yes');
  insert into codes.form_reporters values
    ('${QUARTERLY}', 'CU_A', 'province', null, null), ('${QUARTERLY}', 'CU_B', 'province', null, null)`;

describe("provinces merged on 1 July 2025", () => {
  const places = "P63-24 P63-27 P34-24";

  it("owe what ended while they lived, and the one they became owes from then on", async () => {
    const warehouse = await givenRegister({"2025-04-10": [from("MTTQ", "P63-24", "2025-Q1")]});
    expect(
      await registerOn(warehouse, "2025-12-31", only("MTTQ", places, "2025-Q2 2025-Q3"))
    ).toEqual([
      "MTTQ P63-24 2025-Q2 overdue",
      "MTTQ P63-27 2025-Q2 overdue",
      "MTTQ P34-24 2025-Q3 overdue"
    ]);
    expect(
      await rowsOf(
        warehouse.connection,
        `select place_id, due_on, ask_place_id
         from intermediate.expected_returns_on(date '2025-12-31')
         where ${only("MTTQ", places, "2025-Q2 2025-Q3")} order by place_id`
      )
    ).toEqual([
      // ten days since July, fifteen before
      {place_id: "P34-24", due_on: "2025-10-10", ask_place_id: "P34-24"},
      {place_id: "P63-24", due_on: "2025-07-15", ask_place_id: "P34-24"},
      {place_id: "P63-27", due_on: "2025-07-15", ask_place_id: "P34-24"}
    ]);
  });

  it("leave the whole year that straddles the day to the one they became", async () => {
    const warehouse = await givenRegister({"2025-01-10": [annual("P63-24", "2024")]});
    expect(await registerOn(warehouse, "2026-01-31", only("MTTQ", places, "2024 2025"))).toEqual([
      "MTTQ P63-24 2024 on_time",
      "MTTQ P63-27 2024 overdue",
      "MTTQ P34-24 2025 overdue"
    ]);
  });

  it("have their last quarter answered by the one they became, and no later one", async () => {
    const warehouse = await givenRegister({
      "2025-07-12": [from("MTTQ", "P34-24", "2025-Q2")],
      "2025-10-08": [from("MTTQ", "P34-24", "2025-Q3")]
    });
    expect(
      await registerOn(warehouse, "2025-12-31", only("MTTQ", places, "2025-Q2 2025-Q3"))
    ).toEqual([
      "MTTQ P63-24 2025-Q2 on_time by successor",
      "MTTQ P63-27 2025-Q2 on_time by successor",
      "MTTQ P34-24 2025-Q3 on_time"
    ]);
  });

  it("answer for themselves before anybody else does", async () => {
    const warehouse = await givenRegister({
      "2025-07-10": [from("MTTQ", "P63-24", "2025-Q2")],
      "2025-07-12": [from("MTTQ", "P34-24", "2025-Q2")]
    });
    expect(await registerOn(warehouse, "2025-07-20", only("MTTQ", places, "2025-Q2"))).toEqual([
      "MTTQ P63-24 2025-Q2 on_time 2 versions",
      "MTTQ P63-27 2025-Q2 on_time by successor"
    ]);
  });
});

describe("districts", () => {
  it("owe their last quarter and none after, and no province answers for them", async () => {
    const warehouse = await givenRegister({
      "2025-04-10": [from("MTTQ", "D-213", "2025-Q1")],
      "2025-07-12": [from("MTTQ", "P34-24", "2025-Q2")]
    });
    expect(
      await registerOn(
        warehouse,
        "2025-12-31",
        "place_id = 'D-213' and organisation = 'MTTQ' and period >= '2025-Q2'"
      )
    ).toEqual(["MTTQ D-213 2025-Q2 overdue"]);
  });

  it("had commands that an area command follows: it is written to, and owes nothing of its own", async () => {
    const warehouse = await givenRegister(
      {
        "2025-04-10": [from("BCHQS_H", "D-213", "2025-Q1"), from("BCHQS_H", "P63-24", "2025-Q1")]
      },
      `insert into codes.form_reporters values ('${QUARTERLY}', 'BCHQS_H', 'province', null, null)`
    );
    expect(await registerOn(warehouse, "2025-12-31", "organisation = 'PTKV'")).toEqual([]);
    expect(
      await rowsOf(
        warehouse.connection,
        `select period, ask_organisation, ask_place_id
         from intermediate.expected_returns_on(date '2025-12-31')
         where place_id = 'D-213' and organisation = 'BCHQS_H' order by period`
      )
    ).toEqual([
      {period: "2025-Q1", ask_organisation: "PTKV", ask_place_id: "P34-24"},
      {period: "2025-Q2", ask_organisation: "PTKV", ask_place_id: "P34-24"}
    ]);
  });
});

describe("organisations", () => {
  it("that opened or closed owe only what ended while they were there", async () => {
    const warehouse = await givenRegister(
      {"2024-04-10": [from("MTTQ", "P63-24", "2024-Q1")]},
      `insert into codes.organisations (code, valid_from, valid_to, has_territory, is_everywhere)
       values ('MO', '2024-06-30', null, 'yes', 'yes'), ('DONG', null, '2024-06-29', 'yes', 'yes');
       insert into codes.form_reporters values
         ('${QUARTERLY}', 'MO', 'province', null, null), ('${QUARTERLY}', 'DONG', 'province', null, null)`
    );
    expect(
      await registerOn(warehouse, "2024-08-01", only("MO DONG", "P63-24", "2024-Q1 2024-Q2"))
    ).toEqual(["DONG P63-24 2024-Q1 overdue", "MO P63-24 2024-Q2 overdue"]);
  });

  it("that merged are followed by the one they became, which answers for both and neither for it", async () => {
    const warehouse = await givenRegister(
      {
        "2024-05-20": [from("MOI", "P63-24", "2024-Q1")],
        "2024-07-10": [from("CU_A", "P63-24", "2024-Q2")]
      },
      MERGED
    );
    expect(
      await registerOn(warehouse, "2024-08-01", only("CU_A CU_B MOI", "P63-24", "2024-Q1 2024-Q2"))
    ).toEqual([
      "CU_A P63-24 2024-Q1 received by successor",
      "CU_B P63-24 2024-Q1 received by successor",
      "MOI P63-24 2024-Q2 overdue"
    ]);
  });

  it("that took another one in answer for it no earlier than for themselves", async () => {
    const warehouse = await givenRegister(
      {"2024-04-10": [from("LON", "P63-24", "2024-Q1")]},
      `insert into codes.organisations (code, valid_to, successor, has_territory, is_everywhere)
       values ('LON', null, null, 'yes', 'yes'), ('NHO', '2024-05-15', 'LON', 'yes', 'yes');
       insert into codes.form_reporters values
         ('${QUARTERLY}', 'LON', 'province', null, null), ('${QUARTERLY}', 'NHO', 'province', null, null)`
    );
    expect(
      await registerOn(warehouse, "2024-08-01", only("LON NHO", "P63-24", "2024-Q1 2024-Q2"))
    ).toEqual([
      "LON P63-24 2024-Q1 on_time",
      "NHO P63-24 2024-Q1 overdue",
      "LON P63-24 2024-Q2 overdue"
    ]);
  });

  it("that were renamed may still write under the old name", async () => {
    const warehouse = await givenRegister(
      {"2025-04-10": [from("BDV", "P63-24", "2025-Q1"), from("BDV", "P63-24", "2024-Q4")]},
      `insert into codes.form_reporters values ('${QUARTERLY}', 'BDV', 'province', null, null)`
    );
    expect(
      await registerOn(
        warehouse,
        "2025-07-20",
        only("BDV BTGDV", "P63-24", "2024-Q4 2025-Q1 2025-Q2")
      )
    ).toEqual([
      "BDV P63-24 2024-Q4 received",
      "BTGDV P63-24 2025-Q1 on_time by successor",
      "BTGDV P63-24 2025-Q2 overdue"
    ]);
  });

  it("that are not everywhere owe only where they have sent something, or those they followed have", async () => {
    const warehouse = await givenRegister({"2025-04-10": [from("BDBP", "P63-24", "2025-Q1")]});
    expect(
      await registerOn(warehouse, "2025-12-31", "organisation = 'BDBP' and period <> '2025-Q4'")
    ).toEqual([
      "BDBP P63-24 2025-Q1 on_time",
      "BDBP P63-24 2025-Q2 overdue",
      "BDBP P34-24 2025-Q3 overdue"
    ]);
  });
});

describe("forms", () => {
  it("are asked of a level from the first period that any of its offices has sent one for", async () => {
    const warehouse = await givenRegister({
      "2026-04-08": [from("MTTQ", "P34-24", "2025-Q4"), from("HND", "C34-00004", "2026-Q1")]
    });
    const condition = only("MTTQ", "P34-24 C34-00008", "2025-Q3 2025-Q4 2026-Q1");
    expect(await registerOn(warehouse, "2026-06-01", condition)).toEqual([
      "MTTQ P34-24 2025-Q4 received",
      "MTTQ C34-00008 2026-Q1 overdue",
      "MTTQ P34-24 2026-Q1 overdue"
    ]);
    const why = await rowsOf(
      warehouse.connection,
      `select place_id, why_owed from intermediate.expected_returns_on(date '2026-06-01')
       where ${only("MTTQ", "P34-24 C34-00008", "2026-Q1")} order by place_id`
    );
    expect(why).toEqual([
      {place_id: "C34-00008", why_owed: "named_by_form"},
      {place_id: "P34-24", why_owed: "has_reported"}
    ]);
  });

  it("are asked for in their own quarters only, and an occasional one never", async () => {
    const gifts = quarterly("P34-24", "2026-Q1", "1", {}, {form: "holiday-gifts"});
    const relief = quarterly("P34-24", "2026-Q1", "1", {}, {form: "relief"});
    const warehouse = await givenRegister({"2026-04-08": [gifts, relief]});
    expect(
      await rowsOf(
        warehouse.connection,
        `select distinct form, period from intermediate.expected_returns_on(date '2026-12-31')
         order by period`
      )
    ).toEqual([
      {form: "holiday-gifts", period: "2026-Q1"},
      {form: "holiday-gifts", period: "2026-Q3"}
    ]);
  });
});

describe("the calendar", () => {
  it("names the period before and the same one a year ago, for every kind", async () => {
    const warehouse = await givenRegister({"2024-04-10": [from("MTTQ", "P63-24", "2024-Q1")]});
    const rows = await rowsOf(
      warehouse.connection,
      `select concat_ws(' ', period, kind, period_start, period_end,
         coalesce(prior_period, '-'), same_period_last_year) as line from calendar
       where period in ('2024-02', '2024-Q1', '2024-H1', '2024-9M', '2024') order by kind`
    );
    expect(rows.map(({line}) => line)).toEqual([
      "2024-H1 half 2024-01-01 2024-06-30 2023-H2 2023-H1",
      "2024-02 month 2024-02-01 2024-02-29 2024-01 2023-02",
      "2024-9M nine_months 2024-01-01 2024-09-30 - 2023-9M",
      "2024-Q1 quarter 2024-01-01 2024-03-31 2023-Q4 2023-Q1",
      "2024 year 2024-01-01 2024-12-31 2023 2023"
    ]);
    const [span] = await rowsOf(
      warehouse.connection,
      "select min(year) as first, max(year) as last, count(*)::integer as periods from calendar"
    );
    // twelve months, four quarters, two halves, nine months and the year itself, three times
    expect(span).toEqual({first: 2023, last: 2025, periods: 60});
  });
});
