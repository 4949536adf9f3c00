import type {Clock} from "./accepted.ts";
import {timestampOf} from "./chunks.ts";
import {numberOf, rowsOf} from "./rows.ts";
import type {Warehouse} from "./warehouse.ts";

/**
 * Begins a run of ingest, or continues the one that was killed: conflicts within one run are held,
 * and a run that was cut in two must hold the same ones.
 */
export async function beginRun(
  {connection}: Warehouse,
  clock: Clock = () => new Date()
): Promise<number> {
  const open = await rowsOf(connection, "select run_id from raw.runs where ended_at is null");
  const last = open.at(-1)?.["run_id"];
  if (last !== undefined) return Number(last);
  const runId = 1 + (await numberOf(connection, "select coalesce(max(run_id), 0) from raw.runs"));
  await connection.run("insert into raw.runs values ($1, $2, null)", [
    BigInt(runId),
    timestampOf(clock())
  ]);
  return runId;
}

/** Ends the run: what comes later supersedes instead of being held. */
export async function endRun(
  {connection}: Warehouse,
  runId: number,
  clock: Clock = () => new Date()
): Promise<void> {
  await connection.run("update raw.runs set ended_at = $1 where run_id = $2", [
    timestampOf(clock()),
    BigInt(runId)
  ]);
}

/** Ends whatever run is open, also one that was killed after its last batch. */
export async function endOpenRun(
  {connection}: Warehouse,
  clock: Clock = () => new Date()
): Promise<void> {
  await connection.run("update raw.runs set ended_at = $1 where ended_at is null", [
    timestampOf(clock())
  ]);
}
