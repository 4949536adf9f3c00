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

describe("addresses", () => {
  it("keeps row numbers after blank rows and columns after blank cells", () => {
    const file = readParts({
      sheets: ['<row r="2"><c r="B2"><v>1</v></c></row><row r="9"><c r="AA9"><v>2</v></c></row>']
    });
    expect(textsOf(file)).toEqual({B2: "1", AA9: "2"});
    expect(file.findings).toEqual([]);
  });

  it("counts on from the cell before where r is missing", () => {
    const file = readParts({
      sheets: [
        '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c/><c><v>4</v></c></row>' +
          '<row r="7"><c><v>5</v></c></row><row><c><v>6</v></c></row>'
      ]
    });
    expect(textsOf(file)).toEqual({A1: "1", D1: "2", E1: "3", B2: "4", A7: "5", A8: "6"});
  });

  it("puts rows and cells that are stored out of order in order", () => {
    const file = readParts({
      sheets: [
        '<row r="3"><c r="B3"><v>3</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'
      ]
    });
    expect(cellsOf(file.sheets[0]).map((cell) => cell.text)).toEqual(["1", "2", "3"]);
  });

  it("refuses a cell stored twice, and a cell that names another row than its own", () => {
    const twice = '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>';
    expect(codesOf(readParts({sheets: [twice]}))).toEqual(["read.damaged-file"]);
    const elsewhere = '<row r="1"><c r="A2"><v>1</v></c></row>';
    expect(codesOf(readParts({sheets: [elsewhere]}))).toEqual(["read.damaged-file"]);
  });

  it("reads the last cell of a sheet, and refuses the one after it", () => {
    const last = readParts({sheets: ['<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>']});
    expect(cellsOf(last.sheets[0])).toEqual([
      {row: 1_048_575, column: 16_383, text: "1", kind: "number"}
    ]);
    const wide = '<row r="1"><c r="XFE1"><v>1</v></c></row>';
    expect(codesOf(readParts({sheets: [wide]}))).toEqual(["read.sheet-too-large"]);
    const deep = '<row r="1048577"><c r="A1048577"><v>1</v></c></row>';
    expect(codesOf(readParts({sheets: [deep]}))).toEqual(["read.sheet-too-large"]);
  });

  it("reads elements under a prefix, and leaves those of an extension alone", () => {
    const file = readParts({
      sheets: [
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData>' +
          '<x:extLst><x14:c r="B1"><x14:v>8</x14:v></x14:c></x:extLst></x:worksheet>'
      ]
    });
    expect(textsOf(file)).toEqual({A1: "7"});
  });
});

describe("kinds of cells", () => {
  it("tells text, numbers, booleans, errors and text results of formulas apart", () => {
    const file = readParts({
      strings: "<si><t>Hà Nội</t></si>",
      sheets: [
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c><c r="C1" t="b"><v>1</v></c>' +
          '<c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="str"><f>A1</f><v>a &amp; b</v></c>' +
          '<c r="F1" t="inlineStr"><is><t>gõ</t></is></c><c r="G1" t="n"><v>3</v></c>' +
          '<c r="H1" t="d"><v>2024-03-31T00:00:00</v></c></row>'
      ]
    });
    expect(cellsOf(file.sheets[0]).map(({text, kind}) => `${kind} ${text}`)).toEqual([
      "text Hà Nội",
      "number 12.5",
      "boolean TRUE",
      "error #REF!",
      "text a & b",
      "text gõ",
      "number 3",
      "date 2024-03-31"
    ]);
  });

  it("marks formulas, whatever their cached value", () => {
    const file = readParts({
      sheets: [
        '<row r="1"><c r="A1"><f>B1+1</f><v>0</v></c><c r="B1" t="b"><f>FALSE()</f><v>0</v></c>' +
          '<c r="C1"><f t="shared" si="0"/><v>4</v></c><c r="D1"><v>5</v></c></row>'
      ]
    });
    expect(cellsOf(file.sheets[0]).map((cell) => [cell.text, cell.isFormula])).toEqual([
      ["0", true],
      ["FALSE", true],
      ["4", true],
      ["5", undefined]
    ]);
  });

  it("reports a formula without a cached value at its cell, but not an empty text result", () => {
    const file = readParts({
      sheets: [
        '<row r="4"><c r="B4"><f>SUM(A1:A3)</f></c><c r="C4"><f>A1</f><v/></c>' +
          '<c r="D4" t="str"><f>""</f><v></v></c><c r="E4"><v>1</v></c></row>'
      ]
    });
    expect(file.findings.map(({code, sheet, cell}) => [code, sheet, cell])).toEqual([
      ["read.formula-without-value", "Biểu 1", "B4"],
      ["read.formula-without-value", "Biểu 1", "C4"]
    ]);
    expect(textsOf(file)).toEqual({E4: "1"});
  });

  it("reports a stored number that is none, and keeps it as an error cell", () => {
    for (const wrong of ["1e400", "0x1F", "1_000", "Infinity", "NaN", "１２"]) {
      const file = readParts({sheets: [`<row r="1"><c r="A1"><v>${wrong}</v></c></row>`]});
      expect(codesOf(file)).toEqual(["read.bad-number"]);
      expect(cellsOf(file.sheets[0])[0]).toMatchObject({text: wrong, kind: "error"});
    }
    const near = readParts({sheets: ['<row r="1"><c r="A1"><v>1e300</v></c></row>']});
    expect(near.findings).toEqual([]);
  });

  it("leaves out cells that are styled, empty or white space alone", () => {
    const file = readParts({
      strings: '<si><t xml:space="preserve">  </t></si><si><t>\u00a0</t></si><si><t/></si>',
      sheets: [
        '<row r="1"><c r="A1" s="1"/><c r="B1" s="1"></c><c r="C1" t="s"><v>0</v></c><c r="D1" t="s"><v>1</v></c>' +
          '<c r="E1" t="s"><v>2</v></c><c r="F1" t="inlineStr"><is><t> </t></is></c><c r="G1"><v>0</v></c></row>'
      ]
    });
    expect(textsOf(file)).toEqual({G1: "0"});
    expect(file.findings).toEqual([]);
  });
});

