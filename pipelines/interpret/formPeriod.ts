import type {Period} from "../types.ts";
import {daysOf, monthsOf, quarterOf} from "./calendar.ts";
import {nextPeriod} from "./draft.ts";

/** The period that a code such as `2026-Q1` or `2021-01-01/2025-12-31` stands for, or null. */
export function periodOfCode(code: string): Period | null {
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(9M)|(\d\d)))?$/.exec(code);
  if (match === null) return spanOfCode(code);
  const [, year, quarter, half, months, month] = match;
  if (quarter !== undefined) return quarterOf(Number(year), Number(quarter));
  if (half !== undefined)
    return monthsOf(Number(year), half === "1" ? 1 : 7, half === "1" ? 6 : 12);
  if (months !== undefined) return monthsOf(Number(year), 1, 9);
  if (month !== undefined) return monthsOf(Number(year), Number(month), Number(month));
  return monthsOf(Number(year), 1, 12);
}

function spanOfCode(code: string): Period | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:\/(\d{4})-(\d\d)-(\d\d))?$/.exec(code);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, toYear = year, toMonth = month, toDay = day] = match
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  const period = daysOf({year, month, day}, {year: toYear, month: toMonth, day: toDay});
  return period?.code === code ? period : null;
}

/** What a column's figures are for, seen from the form's period; null where the calendar has none. */
export function periodFor(of: "period" | "year" | "next", period: Period): Period | null {
  switch (of) {
    case "period":
      return period;
    case "year":
      return monthsOf(Number(period.end.slice(0, 4)), 1, 12);
    case "next":
      return nextPeriod(period);
  }
}

/** The period of the same length before this one; null for days and spans. */
export function periodBefore(period: Period): Period | null {
  const year = Number(period.start.slice(0, 4));
  const month = Number(period.start.slice(5, 7));
  const length = {month: 1, quarter: 3, half: 6, nine_months: 0, year: 12, day: 0, span: 0}[
    period.kind
  ];
  if (length === 0) return null;
  const last = month === 1 ? 12 : month - 1;
  const lastYear = month === 1 ? year - 1 : year;
  return monthsOf(lastYear, last - length + 1, last);
}
