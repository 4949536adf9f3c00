/** Rows as they are published and fetched: column by column, so that like values stand side by side. */
export interface Columnar {
  readonly columns: readonly string[];
  /** The rows one after the other: those of each year, or all at once. */
  readonly pieces: readonly Piece[];
}

/** Some of the rows: of each column its values, in the order of `columns`. */
export interface Piece {
  /** How many rows. */
  readonly length: number;
  readonly values: readonly Column[];
}

/**
 * The values in the order of the rows; or each distinct value once, and for each row where it stands in
 * `of`: `{"of": ["P34-01", "P34-04"], "at": [0, 0, 1]}`. Without `at` all rows have the only value.
 */
export type Column =
  | readonly unknown[]
  | {readonly of: readonly unknown[]; readonly at?: readonly number[] | undefined};

/** The rows of a fetched file; `publish` vouches for their shape. */
export function rowsOfColumns<T>({columns, pieces}: Columnar): T[] {
  return pieces.flatMap(({length, values}) => {
    const lists = columns.map((name, at) => [name, valuesOf(values[at] ?? [], length)] as const);
    return Array.from({length}, (_, row) => {
      const one: Record<string, unknown> = {};
      for (const [name, list] of lists) one[name] = list[row];
      return one as T;
    });
  });
}

/** A fetched file with its rows: it is columns, or an object of which some lists are, or holds none. */
export function unpacked(file: unknown): unknown {
  if (isColumnar(file)) return rowsOfColumns(file);
  if (typeof file !== "object" || file === null || Array.isArray(file)) return file;
  return Object.fromEntries(
    Object.entries(file).map(([name, value]) => [
      name,
      isColumnar(value) ? rowsOfColumns(value) : (value as unknown)
    ])
  );
}

function valuesOf(column: Column, length: number): readonly unknown[] {
  if (!("of" in column)) return column;
  const {of, at} = column;
  return at === undefined ? Array<unknown>(length).fill(of[0]) : at.map((place) => of[place]);
}

function isColumnar(value: unknown): value is Columnar {
  return typeof value === "object" && value !== null && "pieces" in value;
}
