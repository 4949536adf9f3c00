/**
 * Reads the files of a list with one reader, from memory, and prints what that alone cost:
 * `timedReader.ts READER LIST`. Some files are read before, so that none pays for loading.
 */
import {readFileSync} from "node:fs";
import {basename} from "node:path";
import {inflateRawSync} from "node:zlib";

import {DuckDBInstance} from "@duckdb/node-api";
import * as XLSX from "@e965/xlsx";
import ExcelJS from "exceljs";
import Papa from "papaparse";

import {judgeReturn} from "../../pipelines/judge.ts";
import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import {readZipDirectory} from "../../pipelines/read/zipDirectory.ts";
import {createJudge} from "../../pipelines/run.ts";

interface Source {
  readonly path: string;
  readonly bytes: Buffer;
}

type Reader = (source: Source) => unknown;

/** What a reader keeps is counted, so that none of the work can be optimised away. */
const READERS: Readonly<Record<string, () => Promise<Reader>>> = {
  unzip: () =>
    Promise.resolve(({bytes}) => {
      for (const {packed, size} of readZipDirectory(bytes).values()) {
        inflateRawSync(packed, {maxOutputLength: size + 1, chunkSize: size + 64});
      }
    }),
  read: () => Promise.resolve(({path, bytes}) => read(bytes, basename(path), nodeEnvironment)),
  judge: async () => {
    const judge = await createJudge("data", "2026-11-23");
    return ({path, bytes}) => judgeReturn(bytes, basename(path), judge);
  },
  "@e965/xlsx": () =>
    Promise.resolve(({bytes}) =>
      // What it needs to give the same: days told from numbers, hidden rows and columns.
      XLSX.read(bytes, {
        dense: true,
        cellDates: true,
        cellStyles: true,
        cellHTML: false,
        cellText: false
      })
    ),
  exceljs: () =>
    Promise.resolve(({bytes}) => new ExcelJS.Workbook().xlsx.load(bytes as unknown as ArrayBuffer)),
  decode: () => Promise.resolve(({bytes}) => new TextDecoder().decode(bytes)),
  papaparse: () =>
    Promise.resolve(({bytes}) => Papa.parse<string[]>(new TextDecoder().decode(bytes)).data),
  duckdb: async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run("set threads = 1");
    return async ({path}) => {
      // It reads the file itself; without sniffing, as nothing may be guessed.
      const reader = await connection.runAndReadAll(
        "select * from read_csv($1, auto_detect = false, header = false, all_varchar = true, " +
          `delim = ';', quote = '"', null_padding = true, strict_mode = false, ignore_errors = true, ` +
          "columns = {'line': 'varchar'})",
        [path]
      );
      return reader.getRowsJS();
    };
  }
};

/** Every reader gets as many; what the engine compiles later is part of what reading costs. */
const WARM_UP_FILES = 500;

const [name = "", list = ""] = process.argv.slice(2);
const create = READERS[name];
if (create === undefined) throw new Error(`no such reader: ${name}`);
const sources = readFileSync(list, "utf8")
  .split("\n")
  .map((path) => ({path, bytes: readFileSync(path)}));
const reader = await create();
for (let index = 0; index < WARM_UP_FILES; index++) {
  const source = sources[index % sources.length];
  if (source !== undefined) await reader(source);
}
const before = process.cpuUsage();
for (const source of sources) await reader(source);
const {user, system} = process.cpuUsage(before);
process.stdout.write(
  JSON.stringify({files: sources.length, cpuMilliseconds: (user + system) / 1_000})
);
