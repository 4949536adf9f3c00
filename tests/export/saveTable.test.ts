import {readXlsx, writeXlsx} from "hucre/xlsx";
import Papa from "papaparse";
import {describe, expect, it} from "vitest";

import {tableChecksum} from "../../src/export/checksum.ts";
import {csvText} from "../../src/export/csvText.ts";
import {dataSheets} from "../../src/export/dataSheet.ts";
import type {ExportOrigin, ExportTable} from "../../src/export/exportTable.ts";
import {formulaSafe, withoutSafeguard} from "../../src/export/formulaSafe.ts";
import {markdownTable} from "../../src/export/markdownTable.ts";
import {fileStem, savedTable} from "../../src/export/savedFile.ts";
import {tableWorkbook} from "../../src/export/workbook.ts";

const TABLE: ExportTable = {
  title: "Nhà ở hoàn thành theo tỉnh, 2024",
  columns: [
    {name: "place", label: "Nơi", type: "text", meaning: "Tên địa phương."},
    {name: "year", label: "Năm", type: "integer"},
    {name: "value", label: "Nhà (căn)", type: "number", meaning: "Số nhà hoàn thành."},
    {name: "blank", type: "text"},
    {name: "updated", type: "date"},
    {name: "is_final", type: "boolean"}
  ],
  rows: [
    ["Hà Nội", 2024, "1234567.50", null, "2024-12-31", true],
    ["=1+1", 2024, -5, null, null, false],
    ["Huế", 2024, null, "nil", null, null],
    ["", 2024, null, null, null, null]
  ]
};

const ORIGIN: ExportOrigin = {
  release: "0123abcd",
  number: 3,
  date: "2026-11-20",
  isDemonstration: false,
  source: "báo cáo đã nhận",
  coverage: "58/63 tỉnh đã báo cáo"
};

type Cells = readonly (readonly unknown[])[];

/** What an independent reader finds on each sheet. */
async function sheetsOf(bytes: Uint8Array): Promise<Record<string, Cells>> {
  const exceljs = await import("exceljs");
  const book = new exceljs.default.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return Object.fromEntries(
    book.worksheets.map((sheet) => [
      sheet.name,
      Array.from({length: sheet.rowCount}, (_, row) =>
        Array.from(
          {length: sheet.columnCount},
          (__, column) => sheet.getCell(row + 1, column + 1).value
        )
      )
    ])
  );
}

describe("a table saved as CSV", () => {
  it("keeps what nobody reported apart from an empty text and from a reported nil", () => {
    expect(csvText(TABLE)).toBe(
      "place,year,value,blank,updated,is_final\r\n" +
        "Hà Nội,2024,1234567.50,,2024-12-31,true\r\n" +
        "'=1+1,2024,-5,,,false\r\n" +
        "Huế,2024,,nil,,\r\n" +
        '"",2024,,,,\r\n'
    );
  });

  it("begins with a byte order mark when a reader saves it, so that Excel shows Vietnamese letters", async () => {
    const {bytes, name} = await savedTable(TABLE, ORIGIN, {
      format: "csv",
      name: fileStem(TABLE.title),
      language: "vi"
    });
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(name).toBe("nha-o-hoan-thanh-theo-tinh-2024.csv");
  });

  it("can be read back by another reader, field for field", () => {
    const awkward = ['a "quoted" text', "two\nlines", "a,b", " edge ", "đồng"];
    const rows = awkward.map((text) => [text, 1, 2, null, null, null]);
    const parsed = Papa.parse<string[]>(csvText({...TABLE, rows}).trimEnd());
    expect(parsed.data.slice(1).map(([text]) => text)).toEqual(awkward);
  });
});

describe("a text that a spreadsheet might run", () => {
  it.each(["=1+1", "+84 24", "-A1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1"])(
    "gets an apostrophe and loses nothing: %j",
    (text) => {
      expect(formulaSafe(text)).toBe(`'${text}`);
      expect(withoutSafeguard(formulaSafe(text))).toBe(text);
    }
  );

  it.each(["Hà Nội", "'quoted'", "a=b", "1-2", "", "–", "−5"])(
    "is left alone where it is none: %j",
    (text) => {
      expect(formulaSafe(text)).toBe(text);
      expect(withoutSafeguard(text)).toBe(text);
    }
  );
});

