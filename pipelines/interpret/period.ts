import type {Basis, Period} from "../types.ts";

export interface FoundPeriod {
  readonly period: Period;
  /**
   * "tính đến ngày …" → `as_of`; "luỹ kế", "cộng dồn" → `programme_to_date`, or `year_to_date`
   * where it says "từ đầu năm" or names months or quarters of a year; else null.
   */
  readonly basisHint: Basis | null;
  /** As written. */
  readonly text: string;
}

/** All periods that a title, header or sheet name speaks of, in their order, none twice. */
export function findPeriods(text: string): readonly FoundPeriod[] {
  return text === "" ? [] : [];
}

/** A cell that holds a period and nothing else. */
export function parsePeriod(text: string): FoundPeriod | null {
  return text === "" ? null : null;
}

/** The words of a period that cannot be (31/02/2024, quý V, tháng 13), or null: for `interpret.period-impossible`. */
export function findImpossiblePeriod(text: string): string | null {
  return text === "" ? null : null;
}
