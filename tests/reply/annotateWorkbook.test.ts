import * as SheetJS from "@e965/xlsx";
import ExcelJS from "exceljs";
import {beforeAll, describe, expect, it} from "vitest";

import {findingAt} from "../../pipelines/findings/finding.ts";
import type {AnnotatedWorkbook} from "../../pipelines/reply/annotateWorkbook.ts";
import type {Parts} from "./givenOffice.ts";
import {annotated, badNumber, negative, partsOf, textOf} from "./givenOffice.ts";
import {FIRST, HIDDEN, officeWorkbook, PLAIN} from "./officeWorkbook.ts";

const FINDINGS = [
  badNumber(FIRST, "C5"),
  badNumber(FIRST, "C6", '=HYPERLINK("http://x")'),
  negative(FIRST, "C9"),
  negative(FIRST, "D20"),
  badNumber(FIRST, "D6"),
  badNumber(FIRST, "B1", "quý"),
  findingAt("read.hidden-rows", {sheet: FIRST, cell: null}, "8", {count: "1"}),
  badNumber(HIDDEN, "A1")
];

let before: Uint8Array;
let result: AnnotatedWorkbook;
let wasParts: Parts;
let isParts: Parts;
let was: ExcelJS.Workbook;
let is: ExcelJS.Workbook;

beforeAll(async () => {
  before = await officeWorkbook();
  result = await annotated(before, FINDINGS);
  wasParts = partsOf(before);
  isParts = partsOf(result.bytes);
  was = await openedByExceljs(before);
  is = await openedByExceljs(result.bytes);
});

