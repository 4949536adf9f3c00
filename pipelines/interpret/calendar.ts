import type {Period, PeriodKind} from "../types.ts";

/** Periods of the calendar, canonical: January to March 2024 is `2024-Q1` however it is written. */

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const ROUND_SPANS: Readonly<Record<string, readonly [PeriodKind, string]>> = {
  "1-3": ["quarter", "-Q1"],
  "4-6": ["quarter", "-Q2"],
  "7-9": ["quarter", "-Q3"],
  "10-12": ["quarter", "-Q4"],
  "1-6": ["half", "-H1"],
  "7-12": ["half", "-H2"],
  "1-9": ["nine_months", "-9M"],
  "1-12": ["year", ""]
};

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

export function isDay({year, month, day}: CalendarDay): boolean {
  return isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Whole months of one year, from `first` to `last`; null where there are none such. */
export function monthsOf(year: number, first: number, last: number): Period | null {
  if (!isYear(year) || first < 1 || last > 12 || first > last) return null;
  const start = isoOf({year, month: first, day: 1});
  const end = isoOf({year, month: last, day: daysIn(year, last)});
  if (first === last) return {code: start.slice(0, 7), kind: "month", start, end};
  const round = ROUND_SPANS[`${first}-${last}`];
  if (round === undefined) return {code: `${start}/${end}`, kind: "span", start, end};
  return {code: `${year}${round[1]}`, kind: round[0], start, end};
}

export function quarterOf(year: number, quarter: number): Period | null {
  return monthsOf(year, quarter * 3 - 2, quarter * 3);
}

export function yearsOf(first: number, last: number): Period | null {
  return daysOf({year: first, month: 1, day: 1}, {year: last, month: 12, day: 31});
}

/** From one day to another, both inclusive; null where one is no day or the second is earlier. */
export function daysOf(first: CalendarDay, last: CalendarDay): Period | null {
  if (!isDay(first) || !isDay(last)) return null;
  const [start, end] = [isoOf(first), isoOf(last)];
  if (start > end) return null;
  if (start === end) return {code: start, kind: "day", start, end};
  const isWholeMonths =
    first.year === last.year && first.day === 1 && last.day === daysIn(last.year, last.month);
  if (isWholeMonths) return monthsOf(first.year, first.month, last.month);
  return {code: `${start}/${end}`, kind: "span", start, end};
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoOf({year, month, day}: CalendarDay): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
