import {strToU8} from "fflate";
import {describe, expect, it} from "vitest";

import {browserEnvironment} from "../../pipelines/browserEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import type {ReadFile} from "../../pipelines/types.ts";
import {readBounded} from "./readBounded.ts";
import {cellsOf, codesOf, textsOf} from "./workbookFile.ts";

const readBytes = (bytes: Uint8Array): Promise<ReadFile> =>
  read(bytes, "Báo cáo.xls", browserEnvironment);
const readString = (content: string): Promise<ReadFile> => readBytes(strToU8(content));

describe("a web page saved as .xls", () => {
  it("gives its table's cells as text, at the addresses that a spreadsheet program shows", async () => {
    const file = await readString(
      "<html><head><title>x</title><style>td{color:red}</style></head><body><h3>BÁO CÁO  QUÝ I</h3>\n" +
        "<table><tr><th>Tỉnh<th>Ngày</tr>\n<tr><td>Hà&nbsp;N&#7897;i</td><td>01/03/2026</td><td>00123</td></tr>" +
        "<tr></tr><tr><td>a<br>b</td><td>1.234,5 &lt; 2</td></tr></table></body></html>"
    );
    expect(file.format).toBe("html");
    expect(file.sheets[0]?.name).toBe("Báo cáo");
    expect(textsOf(file)).toEqual({
      A1: "BÁO CÁO QUÝ I",
      A2: "Tỉnh",
      B2: "Ngày",
      A3: "Hà\u00a0Nội",
      B3: "01/03/2026",
      C3: "00123",
      A5: "a\nb",
      B5: "1.234,5 < 2"
    });
    expect(new Set(cellsOf(file.sheets[0]).map(({kind}) => kind))).toEqual(new Set(["text"]));
  });

  it("moves cells beside those that span rows and columns", async () => {
    const file = await readString(
      "<table><tr><td rowspan=2>TT</td><td colspan='2'>Số nhà</td><td rowspan=\"2\">Ghi chú</td></tr>" +
        "<tr><td>KH</td><td>TH</td></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>"
    );
    expect(textsOf(file)).toEqual({
      A1: "TT",
      B1: "Số nhà",
      D1: "Ghi chú",
      B2: "KH",
      C2: "TH",
      A3: "1",
      B3: "2",
      C3: "3",
      D3: "4"
    });
    expect(file.sheets[0]?.merges).toEqual([
      {top: 0, left: 0, bottom: 1, right: 0},
      {top: 0, left: 1, bottom: 0, right: 2},
      {top: 0, left: 3, bottom: 1, right: 3}
    ]);
  });

  it("puts one table below the other, and a table inside another below its row", async () => {
    const file = await readString(
      "<table><tr><td>1</td></tr></table><p>Biểu 2</p><table><tr><td>2<table><tr><td>3</td></tr></table></td></tr></table>"
    );
    expect(textsOf(file)).toEqual({A1: "1", A2: "Biểu 2", A3: "2", A4: "3"});
  });

  it("is decoded by what it declares, or by its letters", async () => {
    const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const page = (charset: string, cell: string) =>
      latin1(`<meta charset=${charset}><table><tr><td>${cell}</td></tr></table>`);
    expect(
      textsOf(await readBytes(page("windows-1258", "T\u00f4\u00d2ng c\u00f4\u00f2ng")))
    ).toEqual({
      A1: "Tổng cộng"
    });
    expect(textsOf(await readBytes(page("x-unknown", "Tæng céng")))).toEqual({A1: "Tổng cộng"});
  });

  it("notes hidden rows", async () => {
    const file = await readString(
      "<table><tr><td>1</td></tr><tr style='display:none'><td>2</td></tr></table>"
    );
    expect(file.findings).toMatchObject([{code: "read.hidden-rows", text: "2"}]);
  });

  it("made to exhaust the reader is refused or read in time", async () => {
    const cell = "<td rowspan=60000 colspan=200>1</td>";
    const pages = [
      `<table>${`<tr>${cell}</tr>`.repeat(3_000)}</table>`,
      `<table><tr>${"<td colspan=16384>1</td>".repeat(5_000)}</tr></table>`,
      `<table>${"<tr><td>".repeat(300_000)}</table>`,
      `<table>${"<table>".repeat(100_000)}`,
      `<table><tr><td>${"<".repeat(2_000_000)}</table>`,
      `<table><tr><td>${"<script></a>".repeat(200_000)}</table>`,
      `<table><tr><td ${"a=' ".repeat(500_000)}</table>`,
      `<table><tr><td>${"&amp".repeat(20_000)}</td></tr></table>`,
      `<table><tr><td>${"<!--".repeat(300_000)}</table>`
    ];
    for (const page of pages) await readBounded(strToU8(page));
  });
});

