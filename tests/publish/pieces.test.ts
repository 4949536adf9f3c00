import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {crc32} from "node:zlib";

import type {DuckDBConnection} from "@duckdb/node-api";
import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import {describe, expect, it} from "vitest";

import type {PiecesRecord} from "../../pipelines/publish/pieces/formerPieces.ts";
import {PIECES_FILE} from "../../pipelines/publish/pieces/formerPieces.ts";
import {openPieces} from "../../pipelines/publish/pieces/openPieces.ts";
import type {PiecedFiles, PiecedList} from "../../pipelines/publish/pieces/piecedFiles.ts";
import {BY_YEAR as BY_YEARS} from "../../pipelines/publish/tableYears.ts";
import {unpacked} from "../../src/select/columnar.ts";
import {givenPath} from "../load/givenWarehouse.ts";

interface Figure {
  readonly code: string;
  readonly year: number;
  readonly place: string;
  readonly value: number | null;
}

const BY_YEAR = {file: "code", piece: "year", order: "place"} as const;

/** Two lists of the same figures: all of them, and those of one place. */
const KIND: PiecedFiles = {
  folder: "figures",
  head: (code) => ({code}),
  lists: {
    all: {...BY_YEAR, rows: "from figures", columns: "year, place, value"},
    some: {...BY_YEAR, rows: "from figures where place = 'ở B'", columns: "year, value"}
  }
};

async function released(
  connection: DuckDBConnection,
  figures: readonly Figure[],
  {former = null, kind = KIND}: {former?: string | null; kind?: PiecedFiles} = {}
): Promise<string> {
  await connection.run(
    "create or replace table figures (code varchar, year integer, place varchar, value double)"
  );
  for (const {code, year, place, value} of figures) {
    await connection.run("insert into figures values ($1, $2, $3, $4)", [code, year, place, value]);
  }
  const directory = givenPath();
  mkdirSync(directory);
  const pieces = await openPieces(connection, directory, former);
  await pieces.write(kind);
  await pieces.keep();
  writeFileSync(join(directory, PIECES_FILE), JSON.stringify(pieces.record()));
  return directory;
}

async function engine(): Promise<DuckDBConnection> {
  return (await DuckDBInstance.create(":memory:")).connect();
}

const figure = (code: string, year: number, place: string, value: number | null): Figure => ({
  ...{code, year, place, value}
});
const FIGURES = [
  figure("NHA", 2023, "A", 1),
  figure("NHA", 2023, "ở B", 2),
  figure("NHA", 2024, "A", 3),
  figure("NHA", 2024, "ở B", null),
  figure("QUA", 2024, "A", 5)
];
const LATER = FIGURES.map((one) => (one.value === 3 ? {...one, value: 30} : one));

const read = (directory: string, code: string): unknown =>
  unpacked(JSON.parse(readFileSync(join(directory, "figures", `${code}.json`), "utf8")));

function filesOf(directory: string): Readonly<Record<string, string>> {
  const files = readdirSync(directory, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((path) => [path.slice(directory.length + 1), readFileSync(path, "utf8")])
  );
}

/** Replaces text in a published file by another of as many bytes; the record vouches for it where it is told to. */
function tamper(
  directory: string,
  {from, to, isVouchedFor}: {from: string; to: string; isVouchedFor: boolean}
): void {
  const path = join(directory, "figures", "NHA.json");
  const text = readFileSync(path, "utf8");
  expect(text.split(from)).toHaveLength(2);
  writeFileSync(path, text.replace(from, to));
  if (!isVouchedFor) return;
  const record = JSON.parse(readFileSync(join(directory, PIECES_FILE), "utf8")) as PiecesRecord;
  const file = record.files["figures/NHA.json"];
  const files = {...record.files, "figures/NHA.json": {...file, sum: crc32(readFileSync(path))}};
  writeFileSync(join(directory, PIECES_FILE), JSON.stringify({...record, files}));
}