describe("a table saved as a workbook", () => {
  it("holds numbers as numbers, dates as dates, nothing for nothing, and no formula", async () => {
    const {"Số liệu": data} = await sheetsOf(await tableWorkbook(TABLE, ORIGIN, "vi"));
    expect(data).toEqual([
      ["Nơi", "Năm", "Nhà (căn)", "blank", "updated", "is_final"],
      ["Hà Nội", 2024, 1234567.5, null, new Date("2024-12-31T00:00:00Z"), true],
      ["'=1+1", 2024, -5, null, null, false],
      ["Huế", 2024, null, "nil", null, null],
      ["", 2024, null, null, null, null]
    ]);
  });

  it("says on its second sheet where the figures are from, how complete, and what the columns mean", async () => {
    const {"Định nghĩa và nguồn": about} = await sheetsOf(await tableWorkbook(TABLE, ORIGIN, "vi"));
    const pairs = new Map((about ?? []).map(([caption, text]) => [caption, text]));
    expect(pairs.get("Đợt phát hành")).toBe("đợt 3, ngày 20/11/2026, mã 0123abcd");
    expect(pairs.get("Độ đầy đủ")).toBe("58/63 tỉnh đã báo cáo");
    expect(pairs.get("value")).toBe("Số nhà hoàn thành.");
    expect(pairs.get("SHA-256 của bảng ghi dạng CSV (UTF-8, không BOM)")).toBe(
      tableChecksum(TABLE)
    );
  });

  it("carries the query of an ad-hoc result, as text and not as a formula", async () => {
    const origin = {...ORIGIN, query: "=cmd|' /C calc'!A0"};
    const {"Definitions and source": about} = await sheetsOf(
      await tableWorkbook(TABLE, origin, "en")
    );
    expect(about).toContainEqual(["SQL query", "'=cmd|' /C calc'!A0", null, null]);
  });

  it("keeps every digit of an amount that a cell of a spreadsheet would round", async () => {
    const rows = [
      ["đúng 15 chữ số", 2024, "123456789012345", null, null, null],
      ["16 chữ số", 2024, "1234567890123456", null, null, null]
    ];
    const {"Số liệu": data} = await sheetsOf(await tableWorkbook({...TABLE, rows}, ORIGIN, "vi"));
    expect(data?.map((row) => row[2]).slice(1)).toEqual([123456789012345, "1234567890123456"]);
  });

  it("is the same bytes each time", async () => {
    const [first, second] = await Promise.all([
      tableWorkbook(TABLE, ORIGIN, "vi"),
      tableWorkbook(TABLE, ORIGIN, "vi")
    ]);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it("goes on to a further sheet where the rows of one are used up, and says so of no row twice", async () => {
    const rows = [1, 2, 3, 4, 5].map((year) => ["Huế", year, null, null, null, null]);
    const {sheets} = dataSheets({...TABLE, rows}, "Số liệu", 2);
    expect(sheets.map(({name}) => name)).toEqual(["Số liệu", "Số liệu 2", "Số liệu 3"]);
    const {sheets: read} = await readXlsx(await writeXlsx({sheets: [...sheets]}));
    expect(read.map((sheet) => sheet.rows.slice(1).map((row) => row[1]))).toEqual([
      [1, 2],
      [3, 4],
      [5]
    ]);
  });

  it("cuts a text that is longer than a cell may be, and counts it", () => {
    const rows = [["x".repeat(40_000), 1, null, null, null, null]];
    const {sheets, cutCells} = dataSheets({...TABLE, rows}, "Số liệu");
    expect(cutCells).toBe(1);
    expect(String(sheets[0]?.rows?.[1]?.[0])).toHaveLength(32_767);
  });
});

describe("a table copied as Markdown", () => {
  it("has its numbers to the right, no broken cell, and nothing where nothing is known", () => {
    const table = {
      title: "",
      columns: [
        {name: "a", type: "text"},
        {name: "b", label: "B", type: "number"}
      ],
      rows: [
        ["x|y\nz", 1],
        [null, null]
      ]
    } as const;
    expect(markdownTable(table)).toBe("| a | B |\n| --- | ---: |\n| x\\|y z | 1 |\n|  |  |\n");
  });
});
