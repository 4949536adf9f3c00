import {copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";

import {ingestInbox} from "./ingest.ts";
import type {Judge} from "./judge.ts";
import {loadCodes} from "./load/codes.ts";
import {numberOf} from "./load/rows.ts";
import {inTransaction, openWarehouse} from "./load/warehouse.ts";
import {runModels} from "./models/runModels.ts";
import {recordRelease} from "./publish/recordRelease.ts";
import type {MovedFigure} from "./query/releases.ts";
import {diffReleases} from "./query/releases.ts";

/**
 * Which published figures the new returns of an inbox would move, the largest change of an indicator
 * first: ingested and computed in a copy that is thrown away, so that the warehouse keeps every byte.
 * Nothing where nothing has been published yet.
 */
export async function impactOfIngest(
  {dataDir, warehouse}: {readonly dataDir: string; readonly warehouse: string},
  {
    returnsDir,
    createJudge
  }: {
    readonly returnsDir: string;
    readonly createJudge: () => Promise<Judge>;
  }
): Promise<readonly MovedFigure[]> {
  if (!existsSync(warehouse)) return [];
  const folder = mkdtempSync(join(tmpdir(), "chung-tay-impact-"));
  try {
    const copy = join(folder, "copy.duckdb");
    for (const part of ["", ".wal"]) {
      if (existsSync(warehouse + part)) copyFileSync(warehouse + part, copy + part);
    }
    const open = await openWarehouse(copy);
    try {
      const before = await numberOf(open.connection, PUBLISHED);
      if (before === 0) return [];
      await loadCodes(open, dataDir);
      await ingestInbox({returnsDir, createJudge, warehouse: open, isDryRun: false});
      const {release} = await runModels(open);
      const after = await inTransaction(open.connection, () =>
        recordRelease(open.connection, release)
      );
      return (await diffReleases(open, String(before), String(after))).figures;
    } finally {
      open.close();
    }
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/**
 * The same for single files, wherever they lie, as if they stood in the inbox: the file of a return that is
 * known is recognised by its bytes, and moves nothing.
 */
export async function impactOfFiles(
  places: {readonly dataDir: string; readonly warehouse: string},
  files: readonly string[],
  createJudge: () => Promise<Judge>
): Promise<readonly MovedFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), "chung-tay-files-"));
  try {
    for (const [at, file] of files.entries()) {
      // Two of the same name from two folders stay two.
      const below = files.findIndex((other) => basename(other) === basename(file)) === at;
      const target = below ? folder : join(folder, String(at + 1));
      mkdirSync(target, {recursive: true});
      copyFileSync(file, join(target, basename(file)));
    }
    return await impactOfIngest(places, {returnsDir: folder, createJudge});
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

const PUBLISHED = "select coalesce(max(number), 0) from raw.releases";
