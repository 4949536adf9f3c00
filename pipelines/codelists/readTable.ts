import {readFile} from "node:fs/promises";

import Papa from "papaparse";
import type {ZodType} from "zod";

import {OperatorError} from "../errors.ts";

type Cells = Readonly<Record<string, string | undefined>>;

/**
 * The rows of a codelist in CSV, each checked by `row`, but for those that `plain` knows to be right.
 * Every cell reaches the schema as text. Throws an OperatorError that names file and line at the first fault.
 */
export async function readTable<Row>(
  path: string,
  row: ZodType<Row>,
  plain: (cells: Cells) => Row | null = () => null
): Promise<readonly Row[]> {
  const text = await readText(path);
  const [header, ...lines] = Papa.parse<string[]>(text, {
    delimiter: ",",
    skipEmptyLines: true
  }).data;
  if (header === undefined) throw new OperatorError(`${path} is empty: restore the codelist.`);
  return lines.map((cells, index) => {
    if (cells.length !== header.length) {
      throw fault(path, index, `${cells.length} cells under ${header.length} headings`);
    }
    const named = namedCells(header, cells);
    const known = plain(named);
    if (known !== null) return known;
    const result = row.safeParse(named);
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    throw fault(path, index, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not valid"}`);
  });
}

/** Pairs for `Object.fromEntries` would be made 300,000 times for the places. */
function namedCells(header: readonly string[], cells: readonly string[]): Cells {
  const named: Record<string, string | undefined> = {};
  for (let at = 0; at < header.length; at += 1) named[header[at] ?? ""] = cells[at];
  return named;
}

/** The text of a codelist file, or an OperatorError that names it. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`${path} cannot be read: ${reason}.`, {cause: error});
  }
}

/** The header is line 1, so the first row stands on line 2. */
function fault(path: string, index: number, reason: string): OperatorError {
  return new OperatorError(`${path}, line ${index + 2}, is no valid codelist row: ${reason}.`);
}
