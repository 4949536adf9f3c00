import type {DuckDBConnection} from "@duckdb/node-api";
import {listValue} from "@duckdb/node-api";

import {findingAt} from "../findings/finding.ts";
import type {Finding} from "../types.ts";
import type {AcceptedReturn, LoadStatus} from "./accepted.ts";
import {rowsOf} from "./rows.ts";

/** Two returns whose form nobody knows need not be about the same things. */
const UNKNOWN_FORM = "other";

/** A return that gets a row in the ledger. */
export interface Admitted {
  readonly entry: AcceptedReturn;
  readonly status: LoadStatus;
  readonly findings: readonly Finding[];
}

/** What the ledger already knows about the returns of a batch. */
export interface LedgerView {
  /** First file of each sha256. */
  readonly fileOf: Map<string, string>;
  /** `sha256 \0 file` of every row. */
  readonly rows: Set<string>;
  /** Key of office, form, period and version → file, for the returns of this run. */
  readonly keys: Map<string, string>;
}

export async function readLedger(
  connection: DuckDBConnection,
  batch: readonly AcceptedReturn[],
  runId: number
): Promise<LedgerView> {
  const hashes = await rowsOf(
    connection,
    `select sha256, file from raw.returns
     where list_contains($1, sha256) order by return_id`,
    [listValue(batch.map(({sha256}) => sha256))]
  );
  const keys = await rowsOf(
    connection,
    `select organisation, place_id, form, period, version, file
     from raw.returns join raw.batches using (batch_id)
     where run_id = $1 and status_on_load not in ('rejected', 'held', 'duplicate')
       and organisation is not null and place_id is not null
       and form is not null and form <> '${UNKNOWN_FORM}' and period is not null`,
    [BigInt(runId)]
  );
  const view: LedgerView = {fileOf: new Map(), rows: new Set(), keys: new Map()};
  for (const {sha256, file} of hashes) noteHash(view, String(sha256), String(file));
  for (const row of keys) {
    const {organisation, place_id, form, period, version, file} = row;
    view.keys.set([organisation, place_id, form, period, version].join("\0"), String(file));
  }
  return view;
}

/**
 * Decides what becomes of one return, and notes it for those that follow: identical bytes are no
 * second return, and a second version-alike one of the same run waits for a decision.
 * Null where these bytes are in the ledger under this very name.
 */
export function admitReturn(entry: AcceptedReturn, ledger: LedgerView): Admitted | null {
  if (entry.isAgain === true) return {entry, status: entry.status, findings: entry.findings};
  if (ledger.rows.has(`${entry.sha256}\0${entry.file}`)) return null;
  const first = ledger.fileOf.get(entry.sha256);
  noteHash(ledger, entry.sha256, entry.file);
  if (first !== undefined) {
    const finding = findingAt("load.duplicate-file", null, entry.file, {original: first});
    return {entry, status: "duplicate", findings: [finding]};
  }
  if (entry.status === "rejected" || entry.status === "held" || entry.status === "duplicate") {
    return {entry, status: entry.status, findings: entry.findings};
  }
  const key = keyOf(entry);
  const rival = key === null ? undefined : ledger.keys.get(key);
  if (rival !== undefined) {
    const finding = findingAt("load.conflicting-return", null, entry.file, {
      other: rival,
      period: entry.interpretation?.period?.code ?? ""
    });
    return {entry, status: "held", findings: [...entry.findings, finding]};
  }
  if (key !== null) ledger.keys.set(key, entry.file);
  return {entry, status: entry.status, findings: entry.findings};
}

function noteHash(ledger: LedgerView, sha256: string, file: string): void {
  ledger.rows.add(`${sha256}\0${file}`);
  if (!ledger.fileOf.has(sha256)) ledger.fileOf.set(sha256, file);
}

/** Null where one of the four is unknown: such a return neither supersedes nor conflicts. */
function keyOf({interpretation}: AcceptedReturn): string | null {
  if (interpretation === null) return null;
  const {organisation, placeId, form, period, version} = interpretation;
  if (organisation === null || placeId === null || period === null) return null;
  if (form === UNKNOWN_FORM) return null;
  return [organisation, placeId, form, period.code, version].join("\0");
}
