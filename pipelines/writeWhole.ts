import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";

import {OperatorError} from "./errors.ts";

/**
 * Writes a file aside and renames it, so that what has the name is whole. Leaves a file alone that holds
 * these bytes already. Throws an OperatorError where the folder does not let it.
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const aside = `${path}.part`;
  try {
    mkdirSync(dirname(path), {recursive: true});
    if (holds(path, bytes)) return;
    writeFileSync(aside, bytes);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, {force: true});
    const code = (error as NodeJS.ErrnoException).code ?? "unknown fault";
    throw new OperatorError(`cannot write ${path}: ${code}; choose another place`);
  }
}

function holds(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    // Not there, or not readable: written anew.
    return false;
  }
}
