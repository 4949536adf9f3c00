import {randomUUID} from "node:crypto";
import {lstat, mkdir, readlink, rename, rm, rmdir, symlink} from "node:fs/promises";
import {dirname, relative, resolve, sep} from "node:path";

import {OperatorError} from "../errors.ts";
import {buildsDirectory, repositoryDirectory} from "./paths.ts";

/**
 * Makes `outDir` a link to a finished build. The new link is renamed over the old one, so a reader
 * finds the old site or the new one, and a build that is killed leaves the old one in place.
 */
export async function swapSite(outDir: string, built: string): Promise<void> {
  const target = resolve(outDir);
  await mkdir(dirname(target), {recursive: true});
  await assertReplaceable(target);
  const link = `${target}.${randomUUID()}`;
  // Inside the repository the link is relative, so that the whole folder can be moved or renamed.
  const isInside = target.startsWith(repositoryDirectory + sep) && process.platform !== "win32";
  const leadsTo = isInside ? relative(dirname(target), built) : built;
  await symlink(leadsTo, link, process.platform === "win32" ? "junction" : "dir");
  try {
    if (process.platform === "win32") await rm(target, {force: true, recursive: false});
    await rename(link, target);
  } catch (error) {
    await rm(link, {force: true});
    throw error;
  }
}

/** Only a link of ours, an empty folder or nothing may give way: a folder of somebody else's is left alone. */
export async function assertReplaceable(outDir: string): Promise<void> {
  const target = resolve(outDir);
  const there = await lstat(target).catch(() => null);
  if (there === null) return;
  if (there.isSymbolicLink()) {
    if (resolve(dirname(target), await readlink(target)).startsWith(buildsDirectory)) return;
  } else if (there.isDirectory()) {
    const isRemoved = await rmdir(target).then(
      () => true,
      () => false
    );
    if (isRemoved) return;
  }
  throw new OperatorError(
    `${target} exists and was not written by this program: move it away or choose another folder for the site.`
  );
}
