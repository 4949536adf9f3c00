import type {DuckDBConnection} from "@duckdb/node-api";
import {listValue} from "@duckdb/node-api";

import type {AcceptedReturn, Clock, LoadedBatch, LoadedReturn} from "./accepted.ts";
import {admitReturn, readLedger} from "./admitReturns.ts";
import type {Entered} from "./appendLedger.ts";
import {appendFindings, appendReturns, observationsOf} from "./appendLedger.ts";
import {appendObservations} from "./appendObservations.ts";
import {appendColumns, timestampOf} from "./chunks.ts";
import {numberOf} from "./rows.ts";
import {beginRun, endRun} from "./runs.ts";
import type {Warehouse} from "./warehouse.ts";
import {inTransaction} from "./warehouse.ts";

interface Written {
  readonly entered: readonly Entered[];
  readonly batchId: number | null;
  readonly observations: number;
}

/**
 * Loads a batch of judged returns in one transaction: all of it or nothing. The same bytes are never
 * loaded twice. Belongs to the open run (`beginRun`), or is a run of its own where none is open.
 */
export async function loadBatch(
  warehouse: Warehouse,
  batch: readonly AcceptedReturn[],
  clock: Clock = () => new Date()
): Promise<LoadedBatch> {
  const {connection} = warehouse;
  if (batch.length === 0) return {batchId: null, returns: [], observations: 0};
  const isOwnRun = (await numberOf(connection, OPEN_RUNS)) === 0;
  const runId = await beginRun(warehouse, clock);
  const written = await inTransaction(connection, () =>
    writeBatch(connection, batch, {runId, receivedAt: clock()})
  );
  await confirmCommit(connection, written);
  if (isOwnRun) await endRun(warehouse, runId, clock);
  return {
    batchId: written.batchId,
    returns: describeLoaded(batch, written.entered),
    observations: written.observations
  };
}

const OPEN_RUNS = "select count(*) from raw.runs where ended_at is null";

async function writeBatch(
  connection: DuckDBConnection,
  batch: readonly AcceptedReturn[],
  {runId, receivedAt}: {readonly runId: number; readonly receivedAt: Date}
): Promise<Written> {
  const ledger = await readLedger(connection, batch, runId);
  const lastId = await numberOf(connection, "select coalesce(max(return_id), 0) from raw.returns");
  const entered = batch
    .map((entry) => admitReturn(entry, ledger))
    .filter((admitted) => admitted !== null)
    .map((admitted, index): Entered => ({...admitted, returnId: BigInt(lastId + 1 + index)}));
  await rememberInbox(connection, batch);
  if (entered.length === 0) return {entered, batchId: null, observations: 0};
  const lastBatch = await numberOf(
    connection,
    "select coalesce(max(batch_id), 0) from raw.batches"
  );
  const batchId = BigInt(lastBatch + 1);
  await appendReturns(connection, entered, {batchId, receivedAt});
  const observations = await appendObservations(connection, entered);
  const findings = await appendFindings(connection, entered);
  await connection.run("insert into raw.batches values ($1, $2, $3, $4, $5)", [
    batchId,
    BigInt(runId),
    timestampOf(receivedAt),
    entered.length,
    BigInt(observations)
  ]);
  await verifyCounts(connection, lastId, {returns: entered.length, observations, findings});
  return {entered, batchId: Number(batchId), observations};
}

/** Counted in the tables themselves: an appender that lost rows says nothing. */
async function verifyCounts(
  connection: DuckDBConnection,
  lastId: number,
  expected: Readonly<Record<"returns" | "observations" | "findings", number>>
): Promise<void> {
  for (const table of ["returns", "observations", "findings"] as const) {
    const found = await numberOf(
      connection,
      `select count(*) from raw.${table} where return_id > $1`,
      [BigInt(lastId)]
    );
    if (found !== expected[table]) {
      throw new Error(`rows in raw.${table}: ${found}, expected ${expected[table]}; rolled back`);
    }
  }
}

/** DuckDB's COMMIT of an aborted transaction returns without error, so the batch is looked for. */
async function confirmCommit(connection: DuckDBConnection, {batchId}: Written): Promise<void> {
  if (batchId === null) return;
  const found = await numberOf(connection, "select count(*) from raw.batches where batch_id = $1", [
    BigInt(batchId)
  ]);
  if (found !== 1) throw new Error(`batch ${batchId} was not committed`);
}

async function rememberInbox(
  connection: DuckDBConnection,
  received: readonly AcceptedReturn[]
): Promise<void> {
  // What is judged again comes from the kept originals.
  const batch = received.filter(({isAgain}) => isAgain !== true);
  if (batch.length === 0) return;
  await connection.run("delete from raw.inbox where list_contains($1, file)", [
    listValue(batch.map(({file}) => file))
  ]);
  const at = (index: number): AcceptedReturn => batch[index] as AcceptedReturn;
  await appendColumns(connection, "inbox", batch.length, [
    (i) => at(i).file,
    (i) => BigInt(at(i).bytes),
    (i) => at(i).inbox.modifiedNs,
    (i) => at(i).inbox.changedNs,
    (i) => at(i).sha256
  ]);
}

function describeLoaded(
  batch: readonly AcceptedReturn[],
  entered: readonly Entered[]
): readonly LoadedReturn[] {
  const byEntry = new Map(entered.map((row) => [row.entry, row]));
  return batch.map((entry) => {
    const {file, sha256} = entry;
    const row = byEntry.get(entry);
    if (row === undefined) {
      return {file, sha256, status: "unchanged", returnId: null, observations: 0, findings: []};
    }
    return {
      file,
      sha256,
      status: row.status,
      returnId: Number(row.returnId),
      observations: observationsOf(row).length,
      findings: row.findings
    };
  });
}
