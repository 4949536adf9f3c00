import {createHash} from "node:crypto";
import {mkdir, readdir, readFile, readlink, rm, writeFile} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";

import {buildsDirectory} from "./paths.ts";

/** Says in each shelf which output it serves, so that a shelf whose output is gone can be cleared. */
const OUTPUT_NOTE = "output.txt";

/**
 * `.builds/<output>/<time>-<process>`: builds for different outputs lie on shelves of their own, so
 * that one never clears away what another shows or is still writing.
 */
export async function newBuildFolder(outDir: string): Promise<string> {
  const shelf = shelfOf(outDir);
  const folder = join(shelf, `${Date.now()}-${process.pid}`);
  await mkdir(folder, {recursive: true});
  await writeFile(join(shelf, OUTPUT_NOTE), resolve(outDir));
  return folder;
}

/**
 * Removes what killed builds left behind, and finished builds apart from the one shown now and the
 * one shown before, which a reader may still be loading from.
 */
export async function clearOldBuilds(): Promise<void> {
  for (const name of await listFolder(buildsDirectory)) {
    const shelf = join(buildsDirectory, name);
    const outDir = await readFile(join(shelf, OUTPUT_NOTE), "utf8").catch(() => null);
    const shown = outDir === null ? null : await shownBuild(outDir, shelf);
    const builds = (await listFolder(shelf)).filter((build) => build !== OUTPUT_NOTE).sort();
    if (builds.some(isBeingWritten) || isBeingWritten(name)) continue;
    if (shown === null) {
      await removeFolder(shelf);
      continue;
    }
    const others = builds.filter((build) => build !== shown);
    for (const build of others.slice(0, -1)) await removeFolder(join(shelf, build));
  }
}

/** The name of the build on `shelf` that `outDir` leads to, or null. */
async function shownBuild(outDir: string, shelf: string): Promise<string | null> {
  const link = await readlink(outDir).catch(() => null);
  if (link === null) return null;
  const build = dirname(resolve(dirname(outDir), link));
  return dirname(build) === shelf ? basename(build) : null;
}

function shelfOf(outDir: string): string {
  const path = resolve(outDir);
  const hash = createHash("sha256").update(path).digest("hex").slice(0, 8);
  return join(buildsDirectory, `${basename(path)}-${hash}`);
}

/** Names end in the number of the process that writes there. */
function isBeingWritten(name: string): boolean {
  const processId = Number(/-(\d+)$/.exec(name)?.[1] ?? NaN);
  if (!Number.isInteger(processId) || processId <= 0 || processId > 0xffffffff) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function listFolder(path: string): Promise<string[]> {
  return readdir(path).catch(() => []);
}

/** With all that is in it. What another process puts there meanwhile is left for the next build to clear. */
export async function removeFolder(path: string): Promise<void> {
  await rm(path, {recursive: true, force: true, maxRetries: 3}).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "ENOTEMPTY") throw error;
  });
}
