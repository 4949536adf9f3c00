import type {Row} from "./groupRows.ts";

/** Rows as columns, a fifth of the bytes of a list of objects; `rowsOfColumns` of the pages reads them. */
export interface Columnar {
  readonly columns: readonly string[];
  /** The rows one after the other: those of each year, or all at once. */
  readonly pieces: readonly Piece[];
}

/** Rows that are written and taken over together: `values` holds one entry for each column. */
export interface Piece {
  readonly length: number;
  readonly values: readonly Column[];
}

/** The values of one column: all of them, or each distinct one once and where it stands for each row. */
type Column =
  readonly unknown[] | {readonly of: readonly unknown[]; readonly at?: readonly number[]};

/** A column with fewer distinct values than this share of its rows names each of them once. */
const MOST_DISTINCT = 0.25;

/** Rows as one piece. Columns that the file names otherwise are left out. */
export function columnar(rows: readonly Row[], ...without: readonly string[]): Columnar {
  const columns = Object.keys(rows[0] ?? {}).filter((name) => !without.includes(name));
  const values = columns.map((name) => rows.map((row) => row[name] ?? null));
  return {columns, pieces: rows.length === 0 ? [] : [pieceOf(values)]};
}

/** At least one row, by its columns. */
export function pieceOf(columns: readonly (readonly unknown[])[]): Piece {
  return {length: columns[0]?.length ?? 0, values: columns.map(columnOf)};
}

/** Distinct values stand in the order in which the rows first have them: equal rows give equal bytes. */
function columnOf(values: readonly unknown[]): Column {
  const most = Math.max(1, Math.floor(values.length * MOST_DISTINCT));
  const places = new Map<unknown, number>();
  const at: number[] = [];
  let [last, place]: [unknown, number] = [undefined, -1];
  for (const value of values) {
    if (value !== last) {
      const known = places.get(value);
      if (known === undefined && places.size === most) return values;
      [last, place] = [value, known ?? places.size];
      if (known === undefined) places.set(value, place);
    }
    at.push(place);
  }
  const of = [...places.keys()];
  return of.length === 1 ? {of} : {of, at};
}
