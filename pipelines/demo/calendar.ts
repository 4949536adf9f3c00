/** A quarter: 2024-Q1 is {year: 2024, quarter: 1}. */
export interface Quarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

const ROMAN = ["I", "II", "III", "IV"] as const;

/** From the first quarter of 2021 to the last that is over on 23 November 2026. */
export const QUARTERS: readonly Quarter[] = Array.from({length: 23}, (_, index) => ({
  year: 2021 + Math.floor(index / 4),
  quarter: ((index % 4) + 1) as Quarter["quarter"]
}));

/** The structure of 34 provinces is in force from 1 July 2025. */
export function isOfNewStructure({year, quarter}: Quarter): boolean {
  return year > 2025 || (year === 2025 && quarter >= 3);
}

export function quarterCode({year, quarter}: Quarter): string {
  return `${year}-Q${quarter}`;
}

export function romanQuarter({quarter}: Quarter): string {
  return ROMAN[quarter - 1] ?? "";
}

/** The `days`-th day after the quarter's end, ISO. */
export function dayAfter({year, quarter}: Quarter, days: number): string {
  return new Date(Date.UTC(year, quarter * 3, days)).toISOString().slice(0, 10);
}

export function previousQuarter({year, quarter}: Quarter): Quarter {
  return quarter === 1
    ? {year: year - 1, quarter: 4}
    : {year, quarter: (quarter - 1) as Quarter["quarter"]};
}
