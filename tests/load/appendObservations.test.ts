import {expect, it} from "vitest";

import {heldReturns} from "../../pipelines/load/heldReturn.ts";
import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import type {Observation} from "../../pipelines/types.ts";
import {givenClock, givenReturn, periodOf} from "./givenReturn.ts";
import {givenWarehouse} from "./givenWarehouse.ts";

const quarter = periodOf("2024-Q1");
const plain: Observation = {
  sheet: "Biểu",
  cell: "C2",
  indicator: "QUA_SUAT",
  placeId: "P63-34",
  placeText: "Thái Bình",
  organisation: null,
  period: quarter,
  basis: "period",
  scenario: "actual",
  houseType: null,
  beneficiary: null,
  fundingSource: null,
  workKind: null,
  value: "7",
  unit: "suất",
  unitText: null,
  qualifier: "exact",
  blank: null,
  rawText: "7",
  isPart: false
};

/** For each column what else it may hold. */
const OTHERWISE: {readonly [Key in keyof Observation]: readonly Observation[Key][]} = {
  sheet: ["Biểu|1", ""],
  cell: ["C3", "AA10"],
  indicator: ["NHA_HOANTHANH"],
  placeId: ["P63-01"],
  placeText: ["", "T|B"],
  organisation: ["MTTQ", "null"],
  period: [
    {...quarter, code: "2024-Q2"},
    {...quarter, kind: "span"},
    {...quarter, start: "2024-01-02"},
    {...quarter, end: "2024-03-30"}
  ],
  basis: ["year_to_date"],
  scenario: ["target"],
  houseType: ["TINH_NGHIA", "null"],
  beneficiary: ["HO_NGHEO", "null"],
  fundingSource: ["QUY", "null"],
  workKind: ["XAY_MOI", "null"],
  value: [
    ...["0", "-7", "7.5", "7.000001", "-0.000001", "123456789012345", "1234567890123456"],
    ...["-999999999999999999", "123456789012345678.123456", null]
  ],
  unit: ["căn"],
  unitText: ["suất", "", "null"],
  qualifier: ["about"],
  blank: ["nil"],
  rawText: ["07", "", "bảy"],
  isPart: [true]
};

const cases = [plain, {...plain, value: "0.5"}].flatMap((one) =>
  Object.entries(OTHERWISE).flatMap(([column, others]) =>
    others.map((other) => ({column, one, other: {...one, [column]: other}}))
  )
);

it.each(cases)("a value that differs in $column alone is loaded as it is", async (given) => {
  const {one, other} = given;
  // the one that came next the last time is looked at first, then the one before it
  const observations = [one, other, one, one, other, other, one, other, one];
  const warehouse = await givenWarehouse();
  const {returns} = await loadBatch(
    warehouse,
    [{...givenReturn({observations: []}), observations}],
    givenClock
  );
  const returnId = returns[0]?.returnId ?? 0;
  const rows = (await heldReturns(warehouse, [returnId])).get(returnId)?.observations;
  expect(rows).toEqual(observations.map(rowOf));
});

function rowOf(observation: Observation) {
  const {placeId, placeText, period, houseType, fundingSource, workKind} = observation;
  const {value, unitText, rawText, isPart, ...same} = observation;
  return {
    sheet: same.sheet,
    cell: same.cell,
    indicator: same.indicator,
    place_id: placeId,
    place_text: placeText,
    organisation: same.organisation,
    period: period.code,
    period_kind: period.kind,
    period_start: period.start,
    period_end: period.end,
    basis: same.basis,
    scenario: same.scenario,
    house_type: houseType,
    beneficiary: same.beneficiary,
    funding_source: fundingSource,
    work_kind: workKind,
    value: value === null ? null : withSixDecimals(value),
    unit: same.unit,
    unit_text: unitText,
    qualifier: same.qualifier,
    blank: same.blank,
    raw_text: rawText,
    is_part: isPart
  };
}

function withSixDecimals(value: string): string {
  const [whole = "", fraction = ""] = value.split(".");
  return `${whole}.${fraction.padEnd(6, "0")}`;
}
