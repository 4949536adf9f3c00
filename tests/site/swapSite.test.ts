import {mkdir, readdir, readlink, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {describe, expect, it} from "vitest";

import {buildsDirectory} from "../../pipelines/site/paths.ts";
import {swapSite} from "../../pipelines/site/swapSite.ts";
import {givenFolder} from "./givenFolder.ts";

const folder = givenFolder();

describe("swapSite", () => {
  it("shows the old site until the new one is there, and never a mixture", async () => {
    const out = join(folder(), "dist");
    await swapSite(out, join(buildsDirectory, "a"));
    expect(await readlink(out)).toBe(join(buildsDirectory, "a"));
    await swapSite(out, join(buildsDirectory, "b"));
    expect(await readlink(out)).toBe(join(buildsDirectory, "b"));
    expect(await readdir(folder())).toEqual(["dist"]);
  });

  it("takes the place of an empty folder", async () => {
    const out = join(folder(), "dist");
    await mkdir(out);
    await swapSite(out, join(buildsDirectory, "a"));
    expect(await readlink(out)).toBe(join(buildsDirectory, "a"));
  });

  it("leaves alone a folder with files, a file, and somebody else's link", async () => {
    await writeFile(join(folder(), "file"), "");
    await mkdir(join(folder(), "full"));
    await writeFile(join(folder(), "full/letter.txt"), "");
    await symlink(tmpdir(), join(folder(), "link"));
    for (const name of ["file", "full", "link"]) {
      await expect(swapSite(join(folder(), name), join(buildsDirectory, "a"))).rejects.toThrow(
        /exists and was not written by this program/
      );
    }
  });
});
