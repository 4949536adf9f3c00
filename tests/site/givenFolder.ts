import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterEach, beforeEach} from "vitest";

/** A folder of its own for each test of a file: its path is asked when the test runs. */
export function givenFolder(): () => string {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "chung-tay-site-"));
  });
  afterEach(async () => {
    await rm(folder, {recursive: true, force: true});
  });
  return () => folder;
}
