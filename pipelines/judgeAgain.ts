import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";

import {findingAt} from "./findings/finding.ts";
import {sha256Of} from "./inbox.ts";
import type {Judge, JudgedReturn} from "./judge.ts";
import {judgeReturn} from "./judge.ts";
import type {AcceptedReturn, Clock, LoadedReturn} from "./load/accepted.ts";
import type {Judgement} from "./load/judgements.ts";
import {findingsOf, rivalOf, unmatchedReturns} from "./load/judgements.ts";
import {loadBatch} from "./load/loadBatch.ts";
import {originalPath} from "./load/originals.ts";
import type {Warehouse} from "./load/warehouse.ts";
import type {Finding} from "./types.ts";

/**
 * Judges again, from the kept originals, the returns in which a label stood unmatched. One whose
 * judgement comes out otherwise is entered anew; it takes the place of its earlier judgement, which
 * stays in the ledger as superseded. Nothing is entered for the rest.
 */
export async function judgeAgain(
  warehouse: Warehouse,
  judge: Judge,
  clock?: Clock
): Promise<readonly LoadedReturn[]> {
  const loaded: LoadedReturn[] = [];
  for (const earlier of await unmatchedReturns(warehouse)) {
    const bytes = keptBytes(warehouse, earlier.sha256);
    if (bytes === null) continue;
    const judged = await judgeReturn(bytes, earlier.file, judge);
    if (await isSame(warehouse, earlier, judged)) continue;
    const entry = await entered(warehouse, earlier, judged);
    loaded.push(...(await loadBatch(warehouse, [entry], clock)).returns);
  }
  return loaded;
}

/** Null where they were not kept, or are no longer what was received. */
function keptBytes({path}: Warehouse, sha256: string): Uint8Array | null {
  try {
    const bytes = readFileSync(originalPath(join(dirname(path), "originals"), sha256));
    return sha256Of(bytes) === sha256 ? bytes : null;
  } catch {
    return null;
  }
}

async function isSame(
  warehouse: Warehouse,
  earlier: Judgement,
  {findings, status}: JudgedReturn
): Promise<boolean> {
  if (status !== earlier.status) return false;
  const before = await findingsOf(warehouse, earlier.returnId);
  const key = ({cell, code, params, sheet, text}: Finding): string =>
    JSON.stringify([code, sheet, cell, text, Object.entries(params).sort()]);
  const [one, other] = [before, findings].map((list) => list.map(key).sort().join("\n"));
  return one === other;
}

/** A return that was judged again and now conflicts with another of its run waits, as it would have then. */
async function entered(
  warehouse: Warehouse,
  earlier: Judgement,
  judged: JudgedReturn
): Promise<AcceptedReturn> {
  const {file, returnId, sha256} = earlier;
  const again = findingAt("load.judged-again", null, file, {earlier: returnId});
  const rival =
    judged.status === "rejected" ? null : await rivalOf(warehouse, earlier, judged.interpretation);
  const period = judged.interpretation?.period?.code ?? "";
  const conflict =
    rival === null
      ? []
      : [findingAt("load.conflicting-return", null, file, {other: rival, period})];
  return {
    file,
    sha256,
    bytes: earlier.bytes,
    format: judged.format,
    status: rival === null ? judged.status : "held",
    interpretation: judged.interpretation,
    observations: judged.observations,
    findings: [...judged.findings, ...conflict, again],
    inbox: {modifiedNs: 0n, changedNs: 0n},
    isAgain: true
  };
}
