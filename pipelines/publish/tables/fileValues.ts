import type {DuckDBConnection} from "@duckdb/node-api";

/** Values shown of a column. */
const MOST_VALUES = 60;
/** Characters of a value shown. */
const LONGEST = 60;
/** A column with more values than this in one file is long: it shows its first and last. */
const MOST_HELD = 2 * MOST_VALUES;

/** What the catalogue says of the rows of one file. */
export interface FileValues {
  readonly rows: number;
  /** Of each text column: all of its values where they are few, else the first and the last. */
  readonly texts: Readonly<Record<string, ColumnValues>>;
}

type ColumnValues = {readonly all: readonly string[]} | {readonly ends: readonly string[]};

/** What one file held before, and what is known of it now. */
export interface FileBefore {
  /** Text columns. */
  readonly names: readonly string[];
  /** Of the same file in the release before. */
  readonly before?: FileValues | undefined;
  /** Of every row that was not in it: what their columns hold of those that had few values. */
  readonly fresh?: FreshValues | undefined;
}

export type FreshValues = Readonly<Record<string, readonly string[]>>;

/**
 * Over every row: which rows come first out of several threads is nobody's promise, and a sample would differ
 * from build to build. What the same file held before tells which columns to expect many values of, so that one
 * question is enough, and which need not be asked; the answer does not depend on it.
 */
export async function fileValues(
  connection: DuckDBConnection,
  file: string,
  {names, before, fresh}: FileBefore
): Promise<FileValues> {
  const ask = (expressions: readonly string[]) => firstRow(connection, file, expressions);
  const still = heldStill(before, fresh);
  const asked = names.filter((name) => !(name in still));
  const expected =
    before !== undefined && names.every((name) => name in before.texts)
      ? asked.filter((name) => "ends" in (before.texts[name] ?? {}))
      : await longColumns(ask, asked);
  const [rows, ...told] = await ask([
    "count(*)::integer",
    ...asked.map((name) => (expected.includes(name) ? endsAndCount(name) : allValues(name)))
  ]);
  const texts: Record<string, ColumnValues> = {};
  for (const name of names) {
    const said = told[asked.indexOf(name)];
    texts[name] =
      still[name] ??
      (expected.includes(name)
        ? (endsOf(said) ?? valuesOf((await ask([allValues(name)]))[0]))
        : valuesOf(said));
  }
  return {rows: Number(rows), texts};
}

/** What there is of `FileBefore.fresh` in a file of some of the rows. */
export async function freshValues(
  connection: DuckDBConnection,
  file: string,
  {names, before}: Pick<FileBefore, "names" | "before">
): Promise<FreshValues> {
  const short = names.filter((name) => "all" in (before?.texts[name] ?? {}));
  if (short.length === 0) return {};
  const told = await firstRow(connection, file, short.map(allValues));
  return Object.fromEntries(short.map((name, at) => [name, textsOf(told[at])]));
}

/** Of several files. */
export function freshTogether(files: readonly FreshValues[]): FreshValues {
  const names = new Set(files.flatMap((values) => Object.keys(values)));
  return Object.fromEntries(
    [...names].map((name) => [name, files.flatMap((values) => values[name] ?? [])])
  );
}

/** The columns that hold what their new rows alone hold: all that they held before is there again. */
function heldStill(
  before: FileValues | undefined,
  fresh: FreshValues = {}
): Readonly<Record<string, ColumnValues>> {
  const still: Record<string, ColumnValues> = {};
  for (const [name, values] of Object.entries(fresh)) {
    const held = before?.texts[name];
    const now = valuesOf(values);
    if (held === undefined || !("all" in held && "all" in now)) continue;
    if (held.all.every((value) => now.all.includes(value))) still[name] = now;
  }
  return still;
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

type Ask = (expressions: readonly string[]) => Promise<readonly unknown[]>;

/** Those that may have too many values to ask for all: a guess, up to a third off. */
async function longColumns(ask: Ask, names: readonly string[]): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const counts = await ask(names.map((name) => `approx_count_distinct(${quoted(name)})`));
  return names.filter((_, at) => Number(counts[at]) > MOST_HELD);
}

function allValues(name: string): string {
  return `list(distinct ${quoted(name)})`;
}

function endsAndCount(name: string): string {
  const column = quoted(name);
  return `[min(nullif(${column}, '')), max(${column}), count(distinct ${column})::varchar]`;
}

/** Null where the values are few after all. */
function endsOf(told: unknown): ColumnValues | null {
  const [first, last, count] = textsOf(told);
  if (first === undefined || last === undefined || Number(count) <= MOST_HELD) return null;
  return {ends: [cut(first), cut(last)]};
}

function valuesOf(told: unknown): ColumnValues {
  const texts = textsOf(told).filter((text) => text !== "");
  const values = [...new Set(texts.map(cut))].sort();
  return values.length <= MOST_HELD
    ? {all: values}
    : {ends: [...values.slice(0, 1), ...values.slice(-1)]};
}

/** One character later than it is shown, so that what is cut is seen. */
function cut(text: string): string {
  return text.length <= LONGEST ? text : [...text].slice(0, LONGEST + 1).join("");
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
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
