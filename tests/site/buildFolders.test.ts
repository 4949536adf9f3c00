import {existsSync} from "node:fs";
import {mkdir, mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";

import {afterEach, beforeEach, describe, expect, it} from "vitest";

import {clearOldBuilds, newBuildFolder} from "../../pipelines/site/buildFolders.ts";
import {swapSite} from "../../pipelines/site/swapSite.ts";

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "chung-tay-builds-"));
  out = join(folder, "dist");
});

afterEach(async () => {
  const shelf = dirname(await newBuildFolder(out));
  await rm(folder, {recursive: true, force: true});
  await rm(shelf, {recursive: true, force: true});
});

/** A folder as a build leaves it whose process, of a number that no process has, is gone. */
async function buildOfDeadProcess(time: number): Promise<string> {
  const shelf = dirname(await newBuildFolder(out));
  await rm(shelf, {recursive: true, force: true});
  await newBuildFolder(out).then((made) => rm(made, {recursive: true}));
  const build = join(shelf, `${time}-4194999`);
  await mkdir(build, {recursive: true});
  return build;
}

describe("clearOldBuilds", () => {
  it("removes what killed builds left, and keeps the site that is shown and the one before it", async () => {
    const first = await buildOfDeadProcess(1);
    const shelf = dirname(first);
    const [second, third, shown] = [2, 3, 4].map((time) => join(shelf, `${time}-4194999`));
    for (const build of [second, third, shown]) await mkdir(build ?? "", {recursive: true});
    await swapSite(out, join(shown ?? "", "dist"));
    await clearOldBuilds();
    expect([first, second, third, shown].map((build) => existsSync(build ?? ""))).toEqual([
      false,
      false,
      true,
      true
    ]);
  });

  it("clears the shelf of an output that is no longer there", async () => {
    const build = await buildOfDeadProcess(1);
    await clearOldBuilds();
    expect(existsSync(dirname(build))).toBe(false);
  });

  it("leaves alone a shelf on which a build is running", async () => {
    const running = await newBuildFolder(out);
    await clearOldBuilds();
    expect(existsSync(running)).toBe(true);
  });
});
