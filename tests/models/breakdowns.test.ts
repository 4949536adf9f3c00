import {expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import type {GivenObservation} from "../load/givenReturn.ts";
import {figureOf, givenFigures, quarterly} from "./givenFigures.ts";

const HOUSES = {indicator: "NHA_HOANTHANH", unit: "căn"} as const;

/** One quarter's houses of a province: the cells of its return. */
const houses = (
  placeId: string,
  period: string,
  ...cells: readonly (Partial<GivenObservation> & {readonly value: string})[]
) =>
  quarterly(
    placeId,
    period,
    null,
    {},
    {
      observations: cells.map((cell) => ({...HOUSES, placeId, period, ...cell}))
    }
  );

it("takes a figure apart by the codes that cells have, never adds a part to it, and says what they cover", async () => {
  const warehouse = await givenFigures(
    // two kinds of house that are added up, and of one of them who it was for
    houses(
      "P63-24",
      "2024-Q1",
      {value: "10", houseType: "XNT"},
      {value: "6", houseType: "DAI_DOAN_KET"},
      {value: "4", houseType: "XNT", beneficiary: "NCC", isPart: true}
    ),
    // a total alone, and parts of it by source of funds: what names fewer dimensions is taken
    houses(
      "P63-27",
      "2024-Q1",
      {value: "20"},
      {value: "9", fundingSource: "NSNN", isPart: true},
      {value: "5", fundingSource: "NSNN", workKind: "XAY_MOI", isPart: true},
      {value: "3", fundingSource: "NSDP", isPart: true}
    ),
    // the second quarter has no parts
    houses("P63-27", "2024-Q2", {value: "30"})
  );
  // 10 + 6 + 20 + 30: no part is in it
  expect(await figureOf(warehouse, "provinces_34", "P34-24", 2024, "NHA_HOANTHANH")).toMatch(
    /^66 /
  );
  const rows = await rowsOf(
    warehouse.connection,
    `select place_id || ' ' || dimension || ' ' || code || ' ' || value::int || ' of '
       || coalesce(round(100 * covered_share, 1)::varchar, '-') as line
     from indicator_breakdowns
     where dimension <> 'organisation' and geography in ('provinces_34', 'as_reported')
     order by geography, place_id, dimension, code`
  );
  expect(rows.map(({line}) => line)).toEqual([
    "P63-24 beneficiary NCC 4 of 25.0", // 4 of 16
    "P63-24 house_type DAI_DOAN_KET 6 of 100.0",
    "P63-24 house_type XNT 10 of 100.0",
    "P63-27 funding_source NSDP 3 of 24.0", // 12 of 50
    "P63-27 funding_source NSNN 9 of 24.0",
    "P63-27 work_kind XAY_MOI 5 of 10.0",
    "P34-24 beneficiary NCC 4 of 6.1", // 4 of 66
    "P34-24 funding_source NSDP 3 of 18.2", // 12 of 66
    "P34-24 funding_source NSNN 9 of 18.2",
    "P34-24 house_type DAI_DOAN_KET 6 of 24.2", // 16 of 66
    "P34-24 house_type XNT 10 of 24.2",
    "P34-24 work_kind XAY_MOI 5 of 7.6"
  ]);
});

it("takes the parts of the running total that the year is made of", async () => {
  const toDate = {basis: "year_to_date"} as const;
  const warehouse = await givenFigures(
    houses("P63-24", "2024-Q1", {value: "10", houseType: "XNT", ...toDate}),
    houses("P63-24", "2024-Q2", {value: "25", houseType: "XNT", ...toDate, period: "2024-H1"})
  );
  const [row] = await rowsOf(
    warehouse.connection,
    `select value::int as value, covered_share from indicator_breakdowns
     where dimension = 'house_type' and geography = 'country'`
  );
  // 25 to the middle of the year hold the 10 of the first quarter
  expect(row).toEqual({value: 25, covered_share: 1});
});
