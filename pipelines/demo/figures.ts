import type {Quarter} from "./calendar.ts";
import {isOfNewStructure, quarterCode} from "./calendar.ts";
import type {DraftValue} from "./draft.ts";
import {baseText} from "./numberStyle.ts";
import type {Measure} from "./programme.ts";

/** One figure of a year, as it follows from what was drawn, delivered and not spoiled. */
export interface Figure {
  readonly indicator: string;
  readonly geography: "provinces_34" | "country";
  readonly placeId: string;
  readonly year: number;
  readonly scenario: "actual" | "target";
  readonly value: string;
  /** Null for targets, which nobody owes. */
  readonly expected: number | null;
  readonly reported: number | null;
}

export interface Figures {
  /** A return that did not come: each place that it lists owes each indicator. */
  expect(
    unitId: string,
    at: Quarter,
    placeIds: readonly string[],
    measures: readonly Measure[]
  ): void;
  /** A value of a return that counts: owed where it can be told what of, loaded where it is not refused. */
  take(unitId: string, at: Quarter, value: DraftValue): void;
  /** Adds up what has come in for the offices so far and forgets their values. */
  close(): void;
  rows(): readonly Figure[];
}

interface Entry {
  readonly quarter: number;
  readonly basis: DraftValue["basis"];
  readonly isNew: boolean;
  readonly placeId: string;
  readonly amount: number;
}

interface Series {
  readonly measure: Measure;
  readonly unitId: string;
  readonly year: number;
  readonly scenario: "actual" | "target";
  readonly entries: Entry[];
  readonly expected: Set<string>;
  readonly reported: Set<string>;
}

interface Sum {
  readonly series: Omit<Series, "entries" | "expected" | "reported">;
  amount: number;
  hasValue: boolean;
  expected: number;
  reported: number;
}

export function createFigures(): Figures {
  const open = new Map<string, Series>();
  const sums = new Map<string, Sum>();
  const seriesOf = (
    measure: Measure,
    unitId: string,
    year: number,
    scenario: "actual" | "target"
  ): Series => {
    const key = `${measure.indicator}|${unitId}|${year}|${scenario}`;
    let series = open.get(key);
    if (series === undefined) {
      const none = (): Set<string> => new Set();
      series = {measure, unitId, year, scenario, entries: [], expected: none(), reported: none()};
      open.set(key, series);
    }
    return series;
  };
  return {
    expect: (unitId, at, placeIds, measures) => {
      for (const measure of measures) {
        const {expected} = seriesOf(measure, unitId, at.year, "actual");
        for (const placeId of placeIds) expected.add(`${placeId}|${quarterCode(at)}`);
      }
    },
    take: (unitId, at, value) => {
      if (value.isPart || value.spoil?.isLost === true) return;
      const series = seriesOf(value.measure, unitId, at.year, value.scenario);
      const slot = `${value.placeId}|${quarterCode(at)}`;
      series.expected.add(slot);
      if (value.spoil !== null && !value.spoil.isLoaded) return;
      series.reported.add(slot);
      if (value.amount === null) return;
      series.entries.push({
        quarter: at.quarter,
        basis: value.basis,
        isNew: isOfNewStructure(at),
        placeId: value.placeId,
        amount: value.amount
      });
    },
    close: () => {
      for (const series of open.values()) addUp(sums, series);
      open.clear();
    },
    rows: () => [...sums.values()].map(figureOf).sort(byKey)
  };
}

function addUp(sums: Map<string, Sum>, series: Series): void {
  for (const unitId of [series.unitId, "VN"]) {
    const {measure, year, scenario} = series;
    const key = `${measure.indicator}|${unitId}|${year}|${scenario}`;
    let sum = sums.get(key);
    if (sum === undefined) {
      const of = {measure, unitId, year, scenario};
      sum = {series: of, amount: 0, hasValue: false, expected: 0, reported: 0};
      sums.set(key, sum);
    }
    sum.amount += amountOfYear(series);
    sum.hasValue ||= series.entries.length > 0;
    sum.expected += series.expected.size;
    sum.reported += series.reported.size;
  }
}

/**
 * A running total or plan of the office that came in July 2025 speaks for the whole year and the
 * whole territory; otherwise the old offices' half year and the new one's are added.
 */
function amountOfYear({measure, scenario, entries}: Series): number {
  const renewed = entries.filter(({isNew}) => isNew);
  const old = entries.filter(({isNew}) => !isNew);
  const speaksForAll =
    renewed.length > 0 &&
    (measure.isStock ||
      scenario === "target" ||
      renewed.some(({basis}) => basis === "year_to_date"));
  const counted = speaksForAll ? [renewed] : [old, renewed];
  return counted.flatMap(byPlace).reduce((sum, place) => {
    const isLastOnly = measure.isStock || scenario === "target";
    return sum + (isLastOnly ? lastAmount(place) : flowAmount(place));
  }, 0);
}

function byPlace(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const places = new Map<string, Entry[]>();
  for (const entry of entries) {
    const place = places.get(entry.placeId) ?? [];
    place.push(entry);
    places.set(entry.placeId, place);
  }
  return [...places.values()];
}

function lastAmount(entries: readonly Entry[]): number {
  const last = Math.max(...entries.map(({quarter}) => quarter));
  return entries.filter(({quarter}) => quarter === last).reduce((sum, {amount}) => sum + amount, 0);
}

/** The latest running total and the quarters after it; without one, the quarters. */
function flowAmount(entries: readonly Entry[]): number {
  const latest = Math.max(
    0,
    ...entries.filter(({basis}) => basis === "year_to_date").map(({quarter}) => quarter)
  );
  return entries
    .filter(({basis, quarter}) =>
      basis === "year_to_date" ? quarter === latest : quarter > latest
    )
    .reduce((sum, {amount}) => sum + amount, 0);
}

function figureOf({series, amount, expected, reported, hasValue}: Sum): Figure {
  const isActual = series.scenario === "actual";
  return {
    indicator: series.measure.indicator,
    geography: series.unitId === "VN" ? "country" : "provinces_34",
    placeId: series.unitId,
    year: series.year,
    scenario: series.scenario,
    value: hasValue ? baseText(series, amount) : "",
    expected: isActual ? expected : null,
    reported: isActual ? reported : null
  };
}

function byKey(a: Figure, b: Figure): number {
  const key = (figure: Figure): string =>
    `${figure.indicator}|${figure.geography}|${figure.placeId}|${figure.year}|${figure.scenario}`;
  return key(a) < key(b) ? -1 : 1;
}
