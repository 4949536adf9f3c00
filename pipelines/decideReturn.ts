import {OperatorError} from "./errors.ts";
import type {DecisionKind, ReturnDecision} from "./load/decisions.ts";
import {appendDecision} from "./load/decisions.ts";
import type {Warehouse} from "./load/warehouse.ts";
import {acceptedFindings} from "./query/acceptedFindings.ts";
import {returnOf} from "./query/findReturn.ts";
import type {Standing} from "./query/standing.ts";
import {standingOf} from "./query/standing.ts";
import {dayInVietnam} from "./vietnamDay.ts";

/** What an office decides, as somebody typed it. */
export interface GivenReturnDecision {
  readonly decision: DecisionKind;
  /** A number, file or the first digits of a sha256. */
  readonly named: string;
  readonly by: string;
  readonly reason: string;
  /** Code of a finding that is true as reported. */
  readonly finding?: string;
  /** `SHEET!A1`, or a sheet. */
  readonly cell?: string;
}

export interface TakenReturnDecision {
  readonly decision: ReturnDecision;
  readonly returnId: number;
  /** False where it held already and nothing was written. */
  readonly isNew: boolean;
}

/**
 * Records what an office decides about a return, in the table from which the ledger takes it. Deciding
 * again what holds already records nothing. Throws an OperatorError, one sentence that says what to do
 * instead, where the decision cannot stand.
 */
export async function decideReturn(
  warehouse: Warehouse,
  dataDir: string,
  given: GivenReturnDecision,
  today = dayInVietnam()
): Promise<TakenReturnDecision> {
  const by = told("--by", "the office that decides", given.by);
  if (given.finding === undefined && given.cell !== undefined) {
    throw new OperatorError("--cell is given without a finding; add --finding with its code");
  }
  const reason = told("--reason", "why", given.reason);
  const {returnId, sha256, file} = await returnOf(warehouse, given.named);
  const standing = await standingOf(warehouse, returnId);
  const about =
    given.finding === undefined
      ? {isNew: isNewFor(given.decision, standing), finding: null, sheet: null, cell: null}
      : await acceptedFindings(warehouse, {
          isAccepted: given.decision === "accept",
          returnId,
          code: given.finding,
          at: given.cell ?? null
        });
  const {finding, sheet, cell, isNew} = about;
  const decision: ReturnDecision = {
    ...{decision: given.decision, sha256, file, finding, sheet, cell},
    ...{decidedBy: by, decidedOn: today, reason}
  };
  if (isNew) appendDecision(dataDir, decision);
  return {decision, returnId, isNew};
}

/** One line of text, or an error that says what is missing. */
function told(flag: string, what: string, given: string): string {
  const text = given.normalize("NFC").replace(/\s+/g, " ").trim();
  if (text === "") throw new OperatorError(`nothing is recorded: ${flag} is empty; say ${what}`);
  return text;
}

/** Whether a decision about a whole return changes anything. Throws where it cannot be taken. */
function isNewFor(decision: DecisionKind, standing: Standing): boolean {
  const {status, isCounted} = standing;
  const isWithdrawn = status === "withdrawn";
  if (decision === "reinstate") {
    if (isWithdrawn) return true;
    throw refused(standing, `is not withdrawn (${status}), so that there is nothing to reinstate`);
  }
  if (status === "rejected") throw refused(standing, rejection(decision));
  if (decision === "withdraw") return !isWithdrawn;
  if (isWithdrawn) throw refused(standing, "is withdrawn; reinstate it first");
  if (standing.rivals.length > 0) return !standing.isDecidedFor;
  if (isCounted || standing.counted === null) {
    throw refused(standing, `counts already (${status}); a warning is accepted with --finding`);
  }
  const {returnId, file} = standing.counted;
  throw refused(
    standing,
    `was superseded by return ${returnId} (${file}), which came later; withdraw that one if this one should count`
  );
}

function rejection(decision: DecisionKind): string {
  return decision === "withdraw"
    ? "was rejected and counts for nothing, so that there is nothing to withdraw"
    : "was rejected, and an error cannot be accepted; ask the office to mend it and to send it again";
}

function refused({returnId, file}: Standing, reason: string): OperatorError {
  return new OperatorError(`return ${returnId} (${file}) ${reason}`);
}
