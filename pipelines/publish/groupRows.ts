export type Row = Record<string, unknown>;

/** Runs a query and gives its rows as JSON values. */
export type Query = (sql: string) => Promise<Row[]>;
/** Writes one file of the release, by its name below the release. */
export type WriteJson = (name: string, value: unknown) => void;

export function groupBy(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = String(row[column]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

export function without(row: Row, ...columns: readonly string[]): Row {
  const kept: Row = {};
  for (const name in row) if (!columns.includes(name)) kept[name] = row[name];
  return kept;
}

/** The values of one column: all of them, or each distinct one once and where it stands for each row. */
type Column = unknown[] | {of: unknown[]; at?: number[]};

/** A column with fewer distinct values than this share of its rows names each of them once. */
const MOST_DISTINCT = 0.25;

/**
 * Rows as columns, a fifth of the bytes of a list of objects; `rowsOfColumns` of the pages reads them. Columns that
 * the file names otherwise are left out.
 */
export function columnar(
  rows: readonly Row[],
  ...without: readonly string[]
): {readonly length: number; readonly columns: Readonly<Record<string, Column>>} {
  const names = Object.keys(rows[0] ?? {}).filter((name) => !without.includes(name));
  return {
    length: rows.length,
    columns: Object.fromEntries(names.map((name) => [name, columnOf(rows, name)]))
  };
}

/** Distinct values stand in the order in which the rows first have them: equal rows give equal bytes. */
function columnOf(rows: readonly Row[], name: string): Column {
  const places = new Map<unknown, number>();
  const at = rows.map((row) => {
    const value = row[name] ?? null;
    const known = places.get(value);
    if (known !== undefined) return known;
    places.set(value, places.size);
    return places.size - 1;
  });
  const of = [...places.keys()];
  if (of.length === 1) return {of};
  return of.length <= rows.length * MOST_DISTINCT ? {of, at} : at.map((place) => of[place]);
}
