import {createHash} from "node:crypto";
import {mkdir, readdir, readlink, rm} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";

import {buildsDirectory} from "./paths.ts";

/**
 * `.builds/<outDir>/<time>-<process>`: builds for different outputs lie apart, so that one never
 * clears away what another shows or is still writing.
 */
export async function newBuildFolder(outDir: string): Promise<string> {
  const folder = join(shelfOf(outDir), `${Date.now()}-${process.pid}`);
  await mkdir(folder, {recursive: true});
  return folder;
}

/**
 * Removes older builds for the same output: what killed builds left behind, and finished ones apart
 * from the one shown now and the one shown before, which a reader may still be loading from.
 */
export async function clearOldBuilds(outDir: string): Promise<void> {
  const shelf = shelfOf(outDir);
  const shown = await shownBuild(outDir);
  const folders = (await readdir(shelf).catch(() => [] as string[])).sort();
  const others = folders.filter((name) => name !== shown && !isBeingWritten(name));
  for (const name of others.slice(0, -1)) await removeFolder(join(shelf, name));
}

/** The name of the build that `outDir` leads to, or null. */
async function shownBuild(outDir: string): Promise<string | null> {
  const link = await readlink(resolve(outDir)).catch(() => null);
  return link === null ? null : basename(dirname(link));
}

function shelfOf(outDir: string): string {
  const path = resolve(outDir);
  const hash = createHash("sha256").update(path).digest("hex").slice(0, 8);
  return join(buildsDirectory, `${basename(path)}-${hash}`);
}

function isBeingWritten(name: string): boolean {
  const processId = Number(name.split("-")[1]);
  if (!Number.isInteger(processId) || processId <= 0) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function removeFolder(path: string): Promise<void> {
  await rm(path, {recursive: true, force: true, maxRetries: 3});
}
