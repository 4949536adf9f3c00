import type {Place} from "../types.ts";
import {remember} from "./remember.ts";

/** The structures of provinces since 1997, by the days on which they began. */
export interface EraWindow {
  readonly era: string;
  readonly start: string;
  /** Inclusive. */
  readonly end: string;
}

export const eraWindows: readonly EraWindow[] = [
  {era: "61", start: "1990-01-01", end: "2003-12-31"},
  {era: "64", start: "2004-01-01", end: "2008-07-31"},
  {era: "63", start: "2008-08-01", end: "2025-06-30"},
  {era: "34", start: "2025-07-01", end: "9999-12-31"}
];

export function eraAt(date: string): EraWindow {
  const found = eraWindows.find(({end}) => date <= end);
  if (found === undefined) throw new Error(`not an ISO date: ${date}`);
  return found;
}

export function eraBefore(date: string): EraWindow | null {
  return eraWindows[eraWindows.indexOf(eraAt(date)) - 1] ?? null;
}

/** The day on which a structure is looked at: `date` itself where it was in force, else its nearest day. */
export function dateWithin(era: string | undefined, date: string): string {
  const window = eraWindows.find((each) => each.era === era);
  if (window === undefined) return date;
  if (date < window.start) return window.start;
  return date > window.end ? window.end : date;
}

/**
 * Names the stretch of time around a date in which the same places live and the same structure is in force.
 * Returns of one year ask for the places of the same stretch, each at a date of its own.
 */
export function createStretches(places: readonly Place[]): (date: string) => string {
  const unique = (dates: readonly (string | null)[]): readonly string[] =>
    [...new Set(dates)].filter((date) => date !== null);
  const starts = unique([
    ...places.map(({validFrom}) => validFrom),
    ...eraWindows.map(({start}) => start)
  ]);
  const ends = unique([...places.map(({validTo}) => validTo), ...eraWindows.map(({end}) => end)]);
  return remember((date) => {
    const begun = starts.reduce((count, start) => (start <= date ? count + 1 : count), 0);
    return `${begun}/${ends.reduce((count, end) => (end < date ? count + 1 : count), 0)}`;
  });
}

export function livesAt({validFrom, validTo}: Place, date: string): boolean {
  return validFrom <= date && (validTo === null || date <= validTo);
}
