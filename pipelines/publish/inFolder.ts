import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

/** Writes or links a file; where its folder is not there yet, makes it. Most folders hold many files. */
export function inFolder(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(dirname(path), {recursive: true});
    write();
  }
}

/** By its name below the folder of the release. */
export function writeFile(directory: string, name: string, content: string | Uint8Array): void {
  const path = join(directory, name);
  inFolder(path, () => writeFileSync(path, content));
}

export function writeJson(directory: string, name: string, value: unknown): void {
  writeFile(directory, name, JSON.stringify(value));
}
