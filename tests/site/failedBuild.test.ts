import {existsSync} from "node:fs";
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {setTimeout as passed} from "node:timers/promises";

import {afterEach, beforeEach, describe, expect, it} from "vitest";

import {newBuildFolder} from "../../pipelines/site/buildFolders.ts";
import {buildSite} from "../../pipelines/site/buildSite.ts";
import {writeFixtureRelease} from "./fixture/writeFixtureRelease.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "chung-tay-failed-"));
});

afterEach(async () => {
  await rm(folder, {recursive: true, force: true});
});

describe("a build that fails", () => {
  it("tells why, and leaves nothing behind, though its other parts were still writing", async () => {
    await writeFixtureRelease(folder, {isDemonstration: true});
    const {release} = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as {
      release: string;
    };
    const lineage = join(folder, release, "lineage");
    await mkdir(lineage, {recursive: true});
    // Its cells are named, but are not there: found out before scripts and styles have been written.
    await writeFile(join(lineage, "index.json"), '{"indicators":{"KP_TONG":{}}}');
    const outDir = join(folder, "site");
    const shelf = dirname(await newBuildFolder(outDir));
    await rm(shelf, {recursive: true, force: true});
    await expect(buildSite({dataDir: folder, outDir, log: () => {}})).rejects.toThrow(
      "KP_TONG.bin"
    );
    await passed(2_000);
    expect(existsSync(outDir)).toBe(false);
    const left = await readdir(shelf).catch(() => []);
    expect(left.filter((name) => name !== "output.txt")).toEqual([]);
  });
});