describe("the office's own workbook", () => {
  it("comes back as itself, no copy", () => {
    expect(result).toMatchObject({kind: "original", reason: null});
  });

  it("has the list first, then its own sheets in their order, hidden ones hidden", () => {
    expect(is.worksheets.map(({name, state}) => [name, state])).toEqual([
      ["Nội dung cần sửa", "visible"],
      [FIRST, "visible"],
      [HIDDEN, "hidden"],
      [PLAIN, "visible"]
    ]);
  });

  it("keeps every byte of the parts that need no change", () => {
    const changed = Object.keys(wasParts).filter((name) =>
      Buffer.compare(wasParts[name] ?? new Uint8Array(), isParts[name] ?? new Uint8Array())
    );
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml"
    ]);
    expect(
      Object.keys(isParts)
        .filter((name) => wasParts[name] === undefined)
        .sort()
    ).toEqual([
      "xl/comments2.xml",
      "xl/drawings/vmlDrawing2.vml",
      "xl/worksheets/_rels/sheet2.xml.rels",
      "xl/worksheets/sheet4.xml"
    ]);
  });

  it("keeps every value, formula, number format, font, border, lock, width and merge", () => {
    for (const name of [FIRST, HIDDEN, PLAIN]) {
      const old = was.getWorksheet(name)!;
      const now = is.getWorksheet(name)!;
      old.eachRow({includeEmpty: true}, (row, at) => {
        row.eachCell({includeEmpty: true}, (cell, column) => {
          const other = now.getCell(at, column);
          expect(other.value, cell.address).toEqual(cell.value);
          const style = withoutFill(cell.style);
          const styleNow = withoutFill(other.style);
          // exceljs spells the plain style out where it is not the first of the list.
          const plain = {font: was.getWorksheet(PLAIN)!.getCell("B2").font, border: {}};
          if (Object.keys(style).length === 0) expect([{}, plain]).toContainEqual(styleNow);
          else expect(styleNow, cell.address).toEqual(style);
        });
      });
      expect(now.columns.map(({width}) => width)).toEqual(old.columns.map(({width}) => width));
      expect(now.model.merges).toEqual(old.model.merges);
      expect(now.views).toEqual(old.views);
    }
    const values = (bytes: Uint8Array, name: string): unknown =>
      SheetJS.utils.sheet_to_json(SheetJS.read(bytes).Sheets[name]!, {
        header: 1,
        raw: true,
        blankrows: false
      });
    for (const name of [FIRST, HIDDEN, PLAIN]) {
      expect(values(result.bytes, name)).toEqual(values(before, name));
    }
  });

  it("colours the cells to mend by what is worst in them, and no other", () => {
    const colours: Record<string, string> = {};
    is.getWorksheet(FIRST)!.eachRow({includeEmpty: true}, (row) => {
      row.eachCell({includeEmpty: true}, ({address, fill}) => {
        if (fill?.type === "pattern" && fill.pattern === "solid") {
          colours[address] = fill.fgColor?.argb ?? "";
        }
      });
    });
    // B1 lies inside the merged A1:D1, where only A1 shows.
    expect(colours).toEqual({
      A1: "FFFFC7CE",
      C5: "FFFFC7CE",
      C6: "FFFFC7CE",
      D6: "FFFFC7CE",
      C9: "FFFFEB9C",
      D20: "FFFFEB9C"
    });
    expect(is.getWorksheet(FIRST)!.getCell("D20").numFmt).toBe("0.000");
  });

  it("has a note on each of them with what and how, behind what a note said before", () => {
    const sheet = is.getWorksheet(FIRST)!;
    const noteOf = (cell: string): string => {
      const note = sheet.getCell(cell).note as unknown;
      if (typeof note === "string") return note;
      const texts = (note as {texts?: {text: string}[]} | undefined)?.texts ?? [];
      return texts.map(({text}) => text).join("");
    };
    expect(noteOf("C5")).toMatch(/^Lỗi: .+\n.*12O.*\nCách sửa: /s);
    expect(noteOf("C9")).toMatch(/^Đã đối chiếu\n\nCảnh báo: Số âm\n.*-5 đồng.*\nCách sửa: /s);
    expect(noteOf("B6")).toBe("Ý kiến của phòng tổng hợp");
    expect(noteOf("D20")).toMatch(/^Cảnh báo: /);
    expect(noteOf("A1")).toMatch(/^Lỗi: /);
    expect(textOf(isParts, "xl/drawings/vmlDrawing1.vml").match(/<v:shape /g)).toHaveLength(7);
  });

  it("lists and links them, what blocks first, and writes what a return says as text", () => {
    const list = is.worksheets[0]!;
    const text = (cell: string): string => list.getCell(cell).text;
    expect(text("A1")).toBe("NỘI DUNG CẦN SỬA TRONG BÁO CÁO");
    expect(text("A2")).toBe("Tệp: báo cáo.xlsx");
    expect(text("A3")).toBe("5 lỗi, 2 cảnh báo, 1 ghi chú.");
    const rows: string[][] = [];
    list.eachRow((row) => rows.push((row.values as unknown[]).map((value) => String(value))));
    const links = [...textOf(isParts, "xl/worksheets/sheet4.xml").matchAll(/location="([^"]+)"/g)];
    expect(links.map((match) => match[1])).toContain(`'Biểu ''A'' &amp; 1'!C5`);
    expect(links.map((match) => match[1])).toContain("'Danh mục'!A1");
    const sheet = textOf(isParts, "xl/worksheets/sheet4.xml");
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toContain("=HYPERLINK(&quot;http://x&quot;)");
    expect(list.autoFilter).toBeDefined();
    expect(list.views[0]).toMatchObject({state: "frozen"});
  });

  it("moves what counts sheets from the left: the open tab, and names that hold for one sheet", () => {
    const workbook = textOf(isParts, "xl/workbook.xml");
    expect(workbook).toMatch(/activeTab="3"/);
    const local = (parts: Parts): string[] =>
      [...textOf(parts, "xl/workbook.xml").matchAll(/localSheetId="(\d)"/g)].map(
        (match) => match[1] ?? ""
      );
    expect(local(isParts)).toEqual(local(wasParts).map((at) => String(Number(at) + 1)));
    expect(local(wasParts)).toEqual(["0", "2"]);
    expect(SheetJS.read(result.bytes).Workbook?.Names).toContainEqual(
      expect.objectContaining({Name: "tong_so", Ref: `'${PLAIN}'!$A$1`})
    );
  });

  it("is the same bytes every time", async () => {
    const again = await annotated(before, FINDINGS);
    expect(Buffer.compare(again.bytes, result.bytes)).toBe(0);
  });
});

async function openedByExceljs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book;
}

function withoutFill(style: Partial<ExcelJS.Style>): Partial<ExcelJS.Style> {
  return Object.fromEntries(Object.entries(style).filter(([name]) => name !== "fill"));
}
