import {cpSync} from "node:fs";
import {join, resolve} from "node:path";

/** Copies what a data steward may edit into `dataDir`, so that a test may edit it too. */
export function copyCodelists(dataDir: string): void {
  for (const folder of ["codelists", "crosswalks", "forms"]) {
    cpSync(resolve(import.meta.dirname, "../../data", folder), join(dataDir, folder), {
      recursive: true
    });
  }
}
