import {readdirSync, readFileSync, statSync} from "node:fs";
import {basename, join} from "node:path";

import {serveSite} from "../../pipelines/site/index.ts";
import {unpacked} from "../../src/select/columnar.ts";
import {publishedRelease} from "../browser/publishedRelease.ts";
import {chungTay} from "../cli/runCli.ts";

export interface BenchSite {
  readonly address: string;
  /** Code of the indicator with the largest file. */
  readonly heaviest: string;
  /** How many figures and changes the file of an indicator holds: more places, more rows. */
  readonly rowsOf: (indicator: string) => number;
  readonly close: () => Promise<void>;
}

export async function demonstrationSite(out: string, returns: number): Promise<BenchSite> {
  await chungTay("demo", "--out", out, "--returns", String(returns), "--no-serve");
  return served(join(out, "data"), join(out, "site"));
}

export async function publishedSite(folder: string): Promise<BenchSite> {
  const {dataDir} = await publishedRelease(folder);
  const site = join(folder, "site");
  await chungTay("site", "--data", dataDir, "--out", site);
  return served(dataDir, site);
}

async function served(data: string, dir: string): Promise<BenchSite> {
  const {address, close} = await serveSite({dir, port: 0, log: () => {}});
  const manifest = readFileSync(join(data, "manifest.json"), "utf8");
  const {release} = JSON.parse(manifest) as {release: string};
  const folder = join(data, release, "indicators");
  const size = (name: string) => statSync(join(folder, name)).size;
  const [heaviest = ""] = readdirSync(folder).sort((a, b) => size(b) - size(a));
  const rowsOf = (indicator: string) => {
    const text = readFileSync(join(folder, `${indicator}.json`), "utf8");
    const {figures, changes} = unpacked(JSON.parse(text)) as Record<string, unknown[]>;
    return (figures?.length ?? 0) + (changes?.length ?? 0);
  };
  return {address, heaviest: basename(heaviest, ".json"), rowsOf, close};
}
