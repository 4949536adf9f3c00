import {mkdir, mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {finishPages} from "../../pipelines/site/finishPages.ts";
import {readRelease} from "../../pipelines/site/readRelease.ts";
import {runFrameworkBuild} from "../../pipelines/site/runFramework.ts";
import {serveSite} from "../../pipelines/site/serveSite.ts";
import {themeScript, writeSharedFiles} from "../../pipelines/site/siteRoot.ts";
import {writePages} from "../../pipelines/site/writePages.ts";
import {CHECK_PATH} from "../../src/pages/checkReturn.ts";
import {writeFixtureRelease} from "../site/fixture/writeFixtureRelease.ts";

export interface CheckSite {
  /** Of the page in Vietnamese, and in English. */
  readonly vi: string;
  readonly en: string;
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** The page "check my return" in both languages, built and served as in the whole site, without the other pages. */
export async function serveCheckSite(): Promise<CheckSite> {
  const folder = await mkdtemp(join(tmpdir(), "chung-tay-check-"));
  const root = join(folder, "src");
  const output = join(folder, "dist");
  await mkdir(root);
  await writeFixtureRelease(join(folder, "data"));
  const published = await readRelease(join(folder, "data"));
  const aside = new Map<string, string>();
  await writePages(published.release, root, await themeScript(), aside);
  await keepOnly(root, ["index.md", "404.md", CHECK_PATH.slice(0, -1), "en"]);
  await keepOnly(join(root, "en"), [CHECK_PATH.slice(0, -1)]);
  await writeSharedFiles(root, published);
  await runFrameworkBuild(folder, () => {});
  await finishPages(root, output, aside);
  const site = await serveSite({dir: output, port: 0, log: () => {}});
  return {
    origin: site.address,
    vi: `${site.address}/${CHECK_PATH}`,
    en: `${site.address}/en/${CHECK_PATH}`,
    close: async () => {
      await site.close();
      await rm(folder, {recursive: true, force: true});
    }
  };
}

async function keepOnly(folder: string, names: readonly string[]): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!names.includes(name)) await rm(join(folder, name), {recursive: true});
  }
}
