import {readFile, rename, writeFile} from "node:fs/promises";

import Papa from "papaparse";

import {loadCodelists, matchesPath} from "../codelists/loadCodelists.ts";
import {MATCH_COLUMNS, matchRow, refusalOf} from "../codelists/matches.ts";
import {OperatorError} from "../errors.ts";
import {looksLikePersonName} from "../interpret/personName.ts";
import type {LabelDecision} from "../types.ts";
import {dayInVietnam} from "../vietnamDay.ts";
import {meansAlready} from "./meansAlready.ts";

export interface GivenDecision {
  readonly kind: string;
  readonly text: string;
  readonly code: string;
  readonly parent?: string;
  /** The office that decides. */
  readonly by: string;
  readonly reason: string;
}

/**
 * Appends what a label means to `crosswalks/matches.csv`, from where every later judgement takes it.
 * Throws an OperatorError where the code is none, the label means something already, or was decided before.
 */
export async function recordDecision(
  given: GivenDecision,
  dataDir: string,
  today = dayInVietnam()
): Promise<LabelDecision> {
  const row = {
    kind: given.kind,
    text: given.text.normalize("NFC").trim(),
    parent_text: (given.parent ?? "").normalize("NFC").trim(),
    code: given.code.trim(),
    decided_by: given.by.normalize("NFC").trim(),
    decided_on: today,
    reason: given.reason.normalize("NFC").trim()
  };
  const parsed = matchRow.safeParse(row);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw refused(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not valid"}`);
  }
  const decision = parsed.data;
  if (looksLikePersonName(decision.decidedBy)) {
    throw refused(`--by names a person (“${decision.decidedBy}”); name the office that decides`);
  }
  const codelists = await loadCodelists(dataDir);
  const reason =
    refusalOf(decision, codelists.matches, codelists) ?? meansAlready(decision, codelists);
  if (reason !== null) throw refused(reason);
  await append(matchesPath(dataDir), row);
  return decision;
}

/** Written aside and renamed, so that a table under its own name is whole. */
async function append(
  path: string,
  row: Readonly<Record<(typeof MATCH_COLUMNS)[number], string>>
): Promise<void> {
  const text = await readFile(path, "utf8");
  const line = Papa.unparse([MATCH_COLUMNS.map((column) => row[column])], {newline: "\n"});
  const aside = `${path}.part`;
  await writeFile(aside, `${text.replace(/\n*$/, "\n")}${line}\n`);
  await rename(aside, path);
}

function refused(reason: string): OperatorError {
  return new OperatorError(`nothing is recorded: ${reason}`);
}
