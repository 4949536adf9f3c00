import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";

import {readBounded} from "./readBounded.ts";
import {cellsOf, codesOf, storedWorkbookFile, workbookEntries} from "./workbookFile.ts";

const oneCell = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe("XML", () => {
  const laughs =
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';

  it("with a document type is refused in every part", async () => {
    expect(
      codesOf(await readBounded(storedWorkbookFile({sheets: [`${laughs}<worksheet/>`]})))
    ).toEqual(["read.forbidden-xml"]);
    for (const part of ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"]) {
      const entries = workbookEntries({sheets: [oneCell], strings: ""});
      const xml = new TextDecoder().decode(entries[part] as Uint8Array);
      const bytes = zipSync({...entries, [part]: strToU8(laughs + xml)});
      expect(codesOf(await readBounded(bytes)), part).toEqual(["read.forbidden-xml"]);
    }
  });

  it("made to cost the square of its length is read or refused in time", async () => {
    const long = (character: string) => character.repeat(200_000);
    const strings = [
      long("&"),
      `${long(" ")}x${long(" ")}x`,
      long("_x"),
      long("_x0041_"),
      long("&amp")
    ];
    for (const text of strings) {
      await readBounded(
        storedWorkbookFile({sheets: [oneCell], strings: `<si><t>${text}</t></si>`})
      );
    }
    const runs = "<r><t>a</t></r>".repeat(300_000);
    expect(
      codesOf(
        await readBounded(storedWorkbookFile({sheets: [oneCell], strings: `<si>${runs}</si>`}))
      )
    ).toEqual(["read.cell-too-long"]);
    const comment = `<!--${"<a ".repeat(2_000_000)}-->`;
    expect(
      codesOf(await readBounded(storedWorkbookFile({sheets: [oneCell], before: comment})))
    ).toEqual([]);
    await readBounded(storedWorkbookFile({sheets: ["<".repeat(3_000_000)]}));
    await readBounded(
      storedWorkbookFile({sheets: [`<row ${'a="" '.repeat(100_000)}/>${oneCell}`]})
    );
  });

  it("whose numbers, formats or hidden columns cost the square of their length ends in time", async () => {
    const number = (text: string) => ({sheets: [`<row r="1"><c r="A1"><v>${text}</v></c></row>`]});
    expect(
      codesOf(await readBounded(storedWorkbookFile(number(`${"1".repeat(900_000)}x`))))
    ).toEqual(["read.bad-number"]);
    const formats = `<numFmts><numFmt numFmtId="200" formatCode="${"[".repeat(900_000)}"/></numFmts>`;
    const styles = `${formats}<cellXfs><xf numFmtId="200"/></cellXfs>`;
    expect(codesOf(await readBounded(storedWorkbookFile({styles, sheets: [oneCell]})))).toEqual([]);
    const columns = '<col min="1" max="1" hidden="1"/>';
    const hidden = (count: number) => ({
      before: `<cols>${columns.repeat(count)}</cols>`,
      sheets: [oneCell]
    });
    expect(codesOf(await readBounded(storedWorkbookFile(hidden(16_384))))).toEqual([
      "read.hidden-columns"
    ]);
    expect(codesOf(await readBounded(storedWorkbookFile(hidden(16_385))))).toEqual([
      "read.damaged-file"
    ]);
  });

  it("with rows of one number stored again and again is refused in time", async () => {
    const rows = Array.from(
      {length: 100_000},
      () => '<row r="1"><c r="A1"><v>1</v></c></row>'
    ).join("");
    expect(codesOf(await readBounded(storedWorkbookFile({sheets: [rows]})))).toEqual([
      "read.damaged-file"
    ]);
  });
});

describe("a sheet", () => {
  it("of a million empty styled rows is read", async () => {
    const rows = Array.from(
      {length: 1_000_000},
      (_, index) => `<row r="${index + 1}" s="1" customFormat="1" ht="15"/>`
    ).join("");
    const bytes = storedWorkbookFile({
      sheets: [rows.replace("/>", '><c r="A1"><v>1</v></c></row>')]
    });
    const file = await readBounded(bytes);
    expect(file.findings).toEqual([]);
    expect(cellsOf(file.sheets[0])).toHaveLength(1);
  });

  it("with a merge over the whole of it keeps what is in use", async () => {
    const file = await readBounded(
      storedWorkbookFile({
        sheets: [`${oneCell}<row r="3"><c r="B3"><v>1</v></c></row>`],
        after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
      })
    );
    expect(file.sheets[0]?.merges).toEqual([{top: 0, left: 0, bottom: 2, right: 1}]);
  });

  it("with more than 1,000 faulty cells is refused with one finding", async () => {
    const cells = (count: number) =>
      Array.from(
        {length: count},
        (_, index) => `<row r="${index + 1}"><c><f>1</f></c><c><v>1</v></c></row>`
      ).join("");
    expect((await readBounded(storedWorkbookFile({sheets: [cells(1_000)]}))).findings).toHaveLength(
      1_000
    );
    expect(codesOf(await readBounded(storedWorkbookFile({sheets: [cells(1_001)]})))).toEqual([
      "read.too-many-faults"
    ]);
  });

  it("with a cell of more than 32,767 characters is refused", async () => {
    const strings = (length: number) => `<si><t>${"x".repeat(length)}</t></si>`;
    const sheets = ['<row r="1"><c r="A1" t="s"><v>0</v></c></row>'];
    expect(
      codesOf(await readBounded(storedWorkbookFile({sheets, strings: strings(32_767)})))
    ).toEqual([]);
    expect(
      codesOf(await readBounded(storedWorkbookFile({sheets, strings: strings(32_768)})))
    ).toEqual(["read.cell-too-long"]);
    const inline = (length: number) =>
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${"x".repeat(length)}</t></is></c></row>`;
    expect(codesOf(await readBounded(storedWorkbookFile({sheets: [inline(32_767)]})))).toEqual([]);
    expect(codesOf(await readBounded(storedWorkbookFile({sheets: [inline(32_768)]})))).toEqual([
      "read.cell-too-long"
    ]);
    expect(
      codesOf(await readBounded(storedWorkbookFile({sheets, strings: strings(3_000_000)})))
    ).toEqual(["read.cell-too-long"]);
  });
});
