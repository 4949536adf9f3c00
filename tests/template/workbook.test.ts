import type {Worksheet} from "exceljs";
import {strFromU8, unzipSync} from "fflate";
import {beforeAll, describe, expect, test} from "vitest";

import {open, templateOf} from "./givenTemplate.ts";

/** What the template of one quarterly return holds, as an independent reader sees it. */
let bytes: Uint8Array;
let sheet: Worksheet;
let identity: Worksheet;
let instructions: string;
beforeAll(async () => {
  bytes = await templateOf({
    form: "joint-programme-quarterly",
    place: "Thái Nguyên",
    period: "Quý I/2026",
    organisation: "Ủy ban MTTQ",
    last: {
      period: {code: "2025-Q4", kind: "quarter", start: "2025-10-01", end: "2025-12-31"},
      find: ({row}) => (row?.code === "nha-kinh-phi" ? "1250500000" : null)
    }
  });
  const book = await open(bytes);
  expect(book.worksheets.map(({name, state}) => `${name} ${state}`)).toEqual([
    "Hướng dẫn visible",
    "Biểu số liệu visible",
    "_chung_tay veryHidden"
  ]);
  sheet = book.getWorksheet("Biểu số liệu") as Worksheet;
  identity = book.getWorksheet("_chung_tay") as Worksheet;
  const lines: string[] = [];
  book.getWorksheet("Hướng dẫn")?.eachRow((row) => {
    row.eachCell((cell) => {
      lines.push(cell.text);
    });
  });
  instructions = lines.join("\n");
});

describe("a template", () => {
  test("is locked without a password, but for the cells to fill in", () => {
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
    const [protection = ""] = /<sheetProtection[^>]*>/.exec(xml) ?? [];
    expect(protection).toContain('sheet="1"');
    expect(protection).not.toMatch(/password|hash/i);
    const isOpen = (address: string): boolean =>
      sheet.getCell(address).protection?.locked === false;
    expect(["E11", "F11", "I11", "J11", "K11", "D4"].filter(isOpen)).toEqual([
      "E11",
      "F11",
      "I11",
      "J11",
      "K11",
      "D4"
    ]);
    expect(["B5", "C11", "D11", "G11", "E12", "E10", "A11", "F1"].filter(isOpen)).toEqual([]);
  });

  test("takes whole numbers where things are counted, decimals elsewhere, none below 0", () => {
    const count = sheet.getCell("F11").dataValidation;
    expect(count).toMatchObject({type: "whole", operator: "greaterThanOrEqual", formulae: [0]});
    expect(count.error).toMatch(/số nguyên từ 0/);
    const money = sheet.getCell("F26").dataValidation;
    expect(money).toMatchObject({type: "decimal", operator: "greaterThanOrEqual", formulae: [0]});
    expect(sheet.getCell("E12").dataValidation).toBeUndefined();
  });

  test("offers the reasons for an empty row in a list", () => {
    expect(sheet.getCell("J11").dataValidation).toMatchObject({
      type: "list",
      formulae: ["_chung_tay!$E$1:$E$3"]
    });
    expect([1, 2, 3].map((row) => identity.getCell(row, 5).text)).toEqual([
      "Không phát sinh",
      "Chưa có số liệu",
      "Không thuộc nhiệm vụ"
    ]);
  });

  test("keeps its header in sight, and prints it on every page of A4 across", () => {
    expect(sheet.views[0]).toMatchObject({state: "frozen", xSplit: 3, ySplit: 9});
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      fitToWidth: 1,
      fitToHeight: 0
    });
    expect(sheet.pageSetup.printTitlesRow).toBe("8:9");
  });

  test("shows the figures of the period before, greyed, in the unit of the form", () => {
    expect(sheet.getCell("G9").text).toBe("Kỳ trước (Quý IV năm 2025)");
    expect(sheet.getCell("G26").value).toBe(1250.5);
    expect(sheet.getCell("G26").font.color).toMatchObject({argb: "FF80868F"});
    expect(sheet.getCell("G11").text).toBe("");
  });

  test("names its form, version, place, period and body where nobody renames them", () => {
    expect([1, 2, 3, 4, 5, 6].map((row) => identity.getCell(row, 2).text)).toEqual([
      "1",
      "joint-programme-quarterly",
      "2",
      "P34-19",
      "2026-Q1",
      "MTTQ"
    ]);
    expect(sheet.getColumn(1).hidden).toBe(true);
    expect(sheet.getRow(1).hidden).toBe(true);
    expect(sheet.getCell("A11").text).toBe("nha-hoan-thanh");
  });

  test("tells a clerk who, where, when, until when and how", () => {
    for (const line of [
      "Ủy ban Mặt trận Tổ quốc Việt Nam",
      "Tỉnh Thái Nguyên",
      "Quý I năm 2026",
      "10/04/2026",
      "Chỉ nhập số vào các ô màu vàng. Các ô khác đã khóa để giữ nguyên biểu mẫu."
    ]) {
      expect(instructions).toContain(line);
    }
  });

  test("asks a body only for what it does: the Fatherland Front's funds, not the army's infirmaries", () => {
    const codes: string[] = [];
    sheet.eachRow((row) => {
      codes.push(row.getCell(1).text);
    });
    expect(codes).toContain("quy-vnn-thu");
    expect(codes).not.toContain("benh-xa");
  });
});

test("a province's template has its communes of the period as rows, with their total above", async () => {
  const book = await open(
    await templateOf({form: "housing", place: "P34-12", period: "2026-Q1", organisation: "UBND"})
  );
  const communes = book.getWorksheet("Theo xã") as Worksheet;
  const ids: string[] = [];
  communes.eachRow((row) => {
    if (/^C34-/.test(row.getCell(1).text)) ids.push(row.getCell(1).text);
  });
  // The Statistics Office counts 38 communes in Lai Châu since 1 July 2025.
  expect(ids).toHaveLength(38);
  const first = communes.getColumn(1).values.indexOf(ids[0] ?? "");
  expect(communes.getCell(first - 1, 3).text).toBe("Tổng cộng");
  const formula = communes.getCell(first - 1, 5).formula;
  expect(formula).toBe(`IF(COUNT(E${first}:E${first + 37})=0,"",SUM(E${first}:E${first + 37}))`);
});
