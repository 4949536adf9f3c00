import {mkdirSync} from "node:fs";
import {dirname} from "node:path";

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
