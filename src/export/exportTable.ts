/** A decimal number may be given as text, digit for digit: money does not always fit a double. */
export type ExportValue = string | number | boolean | null;

/** `integer` is written as it stands (a year, a count of reporters); `number` is grouped and may have decimals. */
export type ExportType = "text" | "number" | "integer" | "date" | "boolean";

export interface ExportColumn {
  /** The name for programs: the heading of a CSV file. */
  readonly name: string;
  /** The heading for people, with its unit; the name where none is given. */
  readonly label?: string;
  readonly type: ExportType;
  /** In characters, on a sheet; as wide as what is in it where none is given. */
  readonly width?: number;
  /** What the column means, for the sheet of definitions. */
  readonly meaning?: string;
}

/**
 * What a reader saves: typed columns and rows. `null` is a value that nobody has given: it becomes an empty
 * field or cell, never a zero. Why it is missing (a reported nil, not applicable, …) goes into a column of
 * its own, named `blank` in the marts.
 */
export interface ExportTable {
  readonly title: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportValue[])[];
}

/** Where a saved table comes from; it is written beside the figures. */
export interface ExportOrigin {
  readonly release: string;
  readonly number: number;
  /** ISO date of the release. */
  readonly date: string;
  readonly isDemonstration: boolean;
  readonly source: string;
  /** How complete the figures are, in words; null where each row says so itself. */
  readonly coverage: string | null;
  /** The query that gave the table, where one did. */
  readonly query?: string;
  /** Address of the page that shows the same. */
  readonly address?: string;
  readonly notes?: readonly string[];
}
