import {join} from "node:path";

import type {BookType, WorkSheet} from "@e965/xlsx";
import {utils, write} from "@e965/xlsx";
import fc from "fast-check";
import {beforeAll, describe, expect, test} from "vitest";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import type {Interpreter} from "../../pipelines/interpret/index.ts";
import {createInterpreter} from "../../pipelines/interpret/index.ts";
import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import type {DrawnPlace, DrawnTable} from "./drawnTable.ts";
import {drawnTables, expectedOf} from "./drawnTable.ts";
import {tcvn3Bytes, vniBytes, windows1258Bytes} from "./legacyBytes.ts";
import {LostLetters} from "./lostLetters.ts";
import type {Layout, WrittenSheet} from "./writtenTable.ts";
import {LAYOUTS, writeTable} from "./writtenTable.ts";

const RUNS = 12;
/** Writes a text in letters from before Unicode. */
type Letters = (text: string) => Uint8Array;

/** As the library names them. */
const BOOKS: [name: string, type: BookType, letters?: Letters][] = [
  ["workbook.xlsx", "xlsx"],
  ["workbook.xls", "biff8"],
  ["workbook.xls in TCVN3", "biff8", tcvn3Bytes],
  ["workbook.xls in VNI", "biff8", vniBytes],
  ["workbook.xls of Excel 5 in TCVN3", "biff5", tcvn3Bytes],
  ["workbook.xls of Excel 5 in VNI", "biff5", vniBytes],
  ["workbook.ods", "ods"],
  ["page.xls", "html"],
  ["spreadsheet.xml", "xlml"]
];
const ENCODINGS: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ["UTF-8", (text) => Buffer.from(text, "utf8")],
  ["UTF-8 with its mark", (text) => Buffer.from(`\ufeff${text}`, "utf8")],
  ["UTF-8 in decomposed letters", (text) => Buffer.from(text.normalize("NFD"), "utf8")],
  ["UTF-16 LE", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
  ["UTF-16 BE", (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
  ["UTF-16 LE without its mark", (text) => Buffer.from(text, "utf16le")],
  ["UTF-16 BE without its mark", (text) => Buffer.from(text, "utf16le").swap16()],
  ["windows-1258", windows1258Bytes],
  ["TCVN3", tcvn3Bytes],
  ["VNI", vniBytes]
];

let interpreter: Interpreter;
let places: readonly DrawnPlace[];

beforeAll(async () => {
  const codelists = await loadCodelists(join(import.meta.dirname, "../../data"));
  interpreter = createInterpreter(codelists);
  places = codelists.places
    .filter(({parentId, type}) => parentId === "P63-14" && type === "huyện")
    .map(({id, name}) => ({id, name}));
}, 60_000);

async function readBack(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  const {sheets} = await read(bytes, name, nodeEnvironment);
  return interpreter
    .interpret({name, sheets})
    .observations.map(({blank, indicator, period, placeId, scenario, value}) => {
      const text = blank === "not_reported" ? "(blank)" : (value ?? blank ?? "");
      return `${indicator} ${placeId} ${period.code} ${scenario} ${text}`;
    })
    .toSorted();
}

function worksheetOf({merges, rows}: WrittenSheet): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet["!merges"] = merges.map(({bottom, left, right, top}) => ({
    s: {r: top, c: left},
    e: {r: bottom, c: right}
  }));
  return sheet;
}

function bookOf(
  sheets: readonly WrittenSheet[],
  bookType: BookType,
  letters: Letters | null
): Uint8Array {
  const book = utils.book_new();
  const lost = new LostLetters();
  const spelt = (text: string): string => {
    if (letters === null) return text;
    const written = Buffer.from(letters(text)).toString("latin1");
    return bookType === "biff5" ? lost.standIn(written) : written;
  };
  for (const {rows, ...sheet} of sheets) {
    const written = rows.map((row) =>
      row.map((value) => (typeof value === "string" ? spelt(value) : value))
    );
    utils.book_append_sheet(book, worksheetOf({...sheet, rows: written}), spelt(sheet.name));
  }
  const bytes = Buffer.from(write(book, {type: "array", bookType}) as ArrayBuffer);
  return new Uint8Array(lost.restore(bytes));
}

function csvOf({rows}: WrittenSheet, delimiter: string): string {
  const width = Math.max(...rows.map((row) => row.length));
  return rows
    .map((row) =>
      Array.from({length: width}, (_, at) => quoted(String(row[at] ?? ""), delimiter)).join(
        delimiter
      )
    )
    .join("\r\n");
}

function quoted(text: string, delimiter: string): string {
  return text.includes(delimiter) ? `"${text}"` : text;
}

/** A format of one sheet holds the return of one place. */
function ofOnePlace(table: DrawnTable): DrawnTable {
  const size = table.items.length * table.scenarios.length;
  return {...table, places: table.places.slice(0, 1), amounts: table.amounts.slice(0, size)};
}

const written = fc.constantFrom<Layout>(...LAYOUTS);

describe("any small table", () => {
  test.each(BOOKS.map(([name, type, letters = null]) => [name, type, letters] as const))(
    "reads back the same from a %s",
    async (name, type, letters) => {
      await fc.assert(
        fc.asyncProperty(drawnTables(places), written, async (drawn, layout) => {
          const isOne = layout === "indicators down" && type === "html";
          const table = isOne ? ofOnePlace(drawn) : drawn;
          const bytes = bookOf(writeTable(table, layout), type, letters);
          expect(await readBack(bytes, name)).toEqual(expectedOf(table));
        }),
        {numRuns: RUNS}
      );
    },
    120_000
  );

  test.each(ENCODINGS)(
    "reads back the same from a CSV in %s",
    async (_, encode) => {
      await fc.assert(
        fc.asyncProperty(
          drawnTables(places),
          written,
          fc.constantFrom(",", ";", "\t"),
          async (drawn, layout, delimiter) => {
            const table = layout === "indicators down" ? ofOnePlace(drawn) : drawn;
            const [sheet] = writeTable(table, layout);
            const text = sheet === undefined ? "" : csvOf(sheet, delimiter);
            expect(await readBack(encode(text), "so-lieu.csv")).toEqual(expectedOf(table));
          }
        ),
        {numRuns: RUNS * 3}
      );
    },
    120_000
  );
});
