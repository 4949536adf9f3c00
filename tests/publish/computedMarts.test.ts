import fc from "fast-check";
import {describe, expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import {inTransaction} from "../../pipelines/load/warehouse.ts";
import {runModels, runReturnMarts} from "../../pipelines/models/runModels.ts";
import {
  COMPUTED_MARTS,
  holdComputedMarts,
  holdToldMarts
} from "../../pipelines/publish/computedMarts.ts";
import {recordRelease} from "../../pipelines/publish/recordRelease.ts";
import {shownChanges} from "../../pipelines/publish/shownChanges.ts";
import type {Basis} from "../../pipelines/types.ts";
import type {GivenOffice} from "../load/givenDecisions.ts";
import {givenOffice} from "../load/givenDecisions.ts";
import type {GivenReturn} from "../load/givenReturn.ts";
import {QUARTERLY} from "../models/givenFigures.ts";

const INDICATORS = ["NHA_HOANTHANH", "NHA_KINHPHI", "QUA_SUAT", "HB_SUAT"];

const PERIODS = ["2022-Q1", "2022-Q2", "2023-Q1", "2023-Q2", "2023", "2024-Q1", "2025-Q2"] as const;

const drawnReturn = (...places: readonly string[]) =>
  fc.record({
    placeId: fc.constantFrom(...places),
    organisation: fc.constantFrom("MTTQ", "HND"),
    period: fc.constantFrom(...PERIODS),
    basis: fc.constantFrom<Basis>("period", "year_to_date", "programme_to_date"),
    scenario: fc.constantFrom("actual" as const, "target" as const),
    beneficiary: fc.constantFrom(null, "HN"),
    indicators: fc.subarray(INDICATORS, {minLength: 1}),
    version: fc.integer({min: 1, max: 3}),
    values: fc.array(fc.option(fc.integer({min: 100, max: 400}), {freq: 8}), {
      minLength: 4,
      maxLength: 4
    }),
    form: fc.constantFrom(QUARTERLY, "other"),
    isWithdrawn: fc.boolean()
  });
type Drawn = ReturnType<typeof drawnReturn> extends fc.Arbitrary<infer T> ? T : never;

/** A programme's running total of 2022 is corrected when that of 2025 is there already. */
const programme = {
  placeId: "P63-24",
  organisation: "MTTQ",
  basis: "programme_to_date",
  scenario: "actual",
  beneficiary: null,
  indicators: INDICATORS,
  form: QUARTERLY,
  isWithdrawn: false
} as const;
const corrected: readonly Drawn[] = [
  {...programme, period: "2022-Q1", version: 1, values: [100, 100, 100, 100]},
  {...programme, period: "2025-Q2", version: 1, values: [300, 300, 300, 300]},
  {...programme, period: "2022-Q1", version: 2, values: [120, 120, 120, 120]}
];

/** The year before is corrected: in what an empty cell may hold, and in the change of a year without the reporter. */
const quarter = {...programme, basis: "period", form: "other"} as const;
const correctedBefore: readonly Drawn[] = [
  {...quarter, period: "2022-Q1", version: 1, values: [100, 100, 100, 100]},
  {...quarter, period: "2022-Q2", version: 1, values: [50, 50, 50, 50]},
  {...quarter, period: "2023-Q1", version: 1, values: [200, 200, 200, 200]},
  {...quarter, period: "2023-Q2", version: 1, values: [null, null, null, null]},
  {...quarter, period: "2022-Q2", version: 2, values: [60, 60, 60, 60]},
  {...quarter, placeId: "P63-27", period: "2022-Q1", version: 1, values: [70, 70, 70, 70]},
  {...quarter, placeId: "P63-27", period: "2022-Q1", version: 2, values: [90, 90, 90, 90]}
];

const returnOf = ({values, ...drawn}: Drawn, at: number): GivenReturn => ({
  file: `${at}.csv`,
  form: drawn.form,
  placeId: drawn.placeId,
  organisation: drawn.organisation,
  period: drawn.period,
  version: drawn.version,
  observations: drawn.indicators.map((indicator, column) => ({
    indicator,
    placeId: drawn.placeId,
    period: drawn.period,
    basis: drawn.basis,
    scenario: drawn.scenario,
    beneficiary: drawn.beneficiary,
    ...valueOf(values[column] ?? null)
  }))
});

const valueOf = (value: number | null) =>
  value === null
    ? ({value: null, blank: "not_reported"} as const)
    : ({value: String(value), blank: null} as const);

/** Receives one return after the other, and compares what is kept with the marts after each; gives the rows compared. */
async function keptThrough(history: readonly Drawn[]): Promise<number> {
  const office = await givenOffice();
  const {connection} = office.warehouse;
  const beside = await office.warehouse.connectBeside();
  let rows = 0;
  for (const [at, drawn] of history.entries()) {
    await office.receive(returnOf(drawn, at));
    if (drawn.isWithdrawn && at > 0) await office.decide("withdraw", `${at - 1}.csv`);
    // What returns alone tell may be brought up before the figures, or after them.
    const isFirst = at % 2 === 0;
    await runReturnMarts(office.warehouse);
    if (isFirst) await holdToldMarts(beside);
    const {release} = await runModels(office.warehouse);
    if (!isFirst) await holdToldMarts(beside);
    await holdComputedMarts(beside);
    // figures that move while nothing is published are recorded with the next release
    if (at % 3 > 0)
      expect({at, ...(await recorded(office, release))}).toEqual({at, ...ALL_RECORDED});
    for (const [mart, source] of [...MARTS, ["shown_changes", `(${shownChanges()})`] as const]) {
      const [found] = await rowsOf(
        connection,
        `with kept as (select * exclude (row_hash) from intermediate.held_${mart}), whole as (from ${source})
         select
           (select count(*) from (from kept except all from whole))::int as stale,
           (select count(*) from (from whole except all from kept))::int as lacking,
           (select count(*) from kept)::int as rows`
      );
      expect({at, mart, stale: found?.["stale"], lacking: found?.["lacking"]}).toEqual({
        ...{at, mart},
        ...{stale: 0, lacking: 0}
      });
      rows += Number(found?.["rows"]);
    }
  }
  beside.closeSync();
  return rows;
}

/** Records a release, and compares all that was recorded with what it publishes. */
async function recorded({warehouse: {connection}}: GivenOffice, release: string): Promise<object> {
  const number = await inTransaction(connection, () => recordRelease(connection, release));
  const [found] = await rowsOf(
    connection,
    `with
       recorded as (from intermediate.figures_as_of(${number})),
       published as (
         select indicator, geography, place_id, year, scenario, basis, value, lower, upper, qualifier, n_expected,
           n_reported
         from indicator_by_place_year
       ),
       before as (from intermediate.figures_as_of(${number - 1})),
       moved as (
         select * exclude (number, is_gone, moved_by) from raw.released_figures
         where number = ${number} and not is_gone
       )
     select
       (select count(*) from (from recorded except all from published))::int as stale,
       (select count(*) from (from published except all from recorded))::int as lacking,
       (select count(*) from (from moved intersect from before))::int as unmoved`
  );
  return found ?? {};
}

const ALL_RECORDED = {stale: 0, lacking: 0, unmoved: 0};

const MARTS = Object.keys(COMPUTED_MARTS).map((mart) => [mart, `main.${mart}`] as const);

describe("what is kept of every mart", () => {
  it("is what the mart is, whichever years the next return moves", async () => {
    const returns = drawnReturn("VN", "P63-24", "P34-24");
    const history = [...corrected, ...fc.sample(returns, {seed: 20261127, numRuns: 6})];
    expect(await keptThrough(history)).toBeGreaterThan(500);
  }, 300_000);

  it("is what the mart is, where the next year stands beside what moves", async () => {
    expect(await keptThrough(correctedBefore)).toBeGreaterThan(100);
  }, 300_000);

  it("is what the mart is, whichever places the next return moves", async () => {
    // Bắc Giang and Bắc Ninh, which became one province; a commune of it; a region; a province far from them
    const returns = drawnReturn(
      ...["P63-24", "P63-27", "P34-24", "C34-07228", "R25-DBSH", "P63-01", "P34-01"]
    );
    const history = fc.sample(returns, {seed: 20261128, numRuns: 9});
    expect(await keptThrough(history)).toBeGreaterThan(500);
  }, 300_000);

  it("is made anew where another selection is kept", async () => {
    const office = await givenOffice();
    const {connection} = office.warehouse;
    const kept = () =>
      rowsOf(connection, "select count(*)::int as rows from intermediate.held_shown_figures");
    const hold = async () => {
      await holdToldMarts(connection);
      await holdComputedMarts(connection);
    };
    await office.receive(returnOf(corrected[0] as Drawn, 0));
    await runModels(office.warehouse);
    await hold();
    const whole = await kept();
    expect(Number(whole[0]?.["rows"])).toBeGreaterThan(0);
    await connection.run("delete from intermediate.held_shown_figures");
    await hold();
    expect(await kept()).toEqual([{rows: 0}]);
    await connection.run(
      "comment on table intermediate.held_shown_figures is 'of another version'"
    );
    await hold();
    expect(await kept()).toEqual(whole);
  });
});
