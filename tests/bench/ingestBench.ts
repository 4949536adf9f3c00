import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {writeDemonstration} from "../../pipelines/demo/index.ts";
import {csvRows} from "../demo/demonstration.ts";
import type {Measured} from "./measuredProcess.ts";
import {measure, measureCommandLine} from "./measuredProcess.ts";
import type {Line} from "./table.ts";
import {tableOf} from "./table.ts";
import type {HeldBack} from "./watchedReleases.ts";
import {watchedReleases} from "./watchedReleases.ts";

const MOST_EXCELJS_WORKBOOKS = 2_000;
/** Turn about, the least of each counts: what else the machine does only ever adds. */
const ROUNDS = 3;
const MOST_RETURNS_IN_ROUNDS = 5_000;
/** So many returns are dropped in, one after the other, into an inbox that is watched. */
const WATCHED = 5;
/** Limits of the project, on two cores. The one on the second ingest is for two thousand returns. */
const LIMITS = {ratio: 0.7, megabytes: 1_024, secondsToRelease: 3, secondsIdle: 2} as const;

/** What ingest costs on a demonstration, and how soon one more return is in a release. */
export async function ingestBench(returns: number, log: (line: string) => void): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), "chung-tay-bench-"));
  const removeAll = (): void => {
    rmSync(directory, {recursive: true, force: true});
  };
  process.once("SIGINT", () => {
    removeAll();
    process.exit(130);
  });
  try {
    return tableOf(
      `ingest of a demonstration of ${returns} returns`,
      await measureIngest(directory, returns, log)
    );
  } finally {
    removeAll();
  }
}

async function measureIngest(
  directory: string,
  returns: number,
  log: (line: string) => void
): Promise<readonly Line[]> {
  log(`writing ${returns} returns`);
  const demonstration = await writeDemonstration({
    outDir: join(directory, "demo"),
    returns: returns + WATCHED + 1
  });
  const inbox = demonstration.returnsDirectory;
  const [late, ...watched] = holdBack(directory, inbox, demonstration.truthDirectory);
  const warehouse = join(directory, "warehouse", "chung_tay.duckdb");
  const out = join(directory, "release");
  const ingest = (into = warehouse): Promise<Measured> =>
    measureCommandLine("ingest", "--returns", inbox, "--warehouse", into, "--json");
  const build = (): Promise<Measured> =>
    measureCommandLine("build", "--warehouse", warehouse, "--out", out);

  const peers: ReadWithExceljs[] = [];
  const wholes: Measured[] = [];
  const rounds = returns <= MOST_RETURNS_IN_ROUNDS ? ROUNDS : 1;
  for (let round = 1; round <= rounds; round++) {
    log(`round ${round} of ${rounds}: workbooks with exceljs, then ingest of all returns`);
    peers.push(await readWithExceljs(directory, inbox));
    const into = join(directory, `round-${round}`, "chung_tay.duckdb");
    wholes.push(await ingest(round === rounds ? warehouse : into));
  }
  const exceljs = least(peers, ({each}) => each);
  const whole = least(wholes, ({cpuMilliseconds}) => cpuMilliseconds);
  log("ingest with nothing new");
  const idle = await ingest();
  log("first release");
  const first = await build();
  log("one more return, by two commands");
  copyFileSync(late.kept, late.path);
  const more = await ingest();
  const release = await build();
  log(`${WATCHED} more returns, watched`);
  const releases = await watchedReleases({inbox, warehouse, out}, watched);
  const inOrder = releases.seconds.toSorted((a, b) => a - b);

  const perReturn = whole.cpuMilliseconds / returns;
  return [
    {what: "CPU per return, whole of ingest", value: perReturn, unit: "ms"},
    {
      what: `CPU per workbook, exceljs reading alone (${exceljs.read})`,
      value: exceljs.each,
      unit: "ms"
    },
    {what: "ratio", value: perReturn / exceljs.each, unit: "", limit: LIMITS.ratio},
    {what: "seconds of ingest", value: whole.seconds, unit: "s"},
    {what: "returns per second", value: returns / whole.seconds, unit: ""},
    {
      what: "peak memory of ingest",
      value: Math.max(...wholes.map(({peakMegabytes}) => peakMegabytes)),
      unit: "MB",
      limit: LIMITS.megabytes
    },
    {
      what: "ingest with nothing new",
      value: idle.seconds,
      unit: "s",
      ...(returns <= 2_000 ? {limit: LIMITS.secondsIdle} : {})
    },
    {what: "files read by it", value: filesReadBy(idle), unit: "", limit: 0},
    {what: "first release", value: first.seconds, unit: "s"},
    {what: "peak memory of build", value: first.peakMegabytes, unit: "MB", limit: LIMITS.megabytes},
    {
      what: "one more return, dropped in to published",
      value: inOrder[Math.floor(WATCHED / 2)] ?? NaN,
      unit: "s",
      limit: LIMITS.secondsToRelease
    },
    {what: `  the slowest of ${WATCHED}`, value: inOrder.at(-1) ?? NaN, unit: "s"},
    {what: "  the first after the start", value: releases.seconds[0] ?? NaN, unit: "s"},
    {what: "  files read for it", value: Math.max(...releases.read), unit: "", limit: 1},
    {what: "  by two commands, ingest", value: more.seconds, unit: "s"},
    {what: "  by two commands, build", value: release.seconds, unit: "s"},
    {
      what: "  peak memory of that build",
      value: release.peakMegabytes,
      unit: "MB",
      limit: LIMITS.megabytes
    },
    {what: "published", value: publishedBytes(out) / 1_000_000, unit: "MB"}
  ];
}

