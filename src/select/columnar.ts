/** Rows as they are fetched: their names once, then their values. */
export interface Columnar {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** The rows of a fetched file; `publish` vouches for their shape. */
export function rowsOfColumns<T>({columns, rows}: Columnar): T[] {
  return rows.map(
    (values) => Object.fromEntries(columns.map((name, at) => [name, values[at]])) as T
  );
}
