import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

import Papa from "papaparse";
import {z} from "zod";

import {OperatorError} from "../errors.ts";

/** Columns of `corrections/decisions.csv`, in their order. */
const COLUMNS = [
  "decision",
  "sha256",
  "file",
  "finding",
  "sheet",
  "cell",
  "decided_by",
  "decided_on",
  "reason"
] as const;

export type DecisionKind = "withdraw" | "reinstate" | "accept";

/** What an office has decided about a return, or about one of its findings. */
export interface ReturnDecision {
  readonly decision: DecisionKind;
  /** Of the bytes that it is about: it holds again wherever they are loaded. */
  readonly sha256: string;
  /** Their name, for people who read the table. */
  readonly file: string;
  /** Code of a finding; null where the decision is about the whole return. */
  readonly finding: string | null;
  /** Null where it is about every finding of that code in the return. */
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly reason: string;
}

const MOST_CHARACTERS = 400;
const text = z
  .string()
  .trim()
  .min(1, "empty")
  .max(MOST_CHARACTERS, `longer than ${MOST_CHARACTERS} characters`)
  .regex(/^[^\r\n]*$/, "more than one line");
const maybeText = z
  .string()
  .trim()
  .transform((given) => (given === "" ? null : given));

const decisionRow = z
  .object({
    decision: z.enum(["withdraw", "reinstate", "accept"]),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, "not a SHA-256 of 64 hexadecimal digits"),
    file: text,
    finding: maybeText.refine(
      (code) => code === null || /^[a-z]+\.[a-z0-9-]+$/.test(code),
      "not the code of a finding"
    ),
    sheet: maybeText,
    cell: maybeText.refine(
      (cell) => cell === null || /^[A-Z]{1,3}[1-9]\d{0,6}$/.test(cell),
      "not a cell such as C5"
    ),
    decided_by: text,
    decided_on: z.iso.date("not a date such as 2026-01-31"),
    reason: text
  })
  .refine(({decision, finding}) => decision !== "withdraw" || finding === null, {
    path: ["finding"],
    message: "only a whole return is withdrawn"
  })
  .refine(({finding, sheet}) => finding !== null || sheet === null, {
    path: ["sheet"],
    message: "given without a finding"
  })
  .refine(({cell, sheet}) => sheet !== null || cell === null, {
    path: ["cell"],
    message: "given without its sheet"
  })
  .transform(({decided_by: decidedBy, decided_on: decidedOn, ...row}): ReturnDecision => ({
    ...row,
    decidedBy,
    decidedOn
  }));

/** Where the decisions about returns stand. */
export function decisionsPath(dataDir: string): string {
  return join(dataDir, "corrections", "decisions.csv");
}

/**
 * Every decision, in the order in which they were taken; none where there is no table. Throws an
 * OperatorError that names file and line at the first fault.
 */
export function readDecisions(dataDir: string): readonly ReturnDecision[] {
  const path = decisionsPath(dataDir);
  if (!existsSync(path)) return [];
  const [header = "", ...lines] = readFileSync(path, "utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/);
  if (header !== COLUMNS.join(",")) {
    throw new OperatorError(`${path}, line 1: the columns are not ${COLUMNS.join(",")}.`);
  }
  return lines.flatMap((line, index) => (line === "" ? [] : [decisionOf(line, path, index + 2)]));
}

function decisionOf(line: string, path: string, number: number): ReturnDecision {
  const {data, errors} = Papa.parse<string[]>(line, {delimiter: ","});
  const cells = data[0] ?? [];
  const refusal = (reason: string): OperatorError =>
    new OperatorError(`${path}, line ${number}, is no valid decision: ${reason}.`);
  if (errors[0] !== undefined) throw refusal(errors[0].message);
  if (cells.length !== COLUMNS.length) {
    throw refusal(`${cells.length} cells under ${COLUMNS.length} headings`);
  }
  const result = parsed(Object.fromEntries(COLUMNS.map((name, at) => [name, cells[at]])));
  if (typeof result === "string") throw refusal(result);
  return result;
}

/** Appends one decision; the table is written aside and renamed, so that it is whole under its name. */
export function appendDecision(dataDir: string, decision: ReturnDecision): void {
  const row: Readonly<Record<(typeof COLUMNS)[number], string>> = {
    decision: decision.decision,
    sha256: decision.sha256,
    file: decision.file,
    finding: decision.finding ?? "",
    sheet: decision.sheet ?? "",
    cell: decision.cell ?? "",
    decided_by: decision.decidedBy,
    decided_on: decision.decidedOn,
    reason: decision.reason
  };
  const result = parsed(row);
  if (typeof result === "string") throw new OperatorError(`nothing is recorded: ${result}`);
  const path = decisionsPath(dataDir);
  mkdirSync(dirname(path), {recursive: true});
  const before = existsSync(path) ? readFileSync(path, "utf8") : COLUMNS.join(",");
  const line = Papa.unparse([COLUMNS.map((column) => row[column])], {newline: "\n"});
  const aside = `${path}.part`;
  writeFileSync(aside, `${before.replace(/\n*$/, "\n")}${line}\n`);
  renameSync(aside, path);
}

/** The decision in a row, or why it is none. */
function parsed(row: Readonly<Record<string, unknown>>): ReturnDecision | string {
  const result = decisionRow.safeParse(row);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  return `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not valid"}`;
}
