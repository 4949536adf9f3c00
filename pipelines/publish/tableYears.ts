/** The file of the rows without a year. */
export const NO_YEAR = "no-year";

/** How the rows of a table are told by year. */
export interface TableYears {
  /** SQL over its columns: the year of a row, null where it has none. */
  readonly year: string;
  /** SQL that is true of the rows of these years; on a column as it is, so that the engine passes over other years. */
  readonly between: (first: number, last: number) => string;
  /** SQL that is true of the rows without a year. */
  readonly isMissing: string;
  /** True where the ledger lets no row be without one, so that nobody need ask. */
  readonly isSure?: boolean;
  /** Columns in which no two rows are alike, so that a file need be ordered by no others. */
  readonly key?: readonly string[];
}

export const BY_YEAR: TableYears = {
  year: "year",
  isMissing: "year is null",
  between: (first, last) => `year between ${first} and ${last}`
};
export const BY_LAST_DAY: TableYears = {
  year: "year(period_end)",
  isMissing: "period_end is null",
  between: (first, last) => `period_end between date '${first}-01-01' and date '${last}-12-31'`
};
/** Codes of periods begin with their year. */
export const BY_PERIOD: TableYears = {
  year: "left(period, 4)",
  isMissing: "period is null",
  between: (first, last) => `period >= '${first}' and period < '${last + 1}'`
};

const OF_FIGURE = ["indicator", "geography", "place_id"];

/** The tables that grow with the returns: one more return moves the rows of few years. */
const YEARS_OF: Readonly<Record<string, TableYears>> = {
  derived_measures: BY_YEAR,
  identities: BY_YEAR,
  indicator_breakdowns: BY_YEAR,
  indicator_by_place_period: {...BY_LAST_DAY, key: [...OF_FIGURE, "period", "scenario"]},
  indicator_by_place_year: {...BY_YEAR, key: [...OF_FIGURE, "year", "scenario"]},
  observations: {...BY_LAST_DAY, isSure: true},
  organisation_by_place_period: {
    ...BY_LAST_DAY,
    key: ["organisation", ...OF_FIGURE, "period", "scenario"]
  },
  organisation_contributions: BY_YEAR,
  // of the later one
  period_comparisons: {
    ...BY_PERIOD,
    key: [...OF_FIGURE, "period", "previous_period", "scenario"]
  },
  running_totals: BY_YEAR,
  year_over_year: {...BY_YEAR, key: [...OF_FIGURE, "year", "scenario"]}
};

/** Null where a table of the default schema is one file. */
export function yearsOf(table: string): TableYears | null {
  return YEARS_OF[table] ?? null;
}

/** SQL over the columns: names the file of a row. */
export function fileOfRow({year}: TableYears): string {
  return `coalesce(cast(${year} as varchar), '${NO_YEAR}')`;
}

/** SQL that is true of the rows of one file. */
export function rowsOfFile({between, isMissing}: TableYears, file: string): string {
  return file === NO_YEAR ? isMissing : between(Number(file), Number(file));
}

/** Selects the rows after a year, and those without one, of all that `rows` selects: an "or" would read every row. */
export function rowsAfter(
  rows: string,
  {between, isMissing, isSure = false}: TableYears,
  last: number
): string {
  const after = `from (${rows}) where ${between(last + 1, LAST_YEAR)}`;
  return isSure ? after : `(${after}) union all (from (${rows}) where ${isMissing})`;
}

const LAST_YEAR = 9998;
