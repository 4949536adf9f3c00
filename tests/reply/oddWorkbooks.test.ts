import * as SheetJS from "@e965/xlsx";
import ExcelJS from "exceljs";
import {describe, expect, it} from "vitest";

import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import {workbookEntries} from "../read/workbookFile.ts";
import {annotated, badNumber, negative, partsOf, textOf, withParts} from "./givenOffice.ts";
import {FIRST, officeWorkbook, PLAIN} from "./officeWorkbook.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';

/** A workbook of the given rows as a plain writer leaves it: no styles, no shared texts. */
function bare(...sheets: readonly string[]): Uint8Array {
  const parts = workbookEntries({sheets}) as Record<string, Uint8Array>;
  return withParts(zipped(parts), {"[Content_Types].xml": TYPES});
}

function zipped(parts: Record<string, Uint8Array>): Uint8Array {
  return withParts(EMPTY_ZIP, parts);
}

const EMPTY_ZIP = new Uint8Array([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]);

async function cellsOf(bytes: Uint8Array) {
  const {sheets, findings} = await read(bytes, "x.xlsx", nodeEnvironment);
  expect(findings.filter(({code}) => code.startsWith("read.damaged"))).toEqual([]);
  return sheets.map(({name, rows}) => ({
    name,
    cells: rows.flatMap((row) => row.cells.map(({text}) => text))
  }));
}

