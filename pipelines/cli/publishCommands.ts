import {tmpdir} from "node:os";
import {join} from "node:path";
import {stderr, stdout} from "node:process";

import type {PublishedRelease} from "../publish/publish.ts";
import {build, DEFAULT_PLACES} from "../run.ts";
import type {BuildFlags, DemoFlags, ServeFlags, SiteFlags, StartFlags} from "./flags.ts";
import {ingestWithProgress} from "./returnCommands.ts";
import {say} from "./texts.ts";

export const DEFAULT_OUT = join("src", "data");
export const DEFAULT_SITE = "dist";

/** Loaded where it is needed: ingest and queries start without it. */
const loadSite = () => import("../site/index.ts");

const log = (line: string): void => void stderr.write(`${line}\n`);

export async function runBuild(flags: BuildFlags): Promise<void> {
  const {lang, out} = flags;
  log(say(lang, "modelling"));
  const release = await build({...DEFAULT_PLACES, warehouse: flags.warehouse}, {outDir: out});
  log(publishedText(release, {lang, out}));
  if (flags.json === true) stdout.write(`${JSON.stringify(release, null, 2)}\n`);
}

/** What was published, in a sentence. */
export function publishedText(
  {number, release, returns, observations, bytes}: PublishedRelease,
  {lang, out}: Pick<BuildFlags, "lang" | "out">
): string {
  const kilobytes = Math.round(bytes / 1024);
  return say(lang, "published", {
    number,
    release,
    returns,
    observations,
    bytes: kilobytes,
    dir: out
  });
}

export async function runSite({lang, data, out}: SiteFlags): Promise<void> {
  const {buildSite} = await loadSite();
  const started = performance.now();
  const {pages} = await buildSite({dataDir: data, outDir: out, log, lang});
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  log(say(lang, "siteBuilt", {pages, dir: out, seconds}));
}

/** Serves until it is interrupted; the last line says where to look. */
export async function runServe({lang, dir, port}: ServeFlags): Promise<void> {
  const {serveSite} = await loadSite();
  const site = await serveSite({dir, port, log: () => undefined});
  const stop = (): void => {
    void site.close().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  log(say(lang, "stop"));
  log(say(lang, "serving", {url: `${site.address}/`}));
}

/** The main job, one step after the other. */
export async function runStart({lang, returns, warehouse, port}: StartFlags): Promise<void> {
  await ingestWithProgress({lang, returns, warehouse});
  await runBuild({lang, warehouse, out: DEFAULT_OUT});
  await runSite({lang, data: DEFAULT_OUT, out: DEFAULT_SITE});
  await runServe({lang, dir: DEFAULT_SITE, port});
}

export async function runDev({data}: {readonly data: string}): Promise<void> {
  const {previewSite} = await loadSite();
  await previewSite({dataDir: data});
}

/** A made-up programme in a folder of its own: returns, truth, warehouse, release and site. */
export async function runDemo({lang, returns, seed, out, port, serve}: DemoFlags): Promise<void> {
  const {writeDemonstration} = await import("../demo/index.ts");
  const outDir = out ?? join(tmpdir(), `chung-tay-demo-${returns}`);
  const summary = await writeDemonstration({
    outDir,
    returns,
    ...(seed === undefined ? {} : {seed}),
    log
  });
  log(say(lang, "demoWritten", {returns: summary.files, dir: summary.returnsDirectory}));
  const warehouse = join(outDir, "warehouse", "chung_tay.duckdb");
  const data = join(outDir, "data");
  const site = join(outDir, "site");
  await ingestWithProgress({lang, returns: summary.returnsDirectory, warehouse});
  await runBuild({lang, warehouse, out: data});
  await runSite({lang, data, out: site});
  if (serve) await runServe({lang, dir: site, port});
}
