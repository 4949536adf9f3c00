import {mkdirSync, renameSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

/** The originals of a warehouse stand beside it. */
export function originalsOf({path}: {readonly path: string}): string {
  return join(dirname(path), "originals");
}

/** Where the bytes of a return are kept: `<dir>/ab/ab12…`, named after what they hold. */
export function originalPath(directory: string, sha256: string): string {
  return join(directory, sha256.slice(0, 2), sha256);
}

/**
 * Keeps the bytes of a return for good. Written aside and renamed, so that a file under its final
 * name is whole; the aside has a fixed name, so that a killed run leaves at most one to overwrite.
 */
export function keepOriginal(directory: string, sha256: string, bytes: Uint8Array): string {
  const path = originalPath(directory, sha256);
  const aside = `${path}.part`;
  try {
    writeFileSync(aside, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(aside, bytes);
  }
  renameSync(aside, path);
  return path;
}
