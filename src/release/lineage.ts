/**
 * The cells behind figures, as `publish` packs them: `lineage/index.json` names one block for each
 * indicator, scenario and year in the file of the indicator; a block begins with its head, followed by
 * its records. Every piece is deflated by itself, so that a page fetches a few kilobytes by byte range. A
 * quarter, half year or nine months has a head of its own behind them, which names records of the year, or
 * records of its own where it is more than the values of the year that lie in it.
 */

/** Of each indicator: scenario → year → where its block begins and how long its head is. */
export interface LineageIndex {
  readonly indicators: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>>
  >;
}

/** `[geography, place, value, lower, upper, qualifier, basis, reported, expected]` */
export type LineageFigure = readonly [
  geography: string,
  place: string,
  value: number | null,
  lower: number | null,
  upper: number | null,
  qualifier: string | null,
  basis: string | null,
  reported: number,
  expected: number
];

/** What a record holds, and what its cells add to each wider figure. */
export interface LineageUnit {
  readonly id: string;
  /** Where its record begins, from the end of the head, and how many bytes it has. */
  readonly at: readonly [number, number];
  readonly cells: number;
  readonly returns: number;
  /** Place of the wider figure → what is counted there, and how many cells are missing there. */
  readonly adds: Readonly<Record<string, readonly [number | null, number]>>;
  /** In the head of a part of the year: true where the record holds that part alone. */
  readonly own?: boolean;
}

export interface LineageHead {
  readonly units: readonly LineageUnit[];
  /** Figures of the country and of regions; of a part of the year also those of provinces. */
  readonly figures: readonly LineageFigure[];
  /** As reported: place → index of the unit whose record holds it. */
  readonly reported: Readonly<Record<string, number>>;
  /** `Q1`, `H1`, `9M` → where its head begins, from the end of this one, and how many bytes it has. */
  readonly parts?: Readonly<Record<string, readonly [number, number]>>;
}

/** Keys are short because there are many: sheet, cell, raw text, unit as written, value, qualifier, breakdown, correction. */
export interface LineageCell {
  readonly s: string;
  readonly c: string;
  readonly r: string;
  readonly u: string | null;
  readonly v: number;
  readonly q?: string | null;
  readonly b?: string | null;
  /** Where somebody corrected it: what is read there, why and which office. */
  readonly k?: {readonly v: number | null; readonly why: string; readonly by: string} | null;
}

export interface LineageReturn {
  readonly file: string;
  readonly organisation: string | null;
  /** Name of the place of the office. */
  readonly place: string | null;
  readonly period: string | null;
  readonly version: number;
  /** Files whose place it took. */
  readonly supersedes: readonly string[];
}

/** One value that counts: the sum of its cells. */
export interface LineageTerm {
  /** Index of its return, and of its place. */
  readonly i: number;
  readonly p: number;
  readonly basis: string;
  readonly from: string;
  readonly to: string;
  readonly value: number;
  /** What is counted of it: 34 provinces, regions of 2018, of 2025, country, as reported; absent where all. */
  readonly counted?: readonly [number, number, number, number, number];
  /** Why it is not counted everywhere: wider, successor, class, … */
  readonly reason?: string;
  readonly cells: readonly LineageCell[];
  /** Where not all of them are listed. */
  readonly n?: number;
}

export interface LineageMissing {
  readonly organisation: string;
  readonly place: string;
  /** Index of the place that the cells are about. */
  readonly p: number;
  readonly mask: number;
  /** True where the return came and its cell is empty. */
  readonly blank: boolean;
  readonly n: number;
  readonly from: string;
  readonly to: string;
  /** What the same cells held a year before; null where that is not known of all. */
  readonly estimate: number | null;
  /** First and last day of each, and what it held a year before; absent where there is one. */
  readonly slots?: readonly (readonly [string, string, number | null])[];
}

export interface LineageRecord {
  readonly figures: readonly LineageFigure[];
  readonly returns: readonly LineageReturn[];
  /** `[id, name, region of 2018, region of 2025]`; a region is null where the place is in none whole. */
  readonly places: readonly (readonly [string, string, string | null, string | null])[];
  readonly terms: readonly LineageTerm[];
  /** Terms beyond those listed, by place: number of terms and cells, and what is counted of them. */
  readonly rest: readonly {
    readonly p: number;
    readonly terms: number;
    readonly cells: number;
    readonly counted: readonly [number, number, number, number, number];
  }[];
  readonly out: readonly {
    readonly reason: string;
    readonly n: number;
    readonly examples: readonly {
      readonly file: string;
      readonly s: string;
      readonly c: string;
      readonly r: string;
      readonly p: string;
    }[];
  }[];
  readonly missing: readonly LineageMissing[];
  /** Missing offices beyond those listed. */
  readonly missingRest: number;
}

/** In the order of `LineageTerm.counted`. */
export const LINEAGE_GEOGRAPHIES = [
  "provinces_34",
  "regions_2018",
  "regions_2025",
  "country",
  "as_reported"
] as const;

/** Parts of a year with their first and last days, as the calendar of the warehouse numbers them from 1. */
export const LINEAGE_PARTS = [
  ["Q1", "01-01", "03-31"],
  ["Q2", "04-01", "06-30"],
  ["Q3", "07-01", "09-30"],
  ["Q4", "10-01", "12-31"],
  ["H1", "01-01", "06-30"],
  ["H2", "07-01", "12-31"],
  ["9M", "01-01", "09-30"]
] as const;
