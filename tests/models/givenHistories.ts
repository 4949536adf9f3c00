import type {AcceptedReturn} from "../../pipelines/load/accepted.ts";
import {givenReturn} from "../load/givenReturn.ts";
import {seededRandom} from "../read/seededRandom.ts";
import {QUARTERLY} from "./givenFigures.ts";

/** A province as the tests know it, without the project's SQL. */
export interface Province {
  readonly id: string;
  readonly era: "63" | "34";
  readonly region2018: string;
  readonly region2025: string;
  /** The one of 2025 that it is, or that it went into. */
  readonly heir: string;
}

/** What one body said of one province and quarter. */
export interface Said {
  readonly indicator: string;
  readonly organisation: string;
  readonly province: Province;
  readonly year: number;
  readonly quarter: number;
  readonly value: number;
  /** What the last release held; null where it held nothing yet. */
  readonly released: number | null;
}

export interface Histories {
  /** Loaded before the release, and after it. */
  readonly early: readonly AcceptedReturn[];
  readonly late: readonly AcceptedReturn[];
  readonly said: readonly Said[];
}

/** One body is everywhere; the other one only in some provinces. */
const ORGANISATIONS = ["MTTQ", "BDBP"];
const QUARTERS = [
  ...[1, 2].map((quarter) => ({year: 2023, quarter, era: "63"})),
  ...[1, 2, 3, 4].map((quarter) => ({year: 2024, quarter, era: "63"})),
  ...[1, 2].map((quarter) => ({year: 2025, quarter, era: "63"})),
  ...[3, 4].map((quarter) => ({year: 2025, quarter, era: "34"}))
];

/**
 * A random ledger in which each indicator and province of 2025, with those that it was made of, is a
 * history of its own: quarters that are told, left out, corrected after the release or told after it only.
 */
export function givenHistories(
  indicators: readonly string[],
  provinces: readonly Province[],
  seed: number
): Histories {
  const random = seededRandom(seed);
  const early: AcceptedReturn[] = [];
  const late: AcceptedReturn[] = [];
  const said: Said[] = [];
  for (const organisation of ORGANISATIONS) {
    for (const province of provinces) {
      const reports = indicators.filter(() => organisation === "MTTQ" || random() < 0.5);
      for (const {year, quarter, era} of QUARTERS) {
        if (era !== province.era) continue;
        const told = reports.filter(() => random() < 0.75);
        const isLate = random() < 0.1;
        const isCorrected = !isLate && random() < 0.15;
        const first = told.map((indicator) => ({indicator, value: Math.floor(random() * 1000)}));
        const last = first.map((one) =>
          isCorrected && random() < 0.5 ? {...one, value: one.value + 7} : one
        );
        const cells = {organisation, province, period: `${year}-Q${quarter}`};
        (isLate ? late : early).push(returnOf(cells, first, 1));
        if (isCorrected) late.push(returnOf(cells, last, 2));
        for (const [index, {indicator, value}] of last.entries()) {
          const released = isLate ? null : (first[index]?.value ?? null);
          said.push({indicator, organisation, province, year, quarter, value, released});
        }
      }
    }
  }
  return {early, late, said};
}

function returnOf(
  cells: {readonly organisation: string; readonly province: Province; readonly period: string},
  values: readonly {readonly indicator: string; readonly value: number}[],
  version: number
): AcceptedReturn {
  const {organisation, province, period} = cells;
  return givenReturn({
    file: `${organisation}-${province.id}-${period}-${version}.csv`,
    form: QUARTERLY,
    organisation,
    placeId: province.id,
    period,
    version,
    observations: values.map(({indicator, value}) => ({
      indicator,
      placeId: province.id,
      period,
      value: String(value)
    }))
  });
}
