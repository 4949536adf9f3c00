import {join} from "node:path";
import {isDeepStrictEqual} from "node:util";

import type {DuckDBConnection} from "@duckdb/node-api";

import {OperatorError} from "../errors.ts";
import type {Warehouse} from "../load/warehouse.ts";
import {inTransaction} from "../load/warehouse.ts";
import {isOwnWriting} from "./pieces/openPieces.ts";
import {recordRelease} from "./recordRelease.ts";
import {writeReleaseFiles} from "./releaseFiles.ts";
import type {ReleaseFolder} from "./releaseFolder.ts";
import {openReleaseFolder, readManifest} from "./releaseFolder.ts";
import type {GroupSizes} from "./tables/shelves.ts";

/** What the manifest says; the pages start from it. */
export interface PublishedRelease {
  /** Hash of the counting returns, the codelists and the rules. */
  readonly release: string;
  readonly number: number;
  /** Day of the newest return, ISO: not the day of the build. */
  readonly date: string;
  readonly isDemonstration: boolean;
  readonly returns: number;
  readonly observations: number;
  readonly findings: {readonly error: number; readonly warning: number; readonly note: number};
  readonly bytes: number;
}

interface Models {
  readonly release: string;
  readonly returns: number;
  readonly figures: Promise<void>;
}

export interface PublishOptions {
  readonly isDemonstration: boolean;
  /** Also of a release that is published already what is the same is taken over; else writing it again mends it. */
  readonly isTakenOver?: boolean;
  /** Judges across the returns, so that what it finds is published with them; done already where it is not given. */
  readonly review?: (warehouse: Pick<Warehouse, "connection">) => Promise<void>;
  /** The release of models that still run on the warehouse's connection; there already where it is not given. */
  readonly models?: Models;
  /** How large a table's file is whose row groups are taken over one by one. */
  readonly groupSizes?: GroupSizes;
}

/**
 * Publishes what the marts hold as files in `outDir`, one release swapped in at once: a reader who
 * starts from manifest.json sees the release before or this one. Run again, it writes the same bytes.
 * Throws OperatorError where no return has ever come in.
 */
export async function publish(
  warehouse: Pick<Warehouse, "connection" | "connectBeside">,
  outDir: string,
  options: PublishOptions
): Promise<PublishedRelease> {
  const {isDemonstration, isTakenOver = false, models, groupSizes} = options;
  const {connection} = warehouse;
  const {release, returns, figures} = models ?? (await modelsOf(connection));
  let folder: ReleaseFolder | null = null;
  let number = 0;
  let summary = () => summaryOf(connection);
  const running: Promise<unknown>[] = [figures];
  try {
    if (returns === 0) {
      throw new OperatorError(
        "no return has come in yet; ingest one, then there is something to publish"
      );
    }
    folder = openReleaseFolder(outDir, release, {isTakenOver});
    const folders = {directory: folder.next, former: folder.former};
    const bytes = await writeReleaseFiles(warehouse, folders, {
      review: options.review ?? (() => Promise.resolve()),
      figures,
      ...(groupSizes === undefined ? {} : {groupSizes}),
      record: async () => {
        number = await inTransaction(connection, () => recordRelease(connection, release));
        // What it sums up is reviewed by now, and the connection has little to do while files are written.
        const summed = summaryOf(connection);
        summed.catch(() => undefined); // told where it is awaited
        summary = () => summed;
        running.push(summed);
      }
    });
    const manifest = {release, number, ...(await summary()), isDemonstration, bytes};
    folder.commit(manifest);
    return manifest;
  } catch (error) {
    // What still runs on the connection ends before whoever opened it may close it.
    await Promise.allSettled(running);
    folder?.abandon();
    throw error;
  }
}

/** Whether what stands in `outDir` was written by this code, and says of itself what it would say if it were written now. */
export async function isPublished(
  {connection}: Pick<Warehouse, "connection">,
  outDir: string,
  {isDemonstration}: {readonly isDemonstration: boolean}
): Promise<boolean> {
  const manifest = readManifest(outDir);
  if (manifest === null) return false;
  const release = await releaseOfMarts(connection);
  const wanted = {release, ...(await summaryOf(connection)), isDemonstration};
  const isSame = Object.entries(wanted).every(([key, value]) =>
    isDeepStrictEqual(manifest[key], value)
  );
  return isSame && (await isOwnWriting(connection, join(outDir, release)));
}

async function modelsOf(connection: DuckDBConnection): Promise<Models> {
  const release = await releaseOfMarts(connection);
  const counted = await connection.runAndReadAll("select count(*)::integer from main.returns");
  return {release, returns: Number(counted.getRowsJson()[0]?.[0]), figures: Promise.resolve()};
}

async function releaseOfMarts(connection: DuckDBConnection): Promise<string> {
  const result = await connection.runAndReadAll("select release from intermediate.state");
  const release = result.getRowsJson()[0]?.[0];
  if (typeof release !== "string") {
    throw new OperatorError("the warehouse has no figures yet: run ingest first");
  }
  return release;
}

async function summaryOf(connection: DuckDBConnection) {
  const result = await connection.runAndReadAll(`
    with found as (select severity, count(*)::integer as count from main.findings group by severity)
    select
      (select max(intermediate.day_in_vietnam(received_at))::varchar from main.returns) as date,
      (select count(*)::integer from main.returns where is_counted) as returns,
      (select coalesce(sum(observation_count), 0)::double from main.returns where is_counted) as observations,
      (select count from found where severity = 'error') as errors,
      (select count from found where severity = 'warning') as warnings,
      (select count from found where severity = 'note') as notes`);
  const row = result.getRowObjectsJson()[0] ?? {};
  return {
    date: typeof row["date"] === "string" ? row["date"] : "",
    returns: Number(row["returns"]),
    observations: Number(row["observations"]),
    findings: {
      error: Number(row["errors"] ?? 0),
      warning: Number(row["warnings"] ?? 0),
      note: Number(row["notes"] ?? 0)
    }
  };
}