describe("text", () => {
  const textOf = (si: string) =>
    textsOf(
      readParts({
        strings: `<si>${si}</si>`,
        sheets: ['<row r="1"><c r="A1" t="s"><v>0</v></c></row>']
      })
    )["A1"];

  it("joins the runs of rich text and leaves phonetic guides out", () => {
    expect(textOf("<r><rPr><b/></rPr><t>Hà </t></r><r><t>Nội</t></r>")).toBe("HàNội");
    expect(textOf('<r><t xml:space="preserve">Hà </t></r><r><t>Nội</t></r>')).toBe("Hà Nội");
    expect(textOf("<t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh><phoneticPr/>")).toBe(
      "東京"
    );
  });

  it("keeps white space at the ends only where the file says so", () => {
    expect(textOf('<t xml:space="preserve">  a </t>')).toBe("  a ");
    expect(textOf("<t>  a </t>")).toBe("a");
  });

  it("decodes entities, character data, comments and escapes, once", () => {
    expect(textOf("<t>a &lt;b&gt; &amp;amp; &#272;&#x1ED3;ng &unknown; & b</t>")).toBe(
      "a <b> &amp; Đồng &unknown; & b"
    );
    expect(textOf("<t>a<!-- no -->b<![CDATA[<c>&amp;]]>d</t>")).toBe("ab<c>&amp;d");
    expect(textOf("<t>một_x000D_\nhai_x005F_x000D_</t>")).toBe("một\nhai_x000D_");
    expect(textOf("<t>_x00zz_ _x000D</t>")).toBe("_x00zz_ _x000D");
  });

  it("is NFC and free of invisible characters", () => {
    expect(textOf(`<t>${"Hòa Bình".normalize("NFD")}</t>`)).toBe("Hòa Bình".normalize("NFC"));
    expect(textOf("<t>Hà\u200b Nội\u202e\ufeff</t>")).toBe("Hà Nội");
  });

  it("reports control and replacement characters at their cell, not line breaks or tabs", () => {
    const file = readParts({
      strings: "<si><t>a_x0007_b</t></si><si><t>a\ufffdb</t></si><si><t>a\n\tb</t></si>",
      sheets: [
        '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c>' +
          '<c r="D2" t="inlineStr"><is><t>&#xD800;</t></is></c></row>'
      ]
    });
    expect(file.findings.map(({code, cell, params}) => [code, cell, params["character"]])).toEqual([
      ["read.unreadable-character", "A2", "U+0007"],
      ["read.unreadable-character", "B2", "U+FFFD"],
      ["read.unreadable-character", "D2", "U+FFFD"]
    ]);
  });
});

