import {expect, it} from "vitest";

import type {WorkbookParts} from "./workbookFile.ts";
import {codesOf, readParts, textsOf} from "./workbookFile.ts";

/** From the third time on, what was kept at the second is used. */
async function readThrice(parts: WorkbookParts): Promise<void> {
  for (let time = 0; time < 3; time++) await readParts(parts);
}

it("a sheet of the same bytes takes its words from the strings of its own workbook", async () => {
  const sheets = ['<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'];
  const strings = "<si><t>Lào Cai</t></si><si><t>Sơn La</t></si>";
  await readThrice({sheets, strings});
  expect(textsOf(await readParts({sheets, strings}))).toEqual({A1: "Lào Cai", B1: "Sơn La"});
  const others = "<si><t>Lào Cai</t></si><si><t>Hà Nam</t></si>";
  expect(textsOf(await readParts({sheets, strings: others}))).toEqual({
    A1: "Lào Cai",
    B1: "Hà Nam"
  });
});

it("a sheet of the same bytes shows days where its own workbook's styles do", async () => {
  const sheets = ['<row r="1"><c r="A1" s="0"><v>45292</v></c></row>'];
  const dates = '<cellXfs count="1"><xf numFmtId="14"/></cellXfs>';
  const numbers = '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>';
  await readThrice({sheets, styles: dates});
  expect(textsOf(await readParts({sheets, styles: dates}))).toEqual({A1: "2024-01-01"});
  expect(textsOf(await readParts({sheets, styles: numbers}))).toEqual({A1: "45292"});
  const since1904 = {sheets, styles: dates, workbookProperties: 'date1904="1"'};
  expect(textsOf(await readParts(since1904))).toEqual({A1: "2028-01-02"});
});

it("a sheet of the same bytes has the name and the visibility of its own workbook", async () => {
  const sheets = ['<row r="1"><c r="A1"><v>7</v></c></row>'];
  await readThrice({sheets});
  const hidden = await readParts({sheets, sheetAttributes: 'state="hidden"'});
  expect(hidden.sheets[0]?.isHidden).toBe(true);
  expect(codesOf(hidden)).toEqual(["read.hidden-sheet"]);
  expect(codesOf(await readParts({sheets}))).toEqual([]);
});

it("a fault in a sheet is told each time that the sheet comes", async () => {
  const sheets = ['<row r="1"><c r="A1"><f>B1+1</f></c><c r="B1"><v>1</v></c></row>'];
  for (let time = 0; time < 4; time++) {
    expect(codesOf(await readParts({sheets}))).toEqual(["read.formula-without-value"]);
  }
});
