import type {AcceptedReturn} from "../../pipelines/load/accepted.ts";
import {givenReturn} from "../load/givenReturn.ts";
import {seededRandom} from "../read/seededRandom.ts";
import {QUARTERLY} from "./givenFigures.ts";

/** What the return of one quarter says of one indicator, in any of three bases side by side. */
export interface Told {
  readonly quarter: number;
  readonly period?: number;
  readonly toDate?: number;
  readonly programme?: number;
}

/** One indicator of one province: what counts now, and what counted when the last release was made. */
export interface MixedHistory {
  readonly indicator: string;
  readonly placeId: string;
  readonly now: ReadonlyMap<number, readonly Told[]>;
  readonly released: ReadonlyMap<number, readonly Told[]>;
}

export interface MixedHistories {
  readonly early: readonly AcceptedReturn[];
  readonly late: readonly AcceptedReturn[];
  readonly histories: readonly MixedHistory[];
}

export const YEARS = [2023, 2024] as const;

/**
 * A random ledger in which each indicator and province is a history of its own: each quarter is told as a
 * figure of the period, a running total of the year, one of the programme, several of them (which need not
 * agree) or not at all; some returns are corrected after the release, some come after it only.
 */
export function givenMixedHistories(
  indicators: readonly string[],
  places: readonly string[],
  seed: number
): MixedHistories {
  const random = seededRandom(seed);
  const early: AcceptedReturn[] = [];
  const late: AcceptedReturn[] = [];
  const histories: MixedHistory[] = [];
  for (const placeId of places) {
    const own = indicators.map((indicator) => ({
      ...{indicator, placeId, style: random()},
      ...{now: new Map<number, Told[]>(), released: new Map<number, Told[]>()}
    }));
    for (const year of YEARS) {
      for (const quarter of [1, 2, 3, 4]) {
        const isLate = random() < 0.1;
        const isCorrected = !isLate && random() < 0.2;
        const first = own.map(({style}) => toldOf(quarter, style, random));
        const last = first.map((one) => (isCorrected && random() < 0.5 ? moved(one) : one));
        const returnOf = (told: readonly (Told | null)[], version: number) =>
          quarterReturn({placeId, period: `${year}-Q${quarter}`, version}, indicators, told);
        (isLate ? late : early).push(returnOf(first, 1));
        if (isCorrected) late.push(returnOf(last, 2));
        for (const [index, {now, released}] of own.entries()) {
          add(now, year, last[index]);
          if (!isLate) add(released, year, first[index]);
        }
      }
    }
    histories.push(...own);
  }
  return {early, late, histories};
}

/** Most histories keep to one way of telling, as offices do; the others change from quarter to quarter. */
function toldOf(quarter: number, style: number, random: () => number): Told | null {
  if (random() < 0.2) return null;
  const value = () => Math.floor(random() * 1000);
  const total = () => Math.floor(random() * 1000) * quarter;
  const way = style < 0.6 ? style / 0.6 : random();
  if (way < 0.3) return {quarter, period: value()};
  if (way < 0.55) return {quarter, toDate: total()};
  if (way < 0.75) return {quarter, period: value(), toDate: total()};
  if (way < 0.85) return {quarter, programme: 5000 + total()};
  if (way < 0.95) return {quarter, period: value(), programme: 5000 + total()};
  return {quarter, toDate: total(), programme: 5000 + total()};
}

function moved(told: Told | null): Told | null {
  if (told === null) return null;
  const {quarter, ...values} = told;
  return {
    quarter,
    ...Object.fromEntries(Object.entries(values).map(([basis, value]) => [basis, value + 7]))
  };
}

function add(byYear: Map<number, Told[]>, year: number, told: Told | null | undefined): void {
  if (told == null) return;
  byYear.set(year, [...(byYear.get(year) ?? []), told]);
}

function quarterReturn(
  head: {readonly placeId: string; readonly period: string; readonly version: number},
  indicators: readonly string[],
  told: readonly (Told | null)[]
): AcceptedReturn {
  const {placeId, period, version} = head;
  const year = period.slice(0, 4);
  const [quarter = 1] = [Number(period.slice(-1))];
  const upTo = [`${year}-Q1`, `${year}-H1`, `${year}-9M`, year][quarter - 1] ?? year;
  return givenReturn({
    file: `${placeId}-${period}-${version}.csv`,
    ...{form: QUARTERLY, placeId, period, version},
    observations: indicators.flatMap((indicator, index) => {
      const one = told[index];
      if (one == null) return [];
      const cell = (value: number | undefined, more: object) =>
        value === undefined ? [] : [{indicator, placeId, value: String(value), ...more}];
      return [
        ...cell(one.period, {period, basis: "period"}),
        ...cell(one.toDate, {period: upTo, basis: "year_to_date"}),
        ...cell(one.programme, {
          period: `2021-01-01/${year}-${["03-31", "06-30", "09-30", "12-31"][quarter - 1]}`,
          basis: "programme_to_date"
        })
      ] as unknown as {readonly period: string}[];
    })
  });
}