describe("dates", () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0&quot; đ&quot;"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs>';
  const kindsOf = (sheet: string, workbookProperties = "") => {
    const file = readParts({styles, sheets: [sheet], workbookProperties});
    return {
      cells: cellsOf(file.sheets[0]).map(({text, kind}) => `${kind} ${text}`),
      findings: file.findings.map(({code, cell}) => `${code} ${cell}`)
    };
  };

  it("are told by the number format alone", () => {
    const row =
      '<row r="1"><c r="A1" s="1"><v>45382</v></c><c r="B1" s="2"><v>45382</v></c><c r="C1" s="3"><v>45382.3125</v></c><c r="D1"><v>45382</v></c></row>';
    expect(kindsOf(row).cells).toEqual([
      "date 2024-03-31",
      "number 45382",
      "date 2024-03-31T07:30:00",
      "number 45382"
    ]);
  });

  it("follow the epoch of the workbook", () => {
    const row = '<row r="1"><c r="A1" s="1"><v>43920</v></c></row>';
    expect(kindsOf(row, 'date1904="1"').cells).toEqual(["date 2024-03-31"]);
    expect(kindsOf(row, 'date1904="0"').cells).toEqual(["date 2020-03-30"]);
  });

  it("that cannot be stay numbers, with a finding", () => {
    const row =
      '<row r="1"><c r="A1" s="1"><v>60</v></c><c r="B1" s="1"><v>-1</v></c><c r="C1" s="1"><v>1250000000</v></c><c r="D1" s="1"><v>61</v></c></row>';
    expect(kindsOf(row)).toEqual({
      cells: ["number 60", "number -1", "number 1250000000", "date 1900-03-01"],
      findings: ["read.no-such-date A1", "read.no-such-date B1", "read.no-such-date C1"]
    });
  });
});

describe("sheets", () => {
  it("notes hidden sheets, rows and columns that hold cells, and reads them", () => {
    const file = readParts({
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

  it("keeps merged blocks, cut to the cells in use", () => {
    const file = readParts({
      sheets: ['<row r="1"><c r="A1"><v>1</v></c></row><row r="5"><c r="D5"><v>1</v></c></row>'],
      after:
        '<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="B4:XFD1048576"/><mergeCell ref="A8:C9"/><mergeCell ref="D5"/></mergeCells>'
    });
    expect(file.sheets[0]?.merges).toEqual([
      {top: 0, left: 0, bottom: 1, right: 2},
      {top: 3, left: 1, bottom: 4, right: 3}
    ]);
  });

  it("are found through the relationships, whatever the parts are called", () => {
    const entries = workbookEntries({sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>']});
    const {"xl/worksheets/sheet1.xml": sheet, "xl/workbook.xml": workbook} = entries;
    const file = read(
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

  it("that are charts hold no cells and are left out", () => {
    const entries = workbookEntries({sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>', ""]});
    const rels = new TextDecoder().decode(entries["xl/_rels/workbook.xml.rels"] as Uint8Array);
    entries["xl/_rels/workbook.xml.rels"] = strToU8(
      rels.replace('worksheet" Target="worksheets/sheet2', 'chartsheet" Target="worksheets/sheet2')
    );
    expect(read(zipSync(entries), "a.xlsx", nodeEnvironment).sheets).toHaveLength(1);
  });

  it("without any cell make an empty file", () => {
    expect(codesOf(readParts({sheets: ["", '<row r="1"><c r="A1" s="3"/></row>']}))).toEqual([
      "read.empty-file"
    ]);
  });

  it("that end early are refused", () => {
    const whole = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`;
    expect(codesOf(readParts({sheets: [whole]}))).toEqual([]);
    for (const end of ["</worksheet>", "</sheetData>", "</row>", "</c>", "</v>", "v>1"]) {
      expect(codesOf(readParts({sheets: [whole.slice(0, whole.indexOf(end))]})), end).toEqual([
        "read.damaged-file"
      ]);
    }
  });

  it("stored as UTF-16 read the same", () => {
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
    expect(textsOf(read(zipSync(entries), "a.xlsx", nodeEnvironment))).toEqual({A1: "Hà Nội"});
  });

  it("larger than a piece are read across its borders", () => {
    const rows = Array.from(
      {length: 60_000},
      (_, index) =>
        `<row r="${index + 1}"><c r="A${index + 1}" t="str"><v>Xã ${index}</v></c></row>`
    );
    const file = read(workbookFile({sheets: [rows.join("")]}), "a.xlsx", nodeEnvironment);
    const cells = cellsOf(file.sheets[0]);
    expect(cells).toHaveLength(60_000);
    expect(cells.every((cell, index) => cell.text === `Xã ${index}` && cell.row === index)).toBe(
      true
    );
  });
});
