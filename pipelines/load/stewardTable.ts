import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

import Papa from "papaparse";
import {z} from "zod";

import {OperatorError} from "../errors.ts";

/** A table of decisions below `data/corrections`: lines are added, never changed; the last one holds. */
export interface StewardTable<Row> {
  /** Its file is `<name>.csv`. */
  readonly name: string;
  readonly columns: readonly string[];
  /** What a line is, in an error: "decision". */
  readonly what: string;
  /** Checks one line, a text for each column. */
  readonly row: z.ZodType<Row>;
}

const MOST_CHARACTERS = 400;
/** One line that a person wrote. */
export const writtenText = z
  .string()
  .trim()
  .min(1, "empty")
  .max(MOST_CHARACTERS, `longer than ${MOST_CHARACTERS} characters`)
  .regex(/^[^\r\n]*$/, "more than one line");
export const maybeText = z
  .string()
  .trim()
  .transform((given) => (given === "" ? null : given));
export const sha256Text = z
  .string()
  .regex(/^[0-9a-f]{64}$/, "not a SHA-256 of 64 hexadecimal digits");
export const dayText = z.iso.date("not a date such as 2026-01-31");
export const isCellAddress = (cell: string): boolean => /^[A-Z]{1,3}[1-9]\d{0,6}$/.test(cell);

export function stewardPath(dataDir: string, {name}: Pick<StewardTable<unknown>, "name">): string {
  return join(dataDir, "corrections", `${name}.csv`);
}

/**
 * Every line in its order; none where there is no table. Throws an OperatorError that names file and
 * line at the first fault.
 */
export function readStewardTable<Row>(dataDir: string, table: StewardTable<Row>): readonly Row[] {
  const path = stewardPath(dataDir, table);
  if (!existsSync(path)) return [];
  const [header = "", ...lines] = readFileSync(path, "utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/);
  if (header !== table.columns.join(",")) {
    throw new OperatorError(`${path}, line 1: the columns are not ${table.columns.join(",")}.`);
  }
  return lines.flatMap((line, index) => (line === "" ? [] : [rowOf(table, line, path, index + 2)]));
}

/** Appends one line; the table is written aside and renamed, so that it is whole under its name. */
export function appendToStewardTable<Row>(
  dataDir: string,
  table: StewardTable<Row>,
  row: Readonly<Record<string, string>>
): void {
  const result = parsed(table, row);
  if ("reason" in result) throw new OperatorError(`nothing is recorded: ${result.reason}`);
  const path = stewardPath(dataDir, table);
  mkdirSync(dirname(path), {recursive: true});
  const before = existsSync(path) ? readFileSync(path, "utf8") : table.columns.join(",");
  const cells = table.columns.map((column) => row[column]);
  const line = Papa.unparse([cells], {newline: "\n"});
  const aside = `${path}.part`;
  writeFileSync(aside, `${before.replace(/\n*$/, "\n")}${line}\n`);
  renameSync(aside, path);
}

function rowOf<Row>(table: StewardTable<Row>, line: string, path: string, number: number): Row {
  const {data, errors} = Papa.parse<string[]>(line, {delimiter: ","});
  const cells = data[0] ?? [];
  const refusal = (reason: string): OperatorError =>
    new OperatorError(`${path}, line ${number}, is no valid ${table.what}: ${reason}.`);
  if (errors[0] !== undefined) throw refusal(errors[0].message);
  if (cells.length !== table.columns.length) {
    throw refusal(`${cells.length} cells under ${table.columns.length} headings`);
  }
  const result = parsed(
    table,
    Object.fromEntries(table.columns.map((name, at) => [name, cells[at]]))
  );
  if ("reason" in result) throw refusal(result.reason);
  return result.row;
}

/** The line, or why it is none. */
function parsed<Row>(
  table: StewardTable<Row>,
  row: Readonly<Record<string, unknown>>
): {readonly row: Row} | {readonly reason: string} {
  const result = table.row.safeParse(row);
  if (result.success) return {row: result.data};
  const issue = result.error.issues[0];
  return {reason: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not valid"}`};
}
