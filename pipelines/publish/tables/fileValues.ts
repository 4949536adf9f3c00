import type {DuckDBConnection} from "@duckdb/node-api";

/** Values shown of a column. */
const MOST_VALUES = 60;
/** Characters of a value shown. */
const LONGEST = 60;

/** What the catalogue says of the rows of one file. */
export interface FileValues {
  readonly rows: number;
  /** Of each text column: all of its values where they are few, else the first and the last. */
  readonly texts: Readonly<Record<string, ColumnValues>>;
}

type ColumnValues = {readonly all: readonly string[]} | {readonly ends: readonly string[]};

/**
 * Over every row: which rows come first out of several threads is nobody's promise, and a sample would differ
 * from build to build. Values are cut one character later than they are shown, so that what is cut is seen.
 */
export async function fileValues(
  connection: DuckDBConnection,
  file: string,
  names: readonly string[]
): Promise<FileValues> {
  const asked = names.map((name) => `"${name.replaceAll('"', '""')}"`);
  const [rows, ...counts] = await firstRow(connection, file, [
    "count(*)::integer",
    ...asked.map((name) => `approx_count_distinct(${name})`)
  ]);
  // The count is a guess, up to a third off: what it lets through is counted again when files are put together.
  const isLong = counts.map((count) => Number(count) > 2 * MOST_VALUES);
  const cut = (name: string): string => `left(nullif(${name}, ''), ${LONGEST + 1})`;
  const found =
    names.length === 0
      ? []
      : await firstRow(
          connection,
          file,
          asked.map((name, at) =>
            isLong[at] === true
              ? `[min(${cut(name)}), max(${cut(name)})]`
              : `list(distinct ${cut(name)} order by ${cut(name)})`
          )
        );
  return {
    rows: Number(rows),
    texts: Object.fromEntries(
      names.map((name, at) => {
        const values = textsOf(found[at]);
        return [name, isLong[at] === true ? {ends: values} : {all: values}];
      })
    )
  };
}

/** All values that a column has in several files, if they are few, else its first and last; no empty ones. */
export function valuesTogether(files: readonly FileValues[], name: string): string[] {
  const columns = files.map(({texts}) => texts[name] ?? {all: []});
  const values = new Set(columns.flatMap((column) => ("all" in column ? column.all : column.ends)));
  const sorted = [...values].sort();
  const isFew = columns.every((column) => "all" in column) && values.size <= MOST_VALUES;
  return isFew
    ? sorted.filter((value) => [...value].length <= LONGEST)
    : [...sorted.slice(0, 1), ...sorted.slice(-1)].map((value) =>
        [...value].slice(0, LONGEST).join("")
      );
}

/** One row of some expressions over a file. */
async function firstRow(
  connection: DuckDBConnection,
  file: string,
  expressions: readonly string[]
): Promise<readonly unknown[]> {
  const result = await connection.runAndReadAll(
    `select ${expressions.join(", ")} from read_parquet('${file.replaceAll("'", "''")}', hive_partitioning = false)`
  );
  return result.getRowsJson()[0] ?? [];
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}
