import {createHash} from "node:crypto";

import type {AcceptedReturn, LoadStatus} from "../../pipelines/load/accepted.ts";
import type {Observation, Period, PeriodKind} from "../../pipelines/types.ts";

/** What a test says about one value; the rest has plain defaults. */
export interface GivenObservation extends Partial<Omit<Observation, "period">> {
  /** `2024`, `2024-Q1`, `2024-H1`, `2024-9M`, `2024-03`, `2024-03-31` or `start/end`. */
  readonly period: string;
}

export interface GivenReturn {
  readonly file?: string;
  readonly form?: string;
  readonly organisation?: string | null;
  readonly placeId?: string | null;
  readonly period?: string | null;
  readonly version?: number;
  readonly source?: string | null;
  readonly status?: LoadStatus;
  readonly observations: readonly GivenObservation[];
  readonly findings?: AcceptedReturn["findings"];
}

export const givenClock = (): Date => new Date("2026-11-23T02:00:00Z");

/** A judged return as the first half of the pipeline would hand it over. */
export function givenReturn(given: GivenReturn): AcceptedReturn {
  const organisation = given.organisation === undefined ? "MTTQ" : given.organisation;
  const file = given.file ?? `${JSON.stringify(given).length}-${hashOf(given).slice(0, 8)}.csv`;
  const observations = given.observations.map((observation, index) =>
    givenObservation(observation, organisation, index)
  );
  return {
    file,
    sha256: hashOf(given),
    bytes: 100,
    format: "csv",
    status: given.status ?? "accepted",
    interpretation: {
      form: given.form ?? "other",
      trust: "layout",
      organisation,
      placeId: given.placeId === undefined ? "VN" : given.placeId,
      period: given.period == null ? null : periodOf(given.period),
      version: given.version ?? 1,
      title: null,
      source: given.source ?? null
    },
    observations: given.status === "rejected" ? [] : observations,
    findings: given.findings ?? [],
    inbox: {modifiedNs: 1_700_000_000_000_000_001n, changedNs: 1_700_000_000_000_000_002n}
  };
}

function givenObservation(
  given: GivenObservation,
  organisation: string | null,
  index: number
): Observation {
  return {
    sheet: "Biểu",
    cell: `C${index + 2}`,
    indicator: "QUA_SUAT",
    placeId: "P63-34",
    placeText: given.placeId ?? "Thái Bình",
    organisation,
    basis: "period",
    scenario: "actual",
    houseType: null,
    beneficiary: null,
    fundingSource: null,
    workKind: null,
    value: null,
    unit: "suất",
    unitText: null,
    qualifier: "exact",
    blank: given.value == null ? (given.blank ?? "not_reported") : null,
    rawText: given.value ?? "",
    isPart: false,
    ...given,
    period: periodOf(given.period)
  };
}

const SPANS: readonly (readonly [RegExp, PeriodKind, (n: number) => readonly [number, number]])[] =
  [
    [/^\d{4}$/, "year", () => [1, 12]],
    [/^\d{4}-Q([1-4])$/, "quarter", (n) => [n * 3 - 2, n * 3]],
    [/^\d{4}-H([12])$/, "half", (n) => [n * 6 - 5, n * 6]],
    [/^\d{4}-9M$/, "nine_months", () => [1, 9]],
    [/^\d{4}-(\d\d)$/, "month", (n) => [n, n]]
  ];

export function periodOf(code: string): Period {
  for (const [pattern, kind, months] of SPANS) {
    const match = pattern.exec(code);
    if (match === null) continue;
    const [first, last] = months(Number(match[1] ?? 0));
    const year = Number(code.slice(0, 4));
    return {code, kind, start: dayOf(year, first, 1), end: dayOf(year, last + 1, 0)};
  }
  const [start = "", end] = code.split("/");
  return {code, kind: end === undefined ? "day" : "span", start, end: end ?? start};
}

function dayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
