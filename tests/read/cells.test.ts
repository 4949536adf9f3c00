import {describe, expect, it} from "vitest";

import {cellsOf, codesOf, readParts, textsOf} from "./workbookFile.ts";

describe("kinds of cells", () => {
  it("tells text, numbers, booleans, errors and text results of formulas apart", async () => {
    const file = await readParts({
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

  it("marks formulas, whatever their cached value", async () => {
    const file = await readParts({
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

  it("reports a formula without a cached value at its cell, but not an empty text result", async () => {
    const file = await readParts({
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

  it("reports a stored number that is none, and keeps it as an error cell", async () => {
    for (const wrong of ["1e400", "0x1F", "1_000", "Infinity", "NaN", "１２"]) {
      const file = await readParts({sheets: [`<row r="1"><c r="A1"><v>${wrong}</v></c></row>`]});
      expect(codesOf(file)).toEqual(["read.bad-number"]);
      expect(cellsOf(file.sheets[0])[0]).toMatchObject({text: wrong, kind: "error"});
    }
    const near = await readParts({sheets: ['<row r="1"><c r="A1"><v>1e300</v></c></row>']});
    expect(near.findings).toEqual([]);
  });

  it("leaves out cells that are styled, empty or white space alone", async () => {
    const file = await readParts({
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
  const textOf = async (si: string) =>
    textsOf(
      await readParts({
        strings: `<si>${si}</si>`,
        sheets: ['<row r="1"><c r="A1" t="s"><v>0</v></c></row>']
      })
    )["A1"];

  it("joins the runs of rich text and leaves phonetic guides out", async () => {
    expect(await textOf("<r><rPr><b/></rPr><t>Hà </t></r><r><t>Nội</t></r>")).toBe("HàNội");
    expect(await textOf('<r><t xml:space="preserve">Hà </t></r><r><t>Nội</t></r>')).toBe("Hà Nội");
    expect(await textOf("<t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh><phoneticPr/>")).toBe(
      "東京"
    );
  });

  it("keeps white space at the ends only where the file says so", async () => {
    expect(await textOf('<t xml:space="preserve">  a </t>')).toBe("  a ");
    expect(await textOf("<t>  a </t>")).toBe("a");
  });

  it("decodes entities, character data, comments and escapes, once", async () => {
    expect(await textOf("<t>a &lt;b&gt; &amp;amp; &#272;&#x1ED3;ng &unknown; & b</t>")).toBe(
      "a <b> &amp; Đồng &unknown; & b"
    );
    expect(await textOf("<t>a<!-- no -->b<![CDATA[<c>&amp;]]>d</t>")).toBe("ab<c>&amp;d");
    expect(await textOf("<t>một_x000D_\nhai_x005F_x000D_</t>")).toBe("một\nhai_x000D_");
    expect(await textOf("<t>_x00zz_ _x000D</t>")).toBe("_x00zz_ _x000D");
  });

  it("is decoded once wherever it is stored", async () => {
    const file = await readParts({
      sheets: [
        '<row r="1"><c r="A1" t="inlineStr"><is><t>&amp;lt;</t></is></c><c r="B1" t="str"><v>&amp;lt;</v></c>' +
          '<c r="C1" t="str"><v><![CDATA[&lt;]]></v></c><c r="D1" t="str"><v>a<!-- -->&lt;</v></c></row>'
      ]
    });
    expect(textsOf(file)).toEqual({A1: "&lt;", B1: "&lt;", C1: "&lt;", D1: "a<"});
  });

  it("is NFC and free of invisible characters", async () => {
    expect(await textOf(`<t>${"Hòa Bình".normalize("NFD")}</t>`)).toBe("Hòa Bình".normalize("NFC"));
    expect(await textOf("<t>Hà\u200b Nội\u202e\ufeff</t>")).toBe("Hà Nội");
  });

  it("reports control and replacement characters at their cell, not line breaks or tabs", async () => {
    const file = await readParts({
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
  const kindsOf = async (sheet: string, workbookProperties = "") => {
    const file = await readParts({styles, sheets: [sheet], workbookProperties});
    return {
      cells: cellsOf(file.sheets[0]).map(({text, kind}) => `${kind} ${text}`),
      findings: file.findings.map(({code, cell}) => `${code} ${cell}`)
    };
  };

  it("are told by the number format alone", async () => {
    const row =
      '<row r="1"><c r="A1" s="1"><v>45382</v></c><c r="B1" s="2"><v>45382</v></c><c r="C1" s="3"><v>45382.3125</v></c><c r="D1"><v>45382</v></c></row>';
    expect((await kindsOf(row)).cells).toEqual([
      "date 2024-03-31",
      "number 45382",
      "date 2024-03-31T07:30:00",
      "number 45382"
    ]);
  });

  it("are told by the first style too, which cells without one have", async () => {
    const first = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const file = await readParts({
      styles: first,
      sheets: ['<row r="1"><c r="A1"><v>45382</v></c></row>']
    });
    expect(textsOf(file)).toEqual({A1: "2024-03-31"});
  });

  it("follow the epoch of the workbook", async () => {
    const row = '<row r="1"><c r="A1" s="1"><v>43920</v></c></row>';
    expect((await kindsOf(row, 'date1904="1"')).cells).toEqual(["date 2024-03-31"]);
    expect((await kindsOf(row, 'date1904="0"')).cells).toEqual(["date 2020-03-30"]);
  });

  it("that cannot be stay numbers, with a finding", async () => {
    const row =
      '<row r="1"><c r="A1" s="1"><v>60</v></c><c r="B1" s="1"><v>-1</v></c><c r="C1" s="1"><v>1250000000</v></c><c r="D1" s="1"><v>61</v></c></row>';
    expect(await kindsOf(row)).toEqual({
      cells: ["number 60", "number -1", "number 1250000000", "date 1900-03-01"],
      findings: ["read.no-such-date A1", "read.no-such-date B1", "read.no-such-date C1"]
    });
  });
});
