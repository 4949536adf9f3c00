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