const BOOK =
  '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:x">';

const workbook = (rows: string, after = "") =>
  `${BOOK}<Worksheet ss:Name="Biểu 1"><Table>${rows}</Table>${after}</Worksheet></Workbook>`;
const data = (type: string, value: string) => `<Data ss:Type="${type}">${value}</Data>`;

describe("a workbook in the XML of Excel 2003", () => {
  it("gives every cell at its address, with its kind", async () => {
    const file = await readString(
      workbook(
        `<Row ss:Index="3"><Cell ss:Index="2">${data("String", "Hà Nội")}</Cell><Cell>${data("Number", "1234.50")}</Cell></Row>` +
          `<Row><Cell>${data("DateTime", "2024-03-31T00:00:00.000")}</Cell><Cell>${data("Boolean", "1")}</Cell>` +
          `<Cell ss:Formula="=1/0">${data("Error", "#DIV/0!")}</Cell><Cell ss:Formula="=A1"/></Row>`
      )
    );
    expect(file.format).toBe("xml");
    expect(textsOf(file)).toEqual({
      B3: "Hà Nội",
      C3: "1234.5",
      A4: "2024-03-31",
      B4: "TRUE",
      C4: "#DIV/0!"
    });
    expect(
      cellsOf(file.sheets[0])
        .map(({kind}) => kind)
        .join()
    ).toBe("text,number,date,boolean,error");
    expect(file.findings).toMatchObject([{code: "read.formula-without-value", cell: "D4"}]);
  });

  it("reads merges, hidden parts, styled text and CDATA, and leaves comments out", async () => {
    const file = await readString(
      workbook(
        '<Column ss:Index="2" ss:Hidden="1"/>' +
          `<Row><Cell ss:MergeAcross="1" ss:MergeDown="1">${data("String", "a<B>b</B>c<![CDATA[ <d>]]>")}</Cell><Cell>${data("String", "x")}</Cell></Row>` +
          `<Row ss:Hidden="1"><Cell ss:Index="2">${data("Number", "5")}<Comment><ss:Data>không đọc</ss:Data></Comment></Cell></Row>`,
        "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>"
      )
    );
    expect(textsOf(file)).toEqual({A1: "abc <d>", C1: "x", B2: "5"});
    expect(file.sheets[0]?.merges).toEqual([{top: 0, left: 0, bottom: 1, right: 1}]);
    expect(codesOf(file)).toEqual(["read.hidden-sheet", "read.hidden-rows", "read.hidden-columns"]);
  });

  it("is read with prefixes before its elements, and in the encoding that it declares", async () => {
    const prefixed =
      '<?xml version="1.0" encoding="windows-1258"?><ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><ss:Worksheet ss:Name="A"><ss:Table>' +
      `<ss:Row><ss:Cell><ss:Data ss:Type="String">T\u00f4\u00d2ng</ss:Data></ss:Cell></ss:Row></ss:Table></ss:Worksheet></ss:Workbook>`;
    const bytes = Uint8Array.from(prefixed, (letter) => letter.charCodeAt(0));
    expect(textsOf(await readBytes(bytes))).toEqual({A1: "Tổng"});
  });

  it("cut short, with a document type or of impossible indexes is refused", async () => {
    const sound = workbook(`<Row><Cell>${data("Number", "1")}</Cell></Row>`);
    for (let length = BOOK.length; length < sound.length; length += 5) {
      expect(codesOf(await readString(sound.slice(0, length)))).toEqual(["read.damaged-file"]);
    }
    expect(codesOf(await readString(workbook('<Row ss:Index="0"/>')))).toEqual([
      "read.damaged-file"
    ]);
    const far = `<Row ss:Index="2000000"><Cell>${data("Number", "1")}</Cell></Row>`;
    expect(codesOf(await readString(workbook(far)))).toEqual(["read.sheet-too-large"]);
    const declared = sound.replace("?>\n", '?>\n<!DOCTYPE a [<!ENTITY b "c">]>');
    expect(codesOf(await readString(declared))).toEqual(["read.forbidden-xml"]);
  });
});
