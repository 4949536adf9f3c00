import {z} from "zod";

import type {StewardTable} from "./stewardTable.ts";
import {
  appendToStewardTable,
  dayText,
  isCellAddress,
  maybeText,
  readStewardTable,
  sha256Text,
  stewardPath,
  writtenText
} from "./stewardTable.ts";

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

const decisionRow = z
  .object({
    decision: z.enum(["withdraw", "reinstate", "accept"]),
    sha256: sha256Text,
    file: writtenText,
    finding: maybeText.refine(
      (code) => code === null || /^[a-z]+\.[a-z0-9-]+$/.test(code),
      "not the code of a finding"
    ),
    sheet: maybeText,
    cell: maybeText.refine((cell) => cell === null || isCellAddress(cell), "not a cell such as C5"),
    decided_by: writtenText,
    decided_on: dayText,
    reason: writtenText
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

const TABLE: StewardTable<ReturnDecision> = {
  name: "decisions",
  columns: COLUMNS,
  what: "decision",
  row: decisionRow
};

/** Where the decisions about returns stand. */
export function decisionsPath(dataDir: string): string {
  return stewardPath(dataDir, TABLE);
}

/** Every decision, in the order in which they were taken; see `readStewardTable` for faults. */
export function readDecisions(dataDir: string): readonly ReturnDecision[] {
  return readStewardTable(dataDir, TABLE);
}

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
  appendToStewardTable(dataDir, TABLE, row);
}
