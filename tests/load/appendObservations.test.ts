import {describe, expect, it} from "vitest";

import {heldReturns} from "../../pipelines/load/heldReturn.ts";
import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import {ObservationNumbers} from "../../pipelines/load/observationNumbers.ts";
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

describe("observations that were numbered when their return was judged", () => {
  const numbers = new ObservationNumbers();
  const given = (file: string, values: readonly string[]) => ({
    ...givenReturn({file, observations: []}),
    observations: values.map((value, at) => ({...plain, cell: `C${at + 2}`, value, rawText: value}))
  });
  const ready = (file: string, values: readonly string[], into = numbers) => {
    const one = given(file, values);
    return {...one, observations: into.add(one.observations)};
  };

  it("are loaded with their own return, beside others and whatever is not loaded", async () => {
    const warehouse = await givenWarehouse();
    const first = ready("first.csv", ["1", "0.5", "3"]);
    const refused = {...ready("refused.csv", ["9", "99"]), status: "rejected" as const};
    const again = {...ready("again.csv", ["1", "0.5", "3"]), sha256: first.sha256};
    const last = ready("last.csv", ["7", "0.5"]);
    const batch = [first, refused, again, given("plain.csv", ["3", "8"]), last];
    const {observations} = await loadBatch(warehouse, batch, givenClock);
    expect(observations).toBe(7);
    const loaded = await warehouse.connection.runAndReadAll(
      `select file, string_agg(concat(cell, '=', raw_text, '=', value::double), ' ' order by ordinal)
       from raw.observations join raw.returns using (return_id) group by file order by min(return_id)`
    );
    expect(loaded.getRowsJson()).toEqual([
      ["first.csv", "C2=1=1.0 C3=0.5=0.5 C4=3=3.0"],
      ["plain.csv", "C2=3=3.0 C3=8=8.0"],
      ["last.csv", "C2=7=7.0 C3=0.5=0.5"]
    ]);
  });

  it("are not loaded with those of another batch", async () => {
    const warehouse = await givenWarehouse();
    const batch = [ready("one.csv", ["1"]), ready("other.csv", ["2"], new ObservationNumbers())];
    await expect(loadBatch(warehouse, batch, givenClock)).rejects.toThrow("returns of two batches");
  });
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
