import type {Basis, Indicator, Period, Scenario} from "../types.ts";
import type {Breakdown} from "./breakdown.ts";
import type {GridCell} from "./grid.ts";
import type {LabelMeaning} from "./labelReader.ts";
import type {WrittenUnit} from "./unitChoice.ts";

/** What a value will be an observation of; its cell is not yet read. */
export interface Draft {
  readonly row: number;
  /** The table's column; its cell stands `shift` to the right of it, in a panel beside the first. */
  readonly column: number;
  readonly shift: number;
  /** Null where the cell is empty. */
  readonly cell: GridCell | null;
  readonly indicator: Indicator;
  readonly placeId: string;
  readonly placeText: string;
  readonly organisation: string | null;
  readonly period: Period;
  readonly basis: Basis;
  readonly scenario: Scenario;
  readonly breakdown: Breakdown;
  readonly isPart: boolean;
  /** True of "ước thực hiện": about so much, whatever the cell says. */
  readonly isEstimate: boolean;
  /** Units named for the cell, nearest first: its column's, its row's. */
  readonly units: readonly (WrittenUnit | null)[];
}

/** A cell that prints the sum of others. */
export interface TotalDraft {
  readonly cell: GridCell;
  readonly label: string;
  readonly indicator: Indicator;
  readonly units: readonly (WrittenUnit | null)[];
  readonly lines: readonly Draft[];
  /** True where a line under it was refused, so that the sum cannot be told. */
  readonly isIncomplete: boolean;
}

/** What a layout makes of one table. */
export interface TableReading {
  readonly drafts: readonly Draft[];
  readonly totals: readonly TotalDraft[];
}

/**
 * What a value is counted over. A stock is always at a date. "Luỹ kế" alone means the year for a
 * report on a part of it, and the programme for a report on a whole year; "tính đến ngày …" of a flow
 * is a running total, never the flow of that day.
 */
export function basisOf(
  {kind}: Pick<Indicator, "kind">,
  spoken: LabelMeaning["basis"],
  hint: Basis | null,
  period: Period
): Basis {
  if (kind === "stock") return "as_of";
  if (spoken === "cumulative") {
    return period.kind === "year" || period.kind === "span" || period.kind === "day"
      ? "programme_to_date"
      : "year_to_date";
  }
  if (spoken !== null) return spoken;
  if (hint === "as_of") return "programme_to_date";
  return hint ?? "period";
}

const MONTHS: Readonly<Partial<Record<Period["kind"], number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12
};

/** The period after this one, of the same length; null where the calendar has none. */
export function nextPeriod(period: Period): Period | null {
  const months = MONTHS[period.kind];
  if (months === undefined) return null;
  const [year = 0, month = 0] = period.end.split("-").map(Number);
  const first = year * 12 + month; // months since year 0, from 0: the month after the end
  const last = first + months - 1;
  const startYear = Math.floor(first / 12);
  const startMonth = (first % 12) + 1;
  const endYear = Math.floor(last / 12);
  const endMonth = (last % 12) + 1;
  const endDay = new Date(Date.UTC(endYear, endMonth, 0)).getUTCDate();
  const codes: Readonly<Partial<Record<Period["kind"], string>>> = {
    month: `${startYear}-${two(startMonth)}`,
    quarter: `${startYear}-Q${Math.ceil(startMonth / 3)}`,
    half: `${startYear}-H${startMonth < 7 ? 1 : 2}`,
    year: String(startYear)
  };
  return {
    code: codes[period.kind] ?? "",
    kind: period.kind,
    start: `${startYear}-${two(startMonth)}-01`,
    end: `${endYear}-${two(endMonth)}-${two(endDay)}`
  };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
