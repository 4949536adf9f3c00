import {spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";

import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {writeDemonstration} from "../../pipelines/demo/index.ts";
import {COMMAND} from "../cli/runCli.ts";

const root = resolve(import.meta.dirname, "../..");
const RETURNS = 100;
/** A build takes far longer than an ingest: of every so many returns one is published. */
const PUBLISHED_OF = 5;
const KILLS = 10;
const KILLS_AFTER_ANOTHER = 6;

/** What a finished run leaves, in numbers that lost or doubled rows would change. */
const LEDGER = `
  select
    (select count(*) from raw.returns)::integer as returns,
    (select count(distinct sha256 || file) from raw.returns)::integer as distinct_returns,
    (select count(*) from raw.observations)::integer as observations,
    (select sum(hash(r.file, o.sheet, o.cell, o.value::varchar)::hugeint)
      from raw.observations as o join raw.returns as r using (return_id))::varchar as content,
    (select count(*) from raw.findings)::integer as findings,
    (select string_agg(status_on_load || ':' || n, ' ' order by status_on_load)
      from (select status_on_load, count(*) as n from raw.returns group by status_on_load)) as statuses,
    (select count(*) from raw.inbox)::integer as inbox`;

let workshop: string;
let returnsDir: string;

beforeAll(async () => {
  workshop = mkdtempSync(join(tmpdir(), "chung-tay-kill-"));
  const outDir = join(workshop, "demonstration");
  returnsDir = (await writeDemonstration({outDir, returns: RETURNS})).returnsDirectory;
});

afterAll(() => rmSync(workshop, {recursive: true, force: true}));

describe("a run that is killed", () => {
  it("loses nothing and doubles nothing at ten random moments of ingest", async () => {
    const random = sequence(20261123);
    const undisturbed = join(workshop, "whole");
    const whole = await millisecondsOf(ingest(undisturbed, returnsDir));
    const expected = await ledgerOf(undisturbed);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const place = join(workshop, `ingest-${kill}`);
      const killed = ingest(place, returnsDir);
      await sleep(random() * whole);
      killed.kill();
      await killed.ended;
      expect(await ingest(place, returnsDir).ended).toBe(0);
      expect(await ledgerOf(place)).toEqual(expected);
      rmSync(place, {recursive: true, force: true});
    }
  }, 300_000);

  it("leaves the old release or the new one at ten random moments of publish", async () => {
    const random = sequence(7);
    const place = join(workshop, "publish");
    const data = join(place, "data");
    expect(await ingest(place, someOf(returnsDir)).ended).toBe(0);
    const expected = await ledgerOf(place);
    // A release tells when each return came: the same ledger, published without a kill.
    const undisturbed = join(workshop, "undisturbed");
    cpSync(place, undisturbed, {recursive: true});
    const whole = await millisecondsOf(build(undisturbed));
    const wanted = filesOf(join(undisturbed, "data"));
    const again = await millisecondsOf(build(undisturbed));
    let isReleased = false;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const killed = build(place);
      // The first release appears near the end of a build; later ones replace their equals, figures at hand.
      await sleep(150 + random() * (isReleased ? again : whole));
      killed.kill();
      await killed.ended;
      isReleased = existsSync(join(data, "manifest.json"));
      if (isReleased) {
        expect(differences(filesOf(data), wanted), `after kill ${kill}`).toEqual([]);
      }
    }
    expect(await build(place).ended).toBe(0);
    expect(differences(filesOf(data), wanted)).toEqual([]);
    expect(readdirSync(data).filter((name) => name.startsWith("."))).toEqual([]);
    expect(await ledgerOf(place)).toEqual(expected);
  }, 600_000);

  it("is made good by the next one where another release was there before", async () => {
    const random = sequence(20261127);
    const before = join(workshop, "before");
    const {inbox, late} = withoutOne(someOf(returnsDir));
    expect(await ingest(before, inbox).ended).toBe(0);
    expect(await build(before).ended).toBe(0);
    const former = filesOf(join(before, "data"));
    cpSync(late.kept, late.path);
    expect(await ingest(before, inbox).ended).toBe(0);
    // What one more return leads to is what the same ledger publishes from nothing.
    const whole = copyOf(before, "from-nothing");
    rmSync(join(whole, "data"), {recursive: true});
    expect(await build(whole).ended).toBe(0);
    const wanted = filesOf(join(whole, "data"));
    const took = await millisecondsOf(build(copyOf(before, "undisturbed-after-another")));
    for (let kill = 0; kill < KILLS_AFTER_ANOTHER; kill += 1) {
      const place = copyOf(before, `after-another-${kill}`);
      const data = join(place, "data");
      const killed = build(place);
      await sleep(took * (0.3 + 0.7 * random()));
      killed.kill();
      await killed.ended;
      const left = filesOf(data);
      const isFormer = left.get("manifest.json") === former.get("manifest.json");
      expect(differences(left, isFormer ? former : wanted), `after kill ${kill}`).toEqual([]);
      expect(await build(place).ended).toBe(0);
      expect(differences(filesOf(data), wanted), `made good after kill ${kill}`).toEqual([]);
      rmSync(place, {recursive: true, force: true});
    }
  }, 600_000);
});