describe("a workbook written in an odd way", () => {
  it("may lack styles and shared texts: both readers still see colours and values", async () => {
    const bytes = bare('<row><c><v>12</v></c><c t="inlineStr"><is><t>Huế</t></is></c></row><row/>');
    const result = await annotated(bytes, [badNumber("Biểu 1", "A1"), negative("Biểu 1", "C2")]);
    expect(result.kind).toBe("original");
    // exceljs fails at cells that do not say where they are.
    const sheet = SheetJS.read(result.bytes, {cellStyles: true}).Sheets["Biểu 1"] ?? {};
    const seen = (cell: string): unknown[] => {
      const {v, s: style} = (sheet[cell] ?? {}) as {v?: unknown; s?: {fgColor?: {rgb?: string}}};
      return [v, style?.fgColor?.rgb];
    };
    expect(seen("A1")).toEqual([12, "FFC7CE"]);
    expect(seen("B1")).toEqual(["Huế", undefined]);
    expect(seen("C2")).toEqual([undefined, "FFEB9C"]);
  });

  it("gets cells and rows that it lacks: before, between and behind, and in an empty sheet", async () => {
    const bytes = bare(
      '<row r="3" spans="2:3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c></row><row r="5"/>',
      ""
    );
    const marks = ["A1", "A3", "C3", "E3", "B4", "C5", "A9"].map((cell) =>
      badNumber("Biểu 1", cell)
    );
    const result = await annotated(bytes, [...marks, badNumber("Biểu 2", "B2")]);
    const sheet = textOf(partsOf(result.bytes), "xl/worksheets/sheet1.xml");
    const addresses = [...sheet.matchAll(/<c r="([A-Z]+\d+)"/g)].map((match) => match[1]);
    expect(addresses).toEqual(["A1", "A3", "B3", "C3", "D3", "E3", "B4", "C5", "A9"]);
    expect([...sheet.matchAll(/<row r="(\d+)"/g)].map((match) => match[1])).toEqual([
      "1",
      "3",
      "4",
      "5",
      "9"
    ]);
    expect(sheet).not.toContain("spans");
    expect(textOf(partsOf(result.bytes), "xl/worksheets/sheet2.xml")).toContain('<c r="B2"');
    expect((await cellsOf(result.bytes)).slice(1)).toEqual([
      {name: "Biểu 1", cells: ["1", "2"]},
      {name: "Biểu 2", cells: []}
    ]);
  });

  it("may write its elements with a prefix, as some programs do", async () => {
    const bytes = await officeWorkbook();
    const parts = partsOf(bytes);
    const prefixed = (name: string): string =>
      textOf(parts, name)
        .replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`)
        .replace(/<(\/?)(?=[a-zA-Z]+[\s/>])/g, "<$1x:");
    const names = ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"];
    const odd = withParts(bytes, Object.fromEntries(names.map((name) => [name, prefixed(name)])));
    const result = await annotated(odd, [badNumber(FIRST, "C5"), badNumber(FIRST, "H30")]);
    expect(result.kind).toBe("original");
    const sheet = textOf(partsOf(result.bytes), "xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<x:c r="H30" s="\d+"\/>/);
    expect(sheet).not.toMatch(/<(row|c|legacyDrawing)\b/);
    const before = await cellsOf(bytes);
    expect((await cellsOf(result.bytes)).slice(1)).toEqual(before);
    expect(SheetJS.read(result.bytes).SheetNames).toHaveLength(4);
  });

  it("may be in the strict form: a copy of its values goes back, and says why", async () => {
    const parts = partsOf(await officeWorkbook());
    const strict = textOf(parts, "xl/workbook.xml").replace(MAIN, STRICT);
    const bytes = withParts(await officeWorkbook(), {"xl/workbook.xml": strict});
    const result = await annotated(bytes, [badNumber(FIRST, "C5")]);
    expect(result.kind).toBe("copy");
    expect(result.reason).toContain("Strict Open XML");
    const list = (await cellsOf(result.bytes))[0];
    expect(list?.cells.some((text) => text.includes("Strict Open XML"))).toBe(true);
    expect((await cellsOf(result.bytes)).slice(1)).toEqual(await cellsOf(bytes));
  });

  it("may have damage in a part that reading does not look at: a copy goes back", async () => {
    const damaged = withParts(await officeWorkbook(), {"xl/comments1.xml": "<comments"});
    const result = await annotated(damaged, [badNumber(FIRST, "C5")]);
    expect(result).toMatchObject({kind: "copy"});
    expect(result.reason).toContain("không thể ghi lời nhắn");
  });

  it("may have the list's name on a sheet of its own", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("NỘI DUNG CẦN SỬA").getCell("A1").value = 5;
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const result = await annotated(bytes, [badNumber("NỘI DUNG CẦN SỬA", "A1")]);
    const names = (await cellsOf(result.bytes)).map(({name}) => name);
    expect(names).toEqual(["Nội dung cần sửa (2)", "NỘI DUNG CẦN SỬA"]);
  });

  it("with twenty sheets keeps them all, and links to names with quotes and Vietnamese", async () => {
    const book = new ExcelJS.Workbook();
    const names = Array.from({length: 20}, (_, at) => `Xã "Đắk ${at}" & 'tổ' ${at}x`);
    for (const name of names) book.addWorksheet(name).getCell("B2").value = name;
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const result = await annotated(
      bytes,
      names.map((name) => badNumber(name, "B2"))
    );
    const read = SheetJS.read(result.bytes);
    expect(read.SheetNames.slice(1)).toEqual(names);
    const links = Object.values(read.Sheets["Nội dung cần sửa"] ?? {}).flatMap(
      (cell: {l?: {Target?: string; location?: string}}) =>
        cell?.l?.location ?? cell?.l?.Target ?? []
    );
    // SheetJS leaves the address as the file has it.
    expect(links).toContain("'Xã &quot;Đắk 7&quot; &amp; ''tổ'' 7x'!B2");
  });

  it("with five thousand findings lists and colours all, and puts notes on a thousand cells", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Lớn");
    for (let row = 1; row <= 5000; row++) sheet.addRow([row, "xã", row * 2]);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const findings = Array.from({length: 5000}, (_, at) => badNumber("Lớn", `C${at + 1}`));
    const result = await annotated(bytes, findings);
    const parts = partsOf(result.bytes);
    expect(textOf(parts, "xl/comments1.xml").match(/<comment /g)).toHaveLength(1000);
    const list = textOf(parts, "xl/worksheets/sheet2.xml");
    expect(list.match(/<hyperlink /g)).toHaveLength(5001);
    expect(list.match(/outlineLevel="1" hidden="1"/g)).toHaveLength(5000);
    const marked = new Set(
      [...textOf(parts, "xl/worksheets/sheet1.xml").matchAll(/<c r="C\d+" s="(\d+)"/g)].map(
        (match) => match[1]
      )
    );
    expect(marked.size).toBe(1);
    expect(textOf(parts, "xl/styles.xml").length).toBeLessThan(10_000);
  });
});

describe("a file that is no .xlsx", () => {
  it("comes back as an .xlsx of its cells, marked, its texts never formulas", async () => {
    const csv = "Xã,Giá trị\nTân Lập,12O\n=1+1,5\n007,2.50\n";
    const name = "báo cáo rất dài của xã Tân Lập quý I năm 2024.csv";
    const bytes = new TextEncoder().encode(csv);
    const sheet = (await read(bytes, name, nodeEnvironment)).sheets[0]!;
    const result = await annotated(bytes, [badNumber(sheet.name, "B2")], name);
    expect(result).toMatchObject({kind: "copy", extension: "xlsx"});
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(result.bytes.slice().buffer);
    const copy = book.worksheets[1]!;
    expect(copy.name).toBe("báo cáo rất dài của xã Tân Lập");
    expect(copy.getCell("B2").fill).toMatchObject({fgColor: {argb: "FFFFC7CE"}});
    expect(copy.getCell("A3").value).toBe("=1+1");
    expect(copy.getCell("A4").value).toBe("007");
    expect(copy.getCell("B4").value).toBe("2.50");
    expect(book.worksheets[0]!.getCell("A4").text).toContain("CSV");
    expect(textOf(partsOf(result.bytes), "xl/worksheets/sheet2.xml")).toContain("B2");
  });

  it("and could not be read at all gives the list alone, never a blank one", async () => {
    const result = await annotated(new Uint8Array([1, 2, 3, 4]), [
      {code: "read.unknown-format", sheet: null, cell: null, text: "", params: {}}
    ]);
    expect(result.kind).toBe("list");
    const cells = (await cellsOf(result.bytes))[0]?.cells ?? [];
    expect(cells).toContain("1 lỗi, 0 cảnh báo, 0 ghi chú.");
    expect(cells).toContain("cả tệp");
  });
});

it("opens at the list only where the tab that was open is marked anyway", async () => {
  const activeTab = async (sheet: string): Promise<string | undefined> => {
    const {bytes} = await annotated(await officeWorkbook(), [badNumber(sheet, "A1")]);
    return /activeTab="(\d+)"/.exec(textOf(partsOf(bytes), "xl/workbook.xml"))?.[1];
  };
  expect(await activeTab(FIRST)).toBe("3");
  expect(await activeTab(PLAIN)).toBe("0");
});
