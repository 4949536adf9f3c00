import * as XLSX from "@e965/xlsx";
import ExcelJS from "exceljs";
import {describe, expect, it} from "vitest";

import {browserEnvironment} from "../../pipelines/browserEnvironment.ts";
import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import type {Cell, Sheet} from "../../pipelines/types.ts";
import {seededRandom} from "./seededRandom.ts";
import {cellsOf} from "./workbookFile.ts";

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const TEXTS = [
  "Hà Nội",
  "Đắk Lắk",
  "  thụt vào",
  "a & b < c > d",
  "\"ngoặc\" 'đơn'",
  "hai\ndòng",
  "=không phải công thức",
  "00123",
  "1.234,56",
  "tiếng Việt 😀",
  "x".repeat(3_000)
];

/** A workbook of everything that a return may hold, written by one library and read back by two others. */
async function writeWorkbook(seed: number): Promise<Uint8Array> {
  const random = seededRandom(seed);
  const pick = (count: number) => Math.floor(random() * count);
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = seed % 4 === 0;
  for (let index = 0; index <= pick(3); index++) {
    const state = index > 0 && pick(3) === 0 ? "hidden" : "visible";
    const sheet = workbook.addWorksheet(`Biểu số ${index + 1} & <phụ lục>`, {state});
    sheet.mergeCells(1, 1, 2, 4);
    sheet.getCell("A1").value = `BÁO CÁO ${seed}`;
    for (let row = 3, left = 60; left > 0; left--, row += 1 + (pick(5) === 0 ? pick(4) : 0)) {
      if (pick(10) === 0) sheet.getRow(row).hidden = true;
      for (let column = 1; column <= 30; column += 1 + pick(4)) writeCell(sheet, row, column, pick);
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer({useSharedStrings: seed % 2 === 0}));
}

function writeCell(
  sheet: ExcelJS.Worksheet,
  row: number,
  column: number,
  pick: (count: number) => number
) {
  const cell = sheet.getCell(row, column);
  const text = TEXTS[pick(TEXTS.length)] ?? "";
  switch (pick(9)) {
    case 0:
      cell.value = text;
      break;
    case 1:
      cell.value = {richText: [{text: "đậm ", font: {bold: true}}, {text}]};
      break;
    case 2:
      cell.value = pick(1_000_000_000) - 500_000_000;
      break;
    case 3:
      cell.value = (pick(2_000_001) - 1_000_000) / 10 ** pick(7);
      break;
    case 4:
      cell.value = new Date(Date.UTC(1995 + pick(40), pick(12), 1 + pick(28)));
      cell.numFmt = ["dd/mm/yyyy", "mmm-yy", '"ngày "d" tháng "m'][pick(3)] ?? "";
      break;
    case 5:
      cell.value = pick(2) === 0;
      break;
    case 6:
      cell.value = {
        formula: "SUM(A1:B2)",
        result: [0, 12.25, "chữ", false][pick(4)] as number | string | boolean
      };
      break;
    case 7:
      cell.value = {error: (["#REF!", "#DIV/0!", "#N/A"] as const)[pick(3)] ?? "#N/A"};
      break;
    default:
      cell.numFmt = "#,##0";
  }
}

/** SheetJS' cell in our words. */
function expectedCell(cell: XLSX.CellObject, row: number, column: number): Cell | null {
  const at = {row, column, ...(cell.f === undefined ? {} : {isFormula: true})};
  switch (cell.t) {
    case "s": {
      const text = String(cell.v).replace(/\r\n?/g, "\n").normalize("NFC");
      return text.trim() === "" ? null : {...at, text, kind: "text"};
    }
    case "n":
      return {...at, text: String(Number(Number(cell.v).toPrecision(15))), kind: "number"};
    case "b":
      return {...at, text: cell.v === true ? "TRUE" : "FALSE", kind: "boolean"};
    case "e":
      return {...at, text: cell.w ?? "", kind: "error"};
    case "d":
      return {...at, text: (cell.v as Date).toISOString().slice(0, 10), kind: "date"};
    default:
      return null;
  }
}

function expectedCells(sheet: XLSX.WorkSheet): Cell[] {
  const rows = (sheet["!data"] ?? []) as (XLSX.CellObject | undefined)[][];
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell === undefined ? [] : (expectedCell(cell, row, column) ?? [])
    )
  );
}

describe.each(SEEDS)("a workbook written by exceljs, seed %i", (seed) => {
  it("gives the cells, merges and hidden rows that SheetJS finds", async () => {
    const bytes = await writeWorkbook(seed);
    const expected = XLSX.read(bytes, {dense: true, cellDates: true, cellStyles: true, UTC: true});
    const file = await read(bytes, "a.xlsx", nodeEnvironment);

    expect(file.sheets.map((sheet) => sheet.name)).toEqual(expected.SheetNames);
    file.sheets.forEach((sheet, index) => {
      const twin = expected.Sheets[sheet.name] ?? {};
      const cells = expectedCells(twin);
      expect(cells.length).toBeGreaterThan(100);
      expect(cellsOf(sheet)).toEqual(cells);
      expect(sheet.merges).toEqual(expectedMerges(twin));
      expect(sheet.isHidden).toBe((expected.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0);
      expect(hiddenRows(sheet)).toEqual(
        hiddenRows(sheet, (row) => twin["!rows"]?.[row]?.hidden === true)
      );
    });
    expect(await read(bytes, "a.xlsx", browserEnvironment)).toEqual(file);
  });
});

function expectedMerges(sheet: XLSX.WorkSheet) {
  return (sheet["!merges"] ?? []).map(({s, e}) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c
  }));
}

function hiddenRows(sheet: Sheet, isHidden?: (row: number) => boolean): number[] {
  return sheet.rows.filter((row) => isHidden?.(row.index) ?? row.isHidden).map((row) => row.index);
}
