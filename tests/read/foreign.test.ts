import * as XLSX from "@e965/xlsx";
import {describe, expect, it} from "vitest";

import {browserEnvironment} from "../../pipelines/browserEnvironment.ts";
import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import {cellsOf, codesOf, textsOf} from "./workbookFile.ts";

const FORMATS = ["biff5", "biff8", "xlsb"] as const;

/** Written with dates, formulas, errors, merges, hidden things, below and right of A1. */
function writeBook(bookType: XLSX.BookType, date1904 = false): Uint8Array {
  const sheet: XLSX.WorkSheet = {
    "!ref": "B3:E7",
    "!merges": [XLSX.utils.decode_range("B3:D3")],
    "!rows": [],
    "!cols": [],
    B3: {t: "s", v: "BAO CAO"},
    B5: {t: "s", v: "Huyen A"},
    C5: {t: "n", v: 1234.5},
    D5: {t: "n", v: 45382, z: "dd/mm/yyyy"},
    E5: {t: "n", v: 3, f: "1+2"},
    C6: {t: "b", v: true},
    D6: {t: "e", v: 23},
    E7: {t: "n", v: 7}
  };
  const rows = (sheet["!rows"] ??= []);
  rows[4] = {hidden: true};
  const book: XLSX.WorkBook = {
    SheetNames: ["Bieu 1", "Muc luc"],
    Sheets: {"Bieu 1": sheet, "Muc luc": {"!ref": "A1", A1: {t: "s", v: "x"}}},
    Workbook: {WBProps: {date1904}, Sheets: [{Hidden: 0}, {Hidden: 1}]}
  };
  return new Uint8Array(XLSX.write(book, {type: "array", bookType}) as ArrayBuffer);
}

describe.each(FORMATS)("a workbook of the format %s", (bookType) => {
  const format = bookType === "xlsb" ? "xlsb" : "xls";

  it("gives every cell at its address, with its kind", async () => {
    const file = await read(writeBook(bookType), "a.xlsx", nodeEnvironment);
    expect(file.format).toBe(format);
    expect(textsOf(file)).toEqual({
      B3: "BAO CAO",
      B5: "Huyen A",
      C5: "1234.5",
      D5: "2024-03-31",
      E5: "3",
      C6: "TRUE",
      D6: "#REF!",
      E7: "7"
    });
    const kinds = cellsOf(file.sheets[0]).map(({kind}) => kind);
    expect(kinds.join()).toBe("text,text,number,date,number,boolean,error,number");
    // Excel 5 had no merged cells.
    const merges = bookType === "biff5" ? [] : [{top: 2, left: 1, bottom: 2, right: 3}];
    expect(file.sheets[0]?.merges).toEqual(merges);
  });

  it("reads the same in the browser", async () => {
    const bytes = writeBook(bookType);
    expect(await read(bytes, "a.xls", browserEnvironment)).toEqual(
      await read(bytes, "a.xls", nodeEnvironment)
    );
  });

  it("counts days from the epoch that it declares", async () => {
    const file = await read(writeBook(bookType, true), "a.xls", nodeEnvironment);
    expect(textsOf(file)["D5"]).toBe("2028-04-01");
  });

  it("cut short is refused", async () => {
    const bytes = writeBook(bookType);
    const cut = bytes.subarray(0, Math.floor(bytes.length * 0.7));
    expect(codesOf(await read(cut, "a.xls", nodeEnvironment))).toEqual(["read.damaged-file"]);
  });
});