/** Takes the last file out of a folder. */
function withoutOne(inbox: string): {
  readonly inbox: string;
  readonly late: {readonly path: string; readonly kept: string};
} {
  const files = readdirSync(inbox, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith(".xlsx"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const path = files.at(-1) ?? "";
  const kept = join(workshop, "late.xlsx");
  cpSync(path, kept);
  rmSync(path);
  return {inbox, late: {path, kept}};
}

function copyOf(place: string, name: string): string {
  const copy = join(workshop, name);
  cpSync(place, copy, {recursive: true});
  return copy;
}

interface Running {
  /** The exit code, or -1 where it was killed. */
  readonly ended: Promise<number>;
  readonly kill: () => void;
}

/** How long it takes, undisturbed. */
async function millisecondsOf({ended}: Running): Promise<number> {
  const started = performance.now();
  expect(await ended).toBe(0);
  return performance.now() - started;
}

/** Of every so many returns one, in a folder of their own. */
function someOf(folder: string): string {
  const some = mkdtempSync(join(workshop, "some-"));
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) =>
    entry.isFile()
  );
  for (const [index, {parentPath, name}] of files.entries()) {
    const path = join(parentPath, name);
    if (index % PUBLISHED_OF === 0) cpSync(path, join(some, path.slice(folder.length)));
  }
  return some;
}

function ingest(place: string, returnsDir: string): Running {
  return run(["ingest", "--returns", returnsDir, "--warehouse", join(place, "w.duckdb")]);
}

function build(place: string): Running {
  return run(["build", "--warehouse", join(place, "w.duckdb"), "--out", join(place, "data")]);
}

function run(args: readonly string[]): Running {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: root,
    stdio: "ignore"
  });
  return {
    ended: new Promise((done) => child.once("exit", (code) => done(code ?? -1))),
    kill: () => void child.kill("SIGKILL")
  };
}

async function ledgerOf(place: string): Promise<unknown> {
  const instance = await DuckDBInstance.create(join(place, "w.duckdb"), {access_mode: "READ_ONLY"});
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(LEDGER)).getRowObjectsJson();
  connection.closeSync();
  instance.closeSync();
  return rows[0];
}

/** The hash of every file of the release that the manifest names, and of the manifest itself. */
function filesOf(data: string): ReadonlyMap<string, string> {
  const manifest = readFileSync(join(data, "manifest.json"));
  const {release} = JSON.parse(manifest.toString("utf8")) as {release: string};
  const folder = join(data, release);
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map([
    ["manifest.json", hashOf(manifest)],
    ...files.map((file) => [file.slice(folder.length + 1), hashOf(readFileSync(file))] as const)
  ]);
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The names of the files that only one of two releases has, or that differ. */
function differences(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>
): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => one.get(name) !== other.get(name)
  );
}

/** Numbers from 0 to 1, the same at every run (Lehmer). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
