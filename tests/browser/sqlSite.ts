import {execFile} from "node:child_process";
import {mkdir, mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {promisify} from "node:util";

import {compressFiles} from "../../pipelines/site/compressFiles.ts";
import {finishPages} from "../../pipelines/site/finishPages.ts";
import {readRelease} from "../../pipelines/site/readRelease.ts";
import {runFrameworkBuild} from "../../pipelines/site/runFramework.ts";
import {serveSite} from "../../pipelines/site/serveSite.ts";
import {themeScript, writeSharedFiles} from "../../pipelines/site/siteRoot.ts";
import {writePages} from "../../pipelines/site/writePages.ts";
import {SQL_PATH} from "../../src/pages/sql.ts";

const repository = resolve(import.meta.dirname, "../..");
const run = promisify(execFile);

export interface SqlSite {
  /** Of the page in Vietnamese, and in English. */
  readonly vi: string;
  readonly en: string;
  readonly origin: string;
  readonly warehouse: string;
  readonly close: () => Promise<void>;
}

/** The SQL page of the published returns in both languages, built and served without the other pages. */
export async function serveSqlSite(): Promise<SqlSite> {
  const folder = await mkdtemp(join(tmpdir(), "chung-tay-sql-"));
  const warehouse = join(folder, "warehouse.duckdb");
  const dataDir = join(folder, "data");
  await chungTay(["ingest", "--returns", "data/returns/published", "--warehouse", warehouse]);
  await chungTay(["build", "--warehouse", warehouse, "--out", dataDir]);
  const site = await serveSqlPage(dataDir, folder, 0);
  return {
    ...site,
    warehouse,
    close: async () => {
      await site.close();
      await rm(folder, {recursive: true, force: true});
    }
  };
}

export async function serveSqlPage(
  dataDir: string,
  folder: string,
  port: number
): Promise<Omit<SqlSite, "warehouse">> {
  const root = join(folder, "src");
  const output = join(folder, "dist");
  await mkdir(root, {recursive: true});
  const published = await readRelease(dataDir);
  const aside = new Map<string, string>();
  await writePages(published.release, root, await themeScript(), aside);
  await keepOnly(root, ["index.md", "404.md", SQL_PATH.slice(0, -1), "en"]);
  await keepOnly(join(root, "en"), [SQL_PATH.slice(0, -1)]);
  await writeSharedFiles(root, published);
  await runFrameworkBuild(folder, () => {});
  await finishPages(root, output, aside);
  await compressFiles(output);
  const site = await serveSite({dir: output, port, log: () => {}});
  return {
    origin: site.address,
    vi: `${site.address}/${SQL_PATH}`,
    en: `${site.address}/en/${SQL_PATH}`,
    close: site.close
  };
}

async function keepOnly(folder: string, names: readonly string[]): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!names.includes(name)) await rm(join(folder, name), {recursive: true});
  }
}

async function chungTay(args: readonly string[]): Promise<void> {
  await run(process.execPath, ["--import", "tsx", "pipelines/cli.ts", ...args], {cwd: repository});
}