/** Takes accepted returns out of the inbox, to be dropped in later. */
function holdBack(
  directory: string,
  inbox: string,
  truth: string
): readonly [HeldBack, ...HeldBack[]] {
  const accepted = csvRows(join(truth, "returns.csv")).filter(({status}) => status === "accepted");
  return accepted.slice(-1 - WATCHED).map(({file = ""}, index): HeldBack => {
    const path = join(inbox, file);
    const kept = join(directory, `late-${index}`);
    copyFileSync(path, kept);
    rmSync(path);
    return {path, kept};
  }) as [HeldBack, ...HeldBack[]];
}

interface ReadWithExceljs {
  readonly read: number;
  readonly each: number;
}

function least<Round>(rounds: readonly Round[], by: (round: Round) => number): Round {
  return rounds.reduce((best, round) => (by(round) < by(best) ? round : best));
}

async function readWithExceljs(directory: string, inbox: string): Promise<ReadWithExceljs> {
  const truth = csvRows(join(directory, "demo", "truth", "returns.csv"));
  const workbooks = truth
    .filter(({file, status}) => file?.endsWith(".xlsx") === true && status === "accepted")
    .map(({file}) => join(inbox, file ?? ""))
    .filter((path) => statSync(path, {throwIfNoEntry: false}) !== undefined);
  const step = Math.max(1, Math.ceil(workbooks.length / MOST_EXCELJS_WORKBOOKS));
  const list = join(directory, "workbooks.txt");
  writeFileSync(list, workbooks.filter((_, index) => index % step === 0).join("\n"));
  const {stdout} = await measure(["--import", "tsx", "tests/bench/readWithExceljs.ts", list]);
  const {read, cpuMilliseconds} = JSON.parse(stdout) as {read: number; cpuMilliseconds: number};
  return {read, each: cpuMilliseconds / read};
}

/** Files whose content a run of ingest read, by its own account. */
function filesReadBy({stdout}: Measured): number {
  return (JSON.parse(stdout) as {read: number}).read;
}

/** Of the newest release: the one before it is kept for readers who are still in it. */
function publishedBytes(out: string): number {
  const manifest = readFileSync(join(out, "manifest.json"), "utf8");
  const {release} = JSON.parse(manifest) as {release: string};
  return readdirSync(join(out, release), {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
