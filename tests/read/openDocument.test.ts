import * as XLSX from "@e965/xlsx";
import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";

import {browserEnvironment} from "../../pipelines/browserEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import type {ReadFile} from "../../pipelines/types.ts";
import {readBounded} from "./readBounded.ts";
import {cellsOf, codesOf, textsOf} from "./workbookFile.ts";

const OPEN =
  '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c">';

function openDocument(tables: string, styles = ""): Uint8Array {
  const content = `${OPEN}<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "content.xml": strToU8(content)
  });
}

function table(rows: string): Uint8Array {
  return openDocument(`<table:table table:name="Biểu 1">${rows}</table:table>`);
}

const row = (cells: string, attributes = "") =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const text = (content: string, attributes = "") =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${content}</text:p></table:table-cell>`;
const number = (value: number | string, attributes = "") =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}><text:p>?</text:p></table:table-cell>`;

const readBytes = (bytes: Uint8Array): Promise<ReadFile> =>
  read(bytes, "a.xls", browserEnvironment);

describe("an OpenDocument spreadsheet", () => {
  it("gives cells their addresses after repeated blank rows and columns", async () => {
    const file = await readBytes(
      table(
        row("<table:table-cell/>", 'table:number-rows-repeated="3"') +
          row(
            `<table:table-cell table:number-columns-repeated="2"/>${text("Hà Nội")}${number(5)}`
          ) +
          row(number(7, 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"')
      )
    );
    expect(file.format).toBe("ods");
    expect(textsOf(file)).toEqual({C4: "Hà Nội", D4: "5", A5: "7", B5: "7", A6: "7", B6: "7"});
  });

  it("tells the kinds of cells apart and takes the stored value, not the one shown", async () => {
    const file = await readBytes(
      table(
        row(
          number("1234.50") +
            '<table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12,5%</text:p></table:table-cell>' +
            '<table:table-cell office:value-type="date" office:date-value="2024-03-31"><text:p>31/03/24</text:p></table:table-cell>' +
            '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>ĐÚNG</text:p></table:table-cell>' +
            '<table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>' +
            '<table:table-cell office:value-type="time" office:time-value="PT07H30M00S"><text:p>7:30</text:p></table:table-cell>' +
            text("00123")
        )
      )
    );
    expect(cellsOf(file.sheets[0]).map((cell) => `${cell.kind} ${cell.text}`)).toEqual([
      "number 1234.5",
      "number 0.125",
      "date 2024-03-31",
      "boolean TRUE",
      "error #DIV/0!",
      "date 07:30:00",
      "text 00123"
    ]);
    expect(cellsOf(file.sheets[0])[4]?.isFormula).toBe(true);
  });

  it("joins paragraphs, spans, spaces and line breaks, and leaves annotations out", async () => {
    const cell =
      "<table:table-cell office:value-type='string'><office:annotation><text:p>ghi chú</text:p></office:annotation>" +
      "<text:p><text:span>đậm</text:span>\n  <text:s text:c='2'/>nhạt<text:line-break/>x</text:p><text:p>y &amp; z</text:p></table:table-cell>";
    expect(textsOf(await readBytes(table(row(cell))))).toEqual({A1: "đậm   nhạt\nx\ny & z"});
  });

  it("keeps merges, notes what is hidden, and tells a formula without a result", async () => {
    const hidden =
      '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
    const file = await readBytes(
      openDocument(
        '<table:table table:name="Một"><table:table-column table:number-columns-repeated="2"/>' +
          '<table:table-column table:visibility="collapse"/>' +
          row(
            text("gộp", 'table:number-columns-spanned="2"') +
              "<table:covered-table-cell/>" +
              text("c")
          ) +
          row(
            number(1) + '<table:table-cell table:formula="of:=[.A1]"/>',
            'table:visibility="filter"'
          ) +
          '</table:table><table:table table:name="Hai" table:style-name="ta2">' +
          `${row(number(2))}</table:table>`,
        hidden
      )
    );
    expect(file.sheets[0]?.merges).toEqual([{top: 0, left: 0, bottom: 0, right: 1}]);
    expect(
      file.findings.map(({code, sheet, cell, text: found}) => [code, sheet, cell, found])
    ).toEqual([
      ["read.formula-without-value", "Một", "B2", ""],
      ["read.hidden-rows", "Một", null, "2"],
      ["read.hidden-columns", "Một", null, "C"],
      ["read.hidden-sheet", "Hai", null, "Hai"]
    ]);
  });

  it("written by SheetJS gives the same cells, also as one flat file", async () => {
    const sheet = XLSX.utils.aoa_to_sheet([["Tỉnh", "Số"], ["Hà Nội", 1.5], [], ["Huế", true]]);
    for (const bookType of ["ods", "fods"] as const) {
      const book = XLSX.utils.book_new(sheet, "Biểu");
      const bytes = new Uint8Array(XLSX.write(book, {type: "array", bookType}) as ArrayBuffer);
      const file = await readBytes(bytes);
      expect(file.format).toBe("ods");
      expect(textsOf(file)).toEqual({
        A1: "Tỉnh",
        B1: "Số",
        A2: "Hà Nội",
        B2: "1.5",
        A4: "Huế",
        B4: "TRUE"
      });
    }
  });

  it("that repeats one cell over the sheet is refused in time", async () => {
    const whole = row(
      number(1, 'table:number-columns-repeated="16384"'),
      'table:number-rows-repeated="1048576"'
    );
    expect(codesOf(await readBounded(table(whole)))).toEqual(["read.sheet-too-large"]);
    const blank = row(
      '<table:table-cell table:number-columns-repeated="16384"/>',
      'table:number-rows-repeated="1048576"'
    );
    expect(codesOf(await readBounded(table(row(number(1)) + blank)))).toEqual([]);
  });

  it("cut short or of impossible counts is refused", async () => {
    for (const rows of [
      "<table:table-row><table:table-cell>",
      row(number(1, 'table:number-columns-repeated="0"'))
    ]) {
      expect(codesOf(await readBytes(table(rows)))).toEqual(["read.damaged-file"]);
    }
    expect(codesOf(await readBytes(table(row(number("1e400")))))).toEqual(["read.bad-number"]);
  });
});