describe("files in pieces", () => {
  it("are compared by the hashes that are kept beside their rows, where there are any", async () => {
    const connection = await engine();
    const hashed = "select *, 7::ubigint as row_hash from figures";
    const kind: PiecedFiles = {
      ...KIND,
      lists: {all: {...BY_YEAR, rows: "from figures", hashed, columns: "year, place, value"}}
    };
    const former = await released(connection, FIGURES, {kind});
    expect(filesOf(await released(connection, LATER, {kind, former}))).toEqual(filesOf(former));
    expect(filesOf(await released(connection, LATER, {kind}))).not.toEqual(filesOf(former));
  });

  it("hold the rows of each list, year after year, and nothing where there are none", async () => {
    const directory = await released(await engine(), FIGURES, {
      kind: {...KIND, files: ["NHA", "QUA", "TRE"]}
    });
    expect(read(directory, "NHA")).toEqual({
      code: "NHA",
      all: [
        {year: 2023, place: "A", value: 1},
        {year: 2023, place: "ở B", value: 2},
        {year: 2024, place: "A", value: 3},
        {year: 2024, place: "ở B", value: null}
      ],
      some: [
        {year: 2023, value: 2},
        {year: 2024, value: null}
      ]
    });
    expect(read(directory, "QUA")).toEqual({
      code: "QUA",
      all: [{year: 2024, place: "A", value: 5}],
      some: []
    });
    expect(read(directory, "TRE")).toEqual({code: "TRE", all: [], some: []});
  });

  it("are linked where all of their rows are the same, else the pieces that are the same are taken over", async () => {
    const connection = await engine();
    const former = await released(connection, FIGURES);
    // The year 2023 is the same: its bytes come from the file before, whatever they say.
    tamper(former, {from: "[1,2]", to: "[8,9]", isVouchedFor: true});
    const next = await released(connection, LATER, {former});
    expect(read(next, "NHA")).toMatchObject({all: [{value: 8}, {value: 9}, {value: 30}, {}]});
    const inode = (directory: string) => statSync(join(directory, "figures", "QUA.json")).ino;
    expect(inode(next)).toBe(inode(former));
    const kind = {...KIND, head: (code: string) => ({code, returns: 2})};
    const renamed = await released(connection, LATER, {former: next, kind});
    expect(read(renamed, "QUA")).toMatchObject({returns: 2, all: [{value: 5}]});
  });

  it("are written anew where the file before is damaged, also if it has as many bytes", async () => {
    const connection = await engine();
    const former = await released(connection, FIGURES);
    tamper(former, {from: "[1,2]", to: "[8,9]", isVouchedFor: false});
    const whole = filesOf(await released(connection, LATER));
    expect(filesOf(await released(connection, LATER, {former}))).toEqual(whole);
    for (const name of ["NHA", "QUA"]) {
      writeFileSync(join(former, "figures", `${name}.json`), "{}");
    }
    expect(filesOf(await released(connection, LATER, {former}))).toEqual(whole);
    writeFileSync(join(former, PIECES_FILE), "{");
    expect(filesOf(await released(connection, LATER, {former}))).toEqual(whole);
  });

  it("have the very bytes that they have without a release before", async () => {
    const figures = fc.uniqueArray(
      fc.record({
        code: fc.constantFrom("NHA", "QUA"),
        year: fc.constantFrom(2023, 2024, 2025),
        place: fc.constantFrom("A", "ở B", "C"),
        value: fc.option(fc.integer({min: 0, max: 2}), {nil: null})
      }),
      {selector: ({code, year, place}) => `${code} ${year} ${place}`, maxLength: 12}
    );
    const connection = await engine();
    await fc.assert(
      fc.asyncProperty(fc.array(figures, {minLength: 2, maxLength: 4}), async (history) => {
        let former: string | null = null;
        for (const now of history) {
          const next: string = await released(connection, now, {former});
          const reversed = [...now].reverse();
          expect(filesOf(next)).toEqual(filesOf(await released(connection, reversed)));
          former = next;
        }
      }),
      {numRuns: 15, seed: 20261126}
    );
  });
});

describe("pieces by year of a warehouse", () => {
  it("are asked again from the first year on in which something has moved", async () => {
    const connection = await engine();
    await connection.run(`
      create schema intermediate;
      create table intermediate.moved_years (year smallint);
      create table intermediate.piece_keys (
        list varchar, selection varchar, of_file varchar, of_piece varchar, rows integer, key varchar, makes_file boolean
      )`);
    const all = {...KIND.lists["all"], years: BY_YEARS} as PiecedList;
    const kind = {...KIND, lists: {all}};
    const first = await released(connection, FIGURES, {kind});
    const moved = FIGURES.map((one) => (one.place === "A" ? {...one, value: 70} : one));
    // nobody has said that anything moved
    const second = await released(connection, moved, {kind, former: first});
    expect(read(second, "NHA")).toEqual(read(first, "NHA"));
    await connection.run("insert into intermediate.moved_years values (2024)");
    const third = await released(connection, moved, {kind, former: second});
    const values = (read(third, "NHA") as {all: {value: number}[]}).all.map(({value}) => value);
    expect(values).toEqual([1, 2, 70, null]);
  });
});
