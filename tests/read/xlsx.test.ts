import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";

import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import {
  cellsOf,
  codesOf,
  readParts,
  textsOf,
  workbookEntries,
  workbookFile
} from "./workbookFile.ts";

it("macros are noted, and the workbook read as any other", async () => {
  const sheets = ['<row r="1"><c r="A1"><v>1</v></c></row>'];
  const file = await readParts({sheets, others: {"xl/vbaProject.bin": "Sub AutoOpen()"}});
  expect(textsOf(file)).toEqual({A1: "1"});
  expect(codesOf(file)).toEqual(["read.macros-ignored"]);
  expect(codesOf(await readParts({sheets}))).toEqual([]);
});

describe("addresses", () => {
  it("keeps row numbers after blank rows and columns after blank cells", async () => {
    const file = await readParts({
      sheets: ['<row r="2"><c r="B2"><v>1</v></c></row><row r="9"><c r="AA9"><v>2</v></c></row>']
    });
    expect(textsOf(file)).toEqual({B2: "1", AA9: "2"});
    expect(file.findings).toEqual([]);
  });

  it("counts on from the cell before where r is missing", async () => {
    const file = await readParts({
      sheets: [
        '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c/><c><v>4</v></c></row>' +
          '<row r="7"><c><v>5</v></c></row><row><c><v>6</v></c></row>'
      ]
    });
    expect(textsOf(file)).toEqual({A1: "1", D1: "2", E1: "3", B2: "4", A7: "5", A8: "6"});
  });

  it("puts rows and cells that are stored out of order in order", async () => {
    const file = await readParts({
      sheets: [
        '<row r="3"><c r="B3"><v>3</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'
      ]
    });
    expect(cellsOf(file.sheets[0]).map((cell) => cell.text)).toEqual(["1", "2", "3"]);
  });

  it("refuses a cell stored twice, and a cell that names another row than its own", async () => {
    const twice = '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>';
    expect(codesOf(await readParts({sheets: [twice]}))).toEqual(["read.damaged-file"]);
    const elsewhere = '<row r="1"><c r="A2"><v>1</v></c></row>';
    expect(codesOf(await readParts({sheets: [elsewhere]}))).toEqual(["read.damaged-file"]);
  });

  it("reads the last cell of a sheet, and refuses the one after it", async () => {
    const last = await readParts({
      sheets: ['<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>']
    });
    expect(cellsOf(last.sheets[0])).toEqual([
      {row: 1_048_575, column: 16_383, text: "1", kind: "number"}
    ]);
    const wide = '<row r="1"><c r="XFE1"><v>1</v></c></row>';
    expect(codesOf(await readParts({sheets: [wide]}))).toEqual(["read.sheet-too-large"]);
    const deep = '<row r="1048577"><c r="A1048577"><v>1</v></c></row>';
    expect(codesOf(await readParts({sheets: [deep]}))).toEqual(["read.sheet-too-large"]);
  });

  it("reads elements under a prefix, and leaves those of an extension alone", async () => {
    const file = await readParts({
      sheets: [
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData>' +
          '<x:extLst><x14:c r="B1"><x14:v>8</x14:v></x14:c></x:extLst></x:worksheet>'
      ]
    });
    expect(textsOf(file)).toEqual({A1: "7"});
  });
});

