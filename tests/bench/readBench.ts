import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {writeDemonstration} from "../../pipelines/demo/index.ts";
import {csvRows} from "../demo/demonstration.ts";
import {HOSTILE_FILES} from "../read/hostileFiles.ts";
import {bundledReader} from "./bundledReader.ts";
import {measure} from "./measuredProcess.ts";
import type {Line} from "./table.ts";
import {tableOf} from "./table.ts";

/** Nearly a third of the demonstration's returns are CSV files. */
const RETURNS_FOR_ONE_CSV = 3.6;
/** Slow readers are measured on some of the files. */
const MOST_FILES_OF_PEERS = 500;
/** Of the readers that are set beside one another. */
const ROUNDS = 3;
const LIMITS = {
  unzip: 5,
  sheetJs: 1 / 6,
  wholeToSheetJs: 1 / 3,
  megabytesOfAMillionRows: 500,
  hostileSeconds: 1,
  hostileMegabytes: 350
} as const;

/** What reading costs beside other readers, on a million rows, and on files made to exhaust it. */
export async function readBench(files: number, log: (line: string) => void): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), "chung-tay-bench-"));
  const removeAll = (): void => {
    rmSync(directory, {recursive: true, force: true});
  };
  process.once("SIGINT", () => {
    removeAll();
    process.exit(130);
  });
  try {
    const {workbooks, texts} = await writeFiles(directory, files, log);
    return [
      tableOf(
        `CPU per workbook, of ${workbooks.length}`,
        await measureWorkbooks(directory, workbooks, log)
      ),
      tableOf(`CPU per CSV file, of ${texts.length}`, await measureTexts(directory, texts, log)),
      tableOf("a workbook of a million rows", await measureLargeWorkbook(directory, log)),
      tableOf(
        "hostile files, each in a process of its own",
        await measureHostileFiles(directory, log)
      )
    ].join("\n");
  } finally {
    removeAll();
  }
}

interface Files {
  readonly workbooks: readonly string[];
  readonly texts: readonly string[];
}

/** As many accepted returns of each kind. */
async function writeFiles(
  directory: string,
  files: number,
  log: (line: string) => void
): Promise<Files> {
  const returns = Math.ceil(files * RETURNS_FOR_ONE_CSV);
  log(`writing ${returns} returns`);
  const {returnsDirectory, truthDirectory} = await writeDemonstration({
    outDir: join(directory, "demo"),
    returns
  });
  const accepted = csvRows(join(truthDirectory, "returns.csv"))
    .filter(({status}) => status === "accepted")
    .map(({file = ""}) => join(returnsDirectory, file));
  const ending = (extension: string): readonly string[] =>
    accepted.filter((path) => path.endsWith(extension)).slice(0, files);
  return {workbooks: ending(".xlsx"), texts: ending(".csv")};
}

async function measureWorkbooks(
  directory: string,
  paths: readonly string[],
  log: (line: string) => void
): Promise<readonly Line[]> {
  const some = sampled(paths);
  const least = {unzip: Infinity, read: Infinity, judge: Infinity, "@e965/xlsx": Infinity};
  // By turns, as the machine is now faster and now slower; the least is what was least disturbed.
  for (let round = 0; round < ROUNDS; round++) {
    for (const reader of ["unzip", "read", "judge", "@e965/xlsx"] as const) {
      const of = reader === "@e965/xlsx" ? some : paths;
      least[reader] = Math.min(least[reader], await millisecondsEach(directory, reader, of, log));
    }
  }
  const {unzip, read: own, judge: whole, "@e965/xlsx": sheetJs} = least;
  const exceljs = await millisecondsEach(directory, "exceljs", some, log);
  return [
    {what: "unzip alone (node:zlib)", value: unzip, unit: "ms"},
    {what: "read", value: own, unit: "ms"},
    {what: "read + interpret + check", value: whole, unit: "ms"},
    {what: `@e965/xlsx, reading (${some.length})`, value: sheetJs, unit: "ms"},
    {what: `exceljs, reading (${some.length})`, value: exceljs, unit: "ms"},
    {what: "read ÷ unzip", value: own / unzip, unit: "", limit: LIMITS.unzip},
    {what: "read ÷ @e965/xlsx", value: own / sheetJs, unit: "", limit: LIMITS.sheetJs},
    {
      what: "read + interpret + check ÷ @e965/xlsx",
      value: whole / sheetJs,
      unit: "",
      limit: LIMITS.wholeToSheetJs
    }
  ];
}

async function measureTexts(
  directory: string,
  paths: readonly string[],
  log: (line: string) => void
): Promise<readonly Line[]> {
  const some = sampled(paths);
  const lines: [what: string, reader: string, of: readonly string[]][] = [
    ["decode alone", "decode", paths],
    ["papaparse alone", "papaparse", paths],
    ["read", "read", paths],
    ["read + interpret + check", "judge", paths],
    [`@e965/xlsx, reading (${some.length})`, "@e965/xlsx", some],
    [`DuckDB, file by file (${some.length})`, "duckdb", some]
  ];
  const measured: Line[] = [];
  for (const [what, reader, of] of lines) {
    measured.push({what, value: await millisecondsEach(directory, reader, of, log), unit: "ms"});
  }
  return measured;
}

async function millisecondsEach(
  directory: string,
  reader: string,
  paths: readonly string[],
  log: (line: string) => void
): Promise<number> {
  log(`${reader}: ${paths.length} files`);
  const list = join(directory, "list.txt");
  writeFileSync(list, paths.join("\n"));
  const {stdout} = await measure([await bundledReader(), reader, list]);
  const {files, cpuMilliseconds} = JSON.parse(stdout) as {files: number; cpuMilliseconds: number};
  return cpuMilliseconds / files;
}

async function measureLargeWorkbook(
  directory: string,
  log: (line: string) => void
): Promise<readonly Line[]> {
  log("a million rows");
  const path = join(directory, "large.xlsx");
  await measure(["--import", "tsx", "tests/bench/largeWorkbook.ts", path]);
  const {seconds, peakMegabytes, cells} = await readAlone(path);
  return [
    {what: "cells", value: cells, unit: ""},
    {what: "time", value: seconds, unit: "s"},
    {
      what: "peak memory of the process",
      value: peakMegabytes,
      unit: "MB",
      limit: LIMITS.megabytesOfAMillionRows
    }
  ];
}

async function measureHostileFiles(
  directory: string,
  log: (line: string) => void
): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const [name, make] of Object.entries(HOSTILE_FILES)) {
    log(`hostile: ${name}`);
    const path = join(directory, "hostile.xls");
    writeFileSync(path, make());
    const {seconds, peakMegabytes, outcome} = await readAlone(path);
    lines.push(
      {
        what: `${name}: ${outcome}`,
        value: seconds,
        unit: "s",
        limit: LIMITS.hostileSeconds
      },
      {what: "", value: peakMegabytes, unit: "MB", limit: LIMITS.hostileMegabytes}
    );
  }
  return lines;
}

interface ReadAlone {
  readonly seconds: number;
  /** Of the process and of the one that it reads foreign workbooks in, whichever is larger. */
  readonly peakMegabytes: number;
  readonly cells: number;
  readonly outcome: string;
}

async function readAlone(path: string): Promise<ReadAlone> {
  const {stdout} = await measure(["--import", "tsx", "tests/bench/readAlone.ts", path]);
  return JSON.parse(stdout) as ReadAlone;
}

function sampled(paths: readonly string[]): readonly string[] {
  const step = Math.max(1, Math.ceil(paths.length / MOST_FILES_OF_PEERS));
  return paths.filter((_, index) => index % step === 0);
}
