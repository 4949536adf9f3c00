import {describe, expect, it} from "vitest";

import {findingAt} from "../../pipelines/findings/finding.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import type {GivenObservation, GivenReturn} from "../load/givenReturn.ts";
import {givenFigures, QUARTERLY} from "./givenFigures.ts";

const HOUSES = {indicator: "NHA_HOANTHANH", unit: "căn", placeId: "P63-34", period: "2024-Q1"};
const FUNDS = {indicator: "NHA_KINHPHI", unit: "VND", placeId: "P63-34", period: "2024-Q1"};

const given = (
  observations: readonly GivenObservation[],
  head: Partial<GivenReturn> = {}
): GivenReturn => ({
  form: QUARTERLY,
  placeId: "P63-34",
  period: "2024-Q1",
  observations,
  ...head
});

/** `identity left right residual state`, without running totals. */
async function identitiesOf({connection}: Warehouse): Promise<readonly string[]> {
  const rows = await rowsOf(
    connection,
    `select concat_ws(' ', identity, left_value::bigint, right_value::bigint, residual::bigint, state)
       as line
     from identities where identity <> 'running_total' order by all`
  );
  return rows.map(({line}) => String(line));
}

describe("identities", () => {
  it("hold a whole against the parts that its return names, which need not be all of it", async () => {
    const of = (whole: string): GivenReturn =>
      given([
        {...HOUSES, value: whole},
        {...HOUSES, value: "20", houseType: "TINH_NGHIA", isPart: true},
        {...HOUSES, value: "15", houseType: "DAI_DOAN_KET", isPart: true}
      ]);
    expect(await identitiesOf(await givenFigures(of("35")))).toEqual([
      "house_types_total 35 35 0 agrees"
    ]);
    expect(await identitiesOf(await givenFigures(of("40")))).toEqual([
      "house_types_total 40 35 5 partial"
    ]);
    expect(await identitiesOf(await givenFigures(of("30")))).toEqual([
      "house_types_total 30 35 -5 differs"
    ]);
  });

  it("hold the funds that one form sums up against the sources that another lists, with the worst residual", async () => {
    const source = (code: string, value: string): GivenObservation => ({
      ...FUNDS,
      value,
      fundingSource: code
    });
    const warehouse = await givenFigures(
      given([{...FUNDS, value: "900000000"}]),
      given([source("NSTW", "500000000"), source("XHH", "350000000")], {form: "housing"})
    );
    // 500 + 350 = 850 million against 900 million
    expect(await identitiesOf(warehouse)).toEqual([
      "sources_funds 900000000 850000000 50000000 differs"
    ]);
    const [worst] = await rowsOf(
      warehouse.connection,
      "select n_checked::int as n, n_differ::int as d, worst_residual::bigint::varchar as worst from worst_residuals"
    );
    expect(worst).toEqual({n: 1, d: 1, worst: "50000000"});
  });

  it("hold allocated against started, which are those under construction and those completed", async () => {
    const of = (form: string, building: string | null): GivenReturn => {
      const toDate = {period: "2024-H1", basis: "year_to_date"} as const;
      const end = {period: "2024-06-30", basis: "as_of"} as const;
      return given(
        [
          {...HOUSES, ...toDate, indicator: "NHA_PHANBO", value: "100"},
          {...HOUSES, ...toDate, value: "70"},
          ...(building === null
            ? []
            : [{...HOUSES, ...end, indicator: "NHA_KHOICONG", value: building}])
        ],
        {form, period: "2024-Q2"}
      );
    };
    // 70 + 30 are begun with funds for 100; 70 + 40 are not
    expect(await identitiesOf(await givenFigures(of("housing", "30")))).toEqual([
      "order 100 100 0 agrees"
    ]);
    expect(await identitiesOf(await givenFigures(of("housing", "40")))).toEqual([
      "order 100 110 -10 differs"
    ]);
    // what is under construction is not told: nothing is known of those begun
    expect(await identitiesOf(await givenFigures(of("housing", null)))).toEqual([]);
    expect(await identitiesOf(await givenFigures(of(QUARTERLY, "40")))).toEqual([
      "order 100 110 -10 differs",
      "order 100 70 0 agrees"
    ]);
  });

  it("hold allocated against completed where the form puts them in this order", async () => {
    const of = (form: string): GivenReturn =>
      given(
        [
          {...HOUSES, indicator: "NHA_PHANBO", value: "10"},
          {...HOUSES, value: "12"}
        ],
        {form}
      );
    expect(await identitiesOf(await givenFigures(of(QUARTERLY)))).toEqual([
      "order 10 12 -2 differs"
    ]);
    expect(await identitiesOf(await givenFigures(of("housing")))).toEqual([]);
  });

  it("hold a printed total that does not close, as the check of its return found it", async () => {
    // 538.182 tỷ are printed over lines of 548.182 tỷ
    const params = {
      label: "Tổng cộng",
      printed: "538\u00a0182\u00a0000\u00a0000",
      sum: "548\u00a0182\u00a0000\u00a0000",
      difference: "10\u00a0000\u00a0000\u00a0000",
      count: 21,
      unit: "đồng"
    };
    const finding = findingAt("check.total-mismatch", {sheet: "Biểu", cell: "C9"}, "", params);
    const warehouse = await givenFigures(given([{...FUNDS, value: "1"}], {findings: [finding]}));
    expect(await identitiesOf(warehouse)).toEqual([
      "list_total 538182000000 548182000000 -10000000000 differs"
    ]);
  });

  it("hold the country against all its provinces, and not where one is missing", async () => {
    const provinces = await rowsOf(
      (await givenFigures()).connection,
      "select place_id from places where level = 'province' and era = '34' order by place_id"
    );
    const gifts = (placeId: string, value: string): GivenObservation => ({
      ...{placeId, value, period: "2026", unit: "suất"}
    });
    const [first, ...others] = provinces.map(({place_id}) => gifts(String(place_id), "10"));
    const national = (...observations: readonly GivenObservation[]): GivenReturn => ({
      observations: [gifts("VN", "350"), ...observations]
    });
    if (first === undefined) throw new Error("there are no provinces");
    expect(others).toHaveLength(33);
    // 34 provinces with 10 each are 340, and 350 is printed
    expect(await identitiesOf(await givenFigures(national(first, ...others)))).toEqual([
      "places_country 350 340 10 differs"
    ]);
    expect(await identitiesOf(await givenFigures(national(...others)))).toEqual([]);
  });

  it("hold a whole against the people that it was given to", async () => {
    const part = (indicator: string, value: string, more: Partial<GivenObservation> = {}) => ({
      ...{indicator, value, placeId: "P63-34", period: "2024-Q1"},
      ...more
    });
    const warehouse = await givenFigures(
      given([
        part("QUA_SUAT", "100"),
        part("QUA_SUAT", "60", {beneficiary: "HO_NGHEO", isPart: true}),
        part("QUA_SUAT", "50", {beneficiary: "HO_CAN_NGHEO", isPart: true})
      ])
    );
    expect(await identitiesOf(warehouse)).toEqual(["beneficiaries_total 100 110 -10 differs"]);
  });
});
