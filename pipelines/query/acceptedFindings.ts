import {OperatorError} from "../errors.ts";
import {rowsOf} from "../load/rows.ts";
import type {Warehouse} from "../load/warehouse.ts";

interface Asked {
  /** False where an earlier acceptance is taken back. */
  readonly isAccepted: boolean;
  readonly returnId: number;
  readonly code: string;
  /** `SHEET!A1`, a sheet, or null for every finding of that code. */
  readonly at: string | null;
}

/** The findings that a decision is about, as it is recorded. */
export interface DecidedFindings {
  readonly finding: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** False where every one of them is decided so already. */
  readonly isNew: boolean;
}

/**
 * The warnings of a return that an office accepts as true. Throws an OperatorError where there are none,
 * and for an error, which has kept its value out, or a note, which asks for nothing.
 */
export async function acceptedFindings(
  {connection}: Pick<Warehouse, "connection">,
  {isAccepted, returnId, code, at}: Asked
): Promise<DecidedFindings> {
  const rows = await rowsOf(
    connection,
    `select code, severity, sheet, cell, accepted_on is not null as is_accepted
     from findings where return_id = $1 order by severity, code, sheet, cell`,
    [returnId]
  );
  const ofCode = rows.filter((row) => row["code"] === code);
  if (ofCode.length === 0) throw noneOf(returnId, code, rows);
  const found = ofCode.filter((row) => at === null || isAt(row, at));
  const [first] = found;
  if (first === undefined) throw noneAt(returnId, code, at ?? "", ofCode);
  if (at !== null && new Set(found.map(addressOf)).size > 1) {
    const places = [...new Set(found.map(addressOf))].join(", ");
    throw new OperatorError(`${at} stands in several sheets: ${places}; name the sheet too`);
  }
  if (code === "load.conflicting-return") {
    throw new OperatorError(
      `${code} asks which of two returns counts; say so of the return: accept ${returnId} without --finding`
    );
  }
  if (first["severity"] === "error") throw isError(returnId, first);
  if (first["severity"] === "note") {
    throw new OperatorError(
      `${code} is a note and asks for nothing, so that there is nothing to accept`
    );
  }
  return {
    finding: code,
    sheet: at === null ? null : (first["sheet"] as string | null),
    cell: at === null ? null : (first["cell"] as string | null),
    isNew: found.some((row) => (row["is_accepted"] === true) !== isAccepted)
  };
}

/** Also the address alone, where no other sheet has such a finding there. */
function isAt(row: Record<string, unknown>, at: string): boolean {
  return [addressOf(row), row["cell"]].some(
    (name) => String(name).toLowerCase() === at.toLowerCase()
  );
}

function addressOf({sheet, cell}: Record<string, unknown>): string {
  if (typeof sheet !== "string") return "";
  return typeof cell === "string" ? `${sheet}!${cell}` : sheet;
}

function isError(returnId: number, row: Record<string, unknown>): OperatorError {
  const place = addressOf(row);
  const where = place === "" ? "" : ` at ${place}`;
  return new OperatorError(
    `${String(row["code"])}${where} of return ${returnId} is an error: what it names is not loaded and cannot be accepted; ask the office to mend it and to send the return again`
  );
}

function noneOf(
  returnId: number,
  code: string,
  rows: readonly Record<string, unknown>[]
): OperatorError {
  const warnings = rows.filter((row) => row["severity"] === "warning");
  const codes = [...new Set(warnings.map((row) => String(row["code"])))];
  const known = codes.length === 0 ? "no warning at all" : `these warnings: ${codes.join(", ")}`;
  return new OperatorError(`return ${returnId} has no finding ${code}; it has ${known}`);
}

const MOST_CELLS = 5;

function noneAt(
  returnId: number,
  code: string,
  at: string,
  rows: readonly Record<string, unknown>[]
): OperatorError {
  const places = rows.slice(0, MOST_CELLS).map(addressOf);
  const more = rows.length > places.length ? ", …" : "";
  return new OperatorError(
    `return ${returnId} has no ${code} at ${at}; it stands at ${places.join(", ")}${more}`
  );
}
