import ExcelJS from "exceljs";
import {describe, expect, it} from "vitest";

import {annotated, badNumber, partsOf, textOf, withParts} from "./givenOffice.ts";
import {FIRST, officeWorkbook, PLAIN} from "./officeWorkbook.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTROLS = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><control shapeId="3073" r:id="rId9" name="Nút 1"/></controls></mc:Choice></mc:AlternateContent>`;

/** The third sheet of the office's workbook with `tail` behind its cells. */
async function withTail(tail: string): Promise<Uint8Array> {
  const bytes = await officeWorkbook();
  const sheet = textOf(partsOf(bytes), "xl/worksheets/sheet3.xml");
  return withParts(bytes, {
    "xl/worksheets/sheet3.xml": sheet.replace("</worksheet>", `${tail}</worksheet>`)
  });
}

async function annotatedTail(tail: string): Promise<string> {
  const {kind, bytes} = await annotated(await withTail(tail), [badNumber(PLAIN, "A1")]);
  expect(kind).toBe("original");
  const sheet = textOf(partsOf(bytes), "xl/worksheets/sheet3.xml");
  return sheet.slice(sheet.indexOf("</sheetData>"));
}

describe("the element that shows a sheet's notes", () => {
  it.each([
    ["controls", CONTROLS],
    ["tables", '<tableParts count="1"><tablePart r:id="rId7"/></tableParts>'],
    ["extensions", '<extLst><ext uri="{1}"><x14:sheetData/></ext></extLst>'],
    ["pictures of a header", '<legacyDrawingHF r:id="rId8"/><tableParts count="0"/>']
  ])("stands before %s, as the format demands", async (_, tail) => {
    const after = await annotatedTail(tail);
    expect(after).toContain(`r:id="rIdChungTay2"/>${tail}</worksheet>`);
    expect(after.indexOf("<pageSetup")).toBeLessThan(after.indexOf("<legacyDrawing "));
  });

  it("is used where controls have one already, and their shapes stay", async () => {
    const vml =
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="3"/></o:shapelayout><v:shape id="_x0000_s3073"><x:ClientData ObjectType="Button"><br></x:ClientData></v:shape></xml>';
    const bytes = withParts(await withTail('<legacyDrawing r:id="rId9"/>'), {
      "xl/drawings/vmlDrawing7.vml": vml,
      "xl/worksheets/_rels/sheet3.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing7.vml"/></Relationships>`
    });
    const result = await annotated(bytes, [badNumber(PLAIN, "A1")]);
    const parts = partsOf(result.bytes);
    const drawing = textOf(parts, "xl/drawings/vmlDrawing7.vml");
    expect(drawing).toContain('<v:shape id="_x0000_s3073"><x:ClientData ObjectType="Button"><br>');
    expect(drawing).toMatch(/data="3,4"/);
    expect(drawing).toContain('id="_x0000_s4097"');
    expect(textOf(parts, "xl/worksheets/sheet3.xml").match(/<legacyDrawing /g)).toHaveLength(1);
  });
});

describe("comments that were there", () => {
  it("keep the placeholder of a conversation as it is", async () => {
    const bytes = await officeWorkbook();
    const comments = textOf(partsOf(bytes), "xl/comments1.xml").replace(
      /<author>[^<]*<\/author>/,
      "<author>tc={00000000-0000-0000-0000-000000000001}</author>"
    );
    const odd = withParts(bytes, {"xl/comments1.xml": comments});
    const result = await annotated(odd, [badNumber(FIRST, "C9"), badNumber(FIRST, "C5")]);
    const after = textOf(partsOf(result.bytes), "xl/comments1.xml");
    const of = (xml: string, cell: string): string | undefined =>
      new RegExp(`<comment ref="${cell}".*?</comment>`, "s").exec(xml)?.[0];
    expect(of(after, "C9")).toBe(of(comments, "C9"));
    expect(of(after, "C5")).toContain("12O");
  });
});

describe("a workbook with macros", () => {
  it("keeps them, and the ending under which it opens", async () => {
    const bytes = await officeWorkbook();
    const types = textOf(partsOf(bytes), "[Content_Types].xml").replace(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    );
    const macros = withParts(bytes, {"[Content_Types].xml": types});
    const result = await annotated(macros, [badNumber(FIRST, "C5")], "báo cáo.xlsm");
    expect(result).toMatchObject({kind: "original", extension: "xlsm"});
    expect(partsOf(result.bytes)["xl/vbaProject.bin"]).toEqual(partsOf(bytes)["xl/vbaProject.bin"]);
  });
});

it("gives a workbook whose every sheet is right a list that says so, and changes no sheet", async () => {
  const bytes = await officeWorkbook();
  const result = await annotated(bytes, []);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(result.bytes.slice().buffer);
  expect(book.worksheets[0]!.getCell("A4").text).toBe("Không có nội dung cần sửa.");
  const [was, is] = [partsOf(bytes), partsOf(result.bytes)];
  for (const name of Object.keys(was).filter((part) => part.startsWith("xl/worksheets/"))) {
    expect(is[name], name).toEqual(was[name]);
  }
});
