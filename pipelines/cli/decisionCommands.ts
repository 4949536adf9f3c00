import {stdout} from "node:process";

import type {TakenReturnDecision} from "../decideReturn.ts";
import {decideReturn} from "../decideReturn.ts";
import {OperatorError} from "../errors.ts";
import type {Language} from "../findings/catalogue.ts";
import {looksLikePersonName} from "../interpret/personName.ts";
import type {DecisionKind} from "../load/decisions.ts";
import {openWarehouse} from "../load/warehouse.ts";
import type {ReturnChain} from "../query/chain.ts";
import {returnChain} from "../query/chain.ts";
import {returnOf} from "../query/findReturn.ts";
import type {Standing} from "../query/standing.ts";
import {standingOf} from "../query/standing.ts";
import {decide, DEFAULT_PLACES} from "../run.ts";
import {sayOfReturn} from "./decisionTexts.ts";
import type {DecisionFlags, QueryFlags} from "./flags.ts";
import {renderTable} from "./renderTable.ts";
import {statusWord} from "./statusWord.ts";

const SHORT_HASH = 12;

/** Records that a return counts no more, counts again, or is right as it is, and says what counts now. */
export async function runDecision(
  decision: DecisionKind,
  named: string,
  flags: DecisionFlags
): Promise<void> {
  const {by, cell, finding, json, lang, reason, warehouse} = flags;
  if (looksLikePersonName(by)) {
    throw new OperatorError(
      `nothing is recorded: --by names a person (“${by}”); name the office that decides`
    );
  }
  const {dataDir} = DEFAULT_PLACES;
  const given = {
    ...{decision, named, by, reason},
    ...(finding === undefined ? {} : {finding}),
    ...(cell === undefined ? {} : {cell})
  };
  const taken = await decide({dataDir, warehouse}, (open) => decideReturn(open, dataDir, given));
  const standing = await standingNow(warehouse, taken.returnId);
  stdout.write(json === true ? toJson(taken, standing) : toText(taken, standing, lang));
}

/** All that came in of the office, form and period of one return, and what was decided about it. */
export async function runChain(named: string, {warehouse, json, lang}: QueryFlags): Promise<void> {
  const open = await openWarehouse(warehouse, {readOnly: true});
  try {
    const chain = await returnChain(open, await returnOf(open, named));
    stdout.write(json === true ? `${JSON.stringify(chain, null, 2)}\n` : renderChain(chain, lang));
  } finally {
    open.close();
  }
}

async function standingNow(warehouse: string, returnId: number): Promise<Standing> {
  const open = await openWarehouse(warehouse, {readOnly: true});
  try {
    return await standingOf(open, returnId);
  } finally {
    open.close();
  }
}

function toJson({decision, isNew, returnId}: TakenReturnDecision, standing: Standing): string {
  const {counted, isCounted, status} = standing;
  const report = {
    return_id: returnId,
    ...{decision: decision.decision, sha256: decision.sha256, file: decision.file},
    ...{finding: decision.finding, sheet: decision.sheet, cell: decision.cell},
    ...{decided_by: decision.decidedBy, decided_on: decision.decidedOn, reason: decision.reason},
    ...{is_new: isNew, status, is_counted: isCounted},
    counted_instead: counted === null ? null : counted.returnId
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function toText(taken: TakenReturnDecision, standing: Standing, lang: Language): string {
  const {decision, isNew, returnId: id} = taken;
  const {counted, file, isCounted, rivals, status} = standing;
  if (!isNew)
    return `${sayOfReturn(lang, "already", {id, file, status: statusWord(status, lang)})}\n`;
  const {decidedBy: by, decidedOn: on, finding} = decision;
  const slots = {id, file, by, on, finding: whereOf(decision)};
  if (finding !== null) {
    const key = decision.decision === "accept" ? "acceptFinding" : "reopenFinding";
    return `${sayOfReturn(lang, key, slots)}\n`;
  }
  const now = isCounted ? {returnId: id, file} : counted;
  const waiting = now === null ? rivals.filter((rival) => rival.status === "held") : [];
  const lines = [
    sayOfReturn(lang, decision.decision, slots),
    now === null
      ? sayOfReturn(lang, "noneCounts")
      : sayOfReturn(lang, "countsNow", {id: now.returnId, file: now.file}),
    ...waiting.map((rival) => sayOfReturn(lang, "waits", {id: rival.returnId, file: rival.file})),
    sayOfReturn(lang, "runBuild")
  ];
  return `${lines.join("\n")}\n`;
}

function whereOf(decision: {
  readonly finding: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
}): string {
  const {cell, finding, sheet} = decision;
  if (finding === null) return "";
  if (sheet === null) return finding;
  return `${finding} (${sheet}${cell === null ? "" : `!${cell}`})`;
}

function renderChain(chain: ReturnChain, lang: Language): string {
  const unknown = sayOfReturn(lang, "chainUnknown");
  const heading = sayOfReturn(lang, "chainHeading", {
    organisation: chain.organisation ?? unknown,
    place: chain.place ?? unknown,
    form: chain.form ?? unknown,
    period: chain.period ?? unknown
  });
  const columns = sayOfReturn(lang, "chainColumns").split("|");
  const rows = chain.versions.map((link) => [
    String(link.return_id),
    link.received_at.slice(0, 16).replace("T", " "),
    String(link.version),
    statusWord(link.status, lang),
    link.is_counted ? "✓" : "",
    link.decided_by === null ? "" : `${link.decided_by}, ${link.decided_on ?? ""}`,
    link.sha256.slice(0, SHORT_HASH),
    link.file
  ]);
  const numeric = [true, false, true, false, false, false, false, false];
  const table = renderTable(columns, rows, numeric);
  if (chain.decisions.length === 0) return `${heading}\n\n${table}`;
  const lines = chain.decisions.map((taken) => {
    const {decided_by: by, decided_on: on, decision, reason, return_id: id} = taken;
    const where = whereOf(taken);
    const finding = where === "" ? "" : `, ${where}`;
    return `  ${sayOfReturn(lang, `${decision}Of`, {on, by, id, finding, reason})}`;
  });
  return `${heading}\n\n${table}\n${sayOfReturn(lang, "decisions")}\n${lines.join("\n")}\n`;
}