describe("sheets", () => {
  const one = '<row r="1"><c r="A1"><v>1</v></c></row>';

  it("notes hidden sheets, rows and columns that hold cells, and reads them", async () => {
    const file = await readParts({
      sheetAttributes: 'state="veryHidden"',
      before: '<cols><col min="2" max="3" hidden="1"/><col min="9" max="9" hidden="1"/></cols>',
      sheets: [
        '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row><row r="2" hidden="1"/>' +
          '<row r="3" hidden="1"><c r="A3"><v>2</v></c></row><row r="4" hidden="true"><c r="A4"><v>2</v></c></row>' +
          '<row r="5" hidden="0"><c r="A5"><v>2</v></c></row>'
      ]
    });
    expect(file.findings.map(({code, cell, text}) => [code, cell, text])).toEqual([
      ["read.hidden-sheet", null, "Biểu 1"],
      ["read.hidden-rows", null, "3–4"],
      ["read.hidden-columns", null, "C"]
    ]);
    expect(file.sheets[0]?.isHidden).toBe(true);
    expect(file.sheets[0]?.rows.map((row) => row.isHidden)).toEqual([false, true, true, false]);
  });

  it("keeps merged blocks, cut to the cells in use", async () => {
    const file = await readParts({
      sheets: ['<row r="1"><c r="A1"><v>1</v></c></row><row r="5"><c r="D5"><v>1</v></c></row>'],
      after:
        '<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="B4:XFD1048576"/><mergeCell ref="A8:C9"/><mergeCell ref="D5"/></mergeCells>'
    });
    expect(file.sheets[0]?.merges).toEqual([
      {top: 0, left: 0, bottom: 1, right: 2},
      {top: 3, left: 1, bottom: 4, right: 3}
    ]);
  });

  it("are found through the relationships, whatever the parts are called", async () => {
    const entries = workbookEntries({sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>']});
    const {"xl/worksheets/sheet1.xml": sheet, "xl/workbook.xml": workbook} = entries;
    const file = await read(
      zipSync({
        "_rels/.rels": strToU8(
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/XL/Workbook2.xml"/></Relationships>'
        ),
        "xl/workbook2.xml": workbook!,
        "xl/_rels/workbook2.xml.rels": strToU8(
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="\\xl\\Data\\..\\First.xml"/></Relationships>'
        ),
        "xl/first.xml": sheet!
      }),
      "a.xlsx",
      nodeEnvironment
    );
    expect(textsOf(file)).toEqual({A1: "1"});
  });

  it("that are charts hold no cells and are left out", async () => {
    const entries = workbookEntries({sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>', ""]});
    const rels = new TextDecoder().decode(entries["xl/_rels/workbook.xml.rels"] as Uint8Array);
    entries["xl/_rels/workbook.xml.rels"] = strToU8(
      rels.replace('worksheet" Target="worksheets/sheet2', 'chartsheet" Target="worksheets/sheet2')
    );
    expect((await read(zipSync(entries), "a.xlsx", nodeEnvironment)).sheets).toHaveLength(1);
  });

  it("without any cell make an empty file", async () => {
    expect(codesOf(await readParts({sheets: ["", '<row r="1"><c r="A1" s="3"/></row>']}))).toEqual([
      "read.empty-file"
    ]);
  });

  it("that end early are refused", async () => {
    const whole = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`;
    expect(codesOf(await readParts({sheets: [whole]}))).toEqual([]);
    for (const end of ["</worksheet>", "</sheetData>", "</row>", "</c>", "</v>", "v>1"]) {
      expect(codesOf(await readParts({sheets: [whole.slice(0, whole.indexOf(end))]})), end).toEqual(
        ["read.damaged-file"]
      );
    }
  });

  it("stored as UTF-16 read the same", async () => {
    const text =
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Hà Nội</v></c></row></sheetData></worksheet>';
    const entries = workbookEntries({});
    const utf16 = new Uint8Array(2 + text.length * 2);
    utf16.set([0xff, 0xfe]);
    for (let index = 0; index < text.length; index++) {
      utf16[2 + index * 2] = text.charCodeAt(index) & 0xff;
      utf16[3 + index * 2] = text.charCodeAt(index) >> 8;
    }
    entries["xl/worksheets/sheet1.xml"] = utf16;
    expect(textsOf(await read(zipSync(entries), "a.xlsx", nodeEnvironment))).toEqual({
      A1: "Hà Nội"
    });
  });

  it("of one name are refused", async () => {
    const entries = workbookEntries({sheets: [one, one]});
    const workbook = new TextDecoder().decode(entries["xl/workbook.xml"] as Uint8Array);
    entries["xl/workbook.xml"] = strToU8(workbook.replace("Biểu 2", "Biểu 1"));
    expect(codesOf(await read(zipSync(entries), "a.xlsx", nodeEnvironment))).toEqual([
      "read.damaged-file"
    ]);
  });

  it("larger than a piece are read across its borders", async () => {
    const rows = Array.from(
      {length: 60_000},
      (_, index) =>
        `<row r="${index + 1}"><c r="A${index + 1}" t="str"><v>Xã ${index}</v></c></row>`
    );
    const file = await read(workbookFile({sheets: [rows.join("")]}), "a.xlsx", nodeEnvironment);
    const cells = cellsOf(file.sheets[0]);
    expect(cells).toHaveLength(60_000);
    expect(cells.every((cell, index) => cell.text === `Xã ${index}` && cell.row === index)).toBe(
      true
    );
  });
});
