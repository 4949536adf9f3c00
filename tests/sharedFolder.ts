import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

import type {TestProject} from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** A folder of this run: what one file of tests has made there, the next one uses as it is. */
    sharedFolder: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "chung-tay-tests-"));
  project.provide("sharedFolder", folder);
  return () => rm(folder, {recursive: true, force: true});
}
