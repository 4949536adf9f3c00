import {CFB} from "@e965/xlsx";
import {strToU8, zipSync} from "fflate";

import {seededRandom} from "./seededRandom.ts";
import {storedWorkbookFile, workbookEntries, workbookFile} from "./workbookFile.ts";

const MEBIBYTE = 1024 * 1024;
const ONE_CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** SheetJS gives its container no type. */
const compound = CFB as {
  readonly utils: {cfb_new(): object; cfb_add(file: object, path: string, bytes: Uint8Array): void};
  write(file: object, options: {type: "array"}): ArrayLike<number>;
};

/** A compound file of the given streams. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = compound.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) {
    compound.utils.cfb_add(file, `/${name}`, bytes);
  }
  return Uint8Array.from(compound.write(file, {type: "array"}));
}

/** The records of an .xls workbook: type, then what it holds. */
export function records(...list: readonly (readonly [type: number, bytes: readonly number[]])[]) {
  return Uint8Array.from(
    list.flatMap(([type, bytes]) => [
      type & 255,
      type >> 8,
      bytes.length & 255,
      bytes.length >> 8,
      ...bytes
    ])
  );
}

const BEGIN_GLOBALS = [0x0809, [0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]] as const;
const END = [0x000a, []] as const;

function noise(bytes: number): Uint8Array {
  const random = seededRandom(6);
  return Uint8Array.from({length: bytes}, () => Math.floor(random() * 256));
}

function sheetOf(content: string, after = ""): Uint8Array {
  return workbookFile({sheets: [content], after});
}

function openDocument(content: string): Uint8Array {
  return zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "content.xml": strToU8(
      `<office:document-content xmlns:office="o" xmlns:table="t"><office:spreadsheet><table:table table:name="a">${content}</table:table></office:spreadsheet></office:document-content>`
    )
  });
}

function withField(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
}

/** An entry of the directory that claims to be as large as this, whatever lies behind it. */
function declaring(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) return withField(bytes, at + 24, size);
  }
  throw new Error("no zip directory");
}

const repeated = 'table:number-columns-repeated="16384"';
const emptyRow = (row: number) =>
  `<row r="${row}" s="1" customFormat="1"><c r="A${row}" s="1"/><c r="B${row}" s="1"/></row>`;

/** Files made to take all time or memory. Each is refused, or read for the little that it holds. */
export const HOSTILE_FILES: Readonly<Record<string, () => Uint8Array>> = {
  "zip: 2 GiB of blanks declared": () => declaring(workbookFile({sheets: [ONE_CELL]}), 2 ** 31),
  "zip: 200 MiB of blanks": () =>
    zipSync({...workbookEntries({sheets: [ONE_CELL]}), "xl/a.bin": new Uint8Array(200 * MEBIBYTE)}),
  "zip: 5,000 entries": () =>
    zipSync(Object.fromEntries(Array.from({length: 5_000}, (_, at) => [`${at}`, strToU8("x")]))),
  "xlsx: a million empty styled rows": () =>
    sheetOf(Array.from({length: 1_000_000}, (_, at) => emptyRow(at + 1)).join("") + ""),
  "xlsx: merged over the whole sheet": () =>
    sheetOf(ONE_CELL, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
  "xlsx: 200,000 merges": () =>
    storedWorkbookFile({
      sheets: [ONE_CELL],
      after: `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(200_000)}</mergeCells>`
    }),
  "xlsx: a cell at XFD1048576": () =>
    sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  "xlsx: entities that multiply": () =>
    sheetOf(
      `<!DOCTYPE a [<!ENTITY b "${"x".repeat(1_000)}"><!ENTITY c "&b;&b;&b;&b;">]><worksheet/>`
    ),
  "xlsx: a cell of 30 MB": () =>
    storedWorkbookFile({
      sheets: [`<row><c t="inlineStr"><is><t>${"x ".repeat(15_000_000)}</t></is></c></row>`]
    }),
  "csv: a line of 50 MB": () => new Uint8Array(50 * MEBIBYTE).fill(97),
  "csv: a quotation mark never closed": () => strToU8(`a,"${"b,c\n".repeat(5_000_000)}`),
  "csv: 20,000 columns": () => strToU8(`${"1,".repeat(20_000)}\n`.repeat(50)),
  "csv: quotation marks alone": () => new Uint8Array(20 * MEBIBYTE).fill(34),
  "text: 30 MB of no encoding": () => noise(30 * MEBIBYTE).map((byte) => byte | 0x80),
  "ods: one cell over the whole sheet": () =>
    openDocument(
      `<table:table-row table:number-rows-repeated="1048576"><table:table-cell ${repeated} office:value-type="float" office:value="1"/></table:table-row>`
    ),
  "xml: 500,000 sheets": () =>
    strToU8(
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">${"<Worksheet/>".repeat(500_000)}</Workbook>`
    ),
  "html: 500,000 tables, one in the other": () => strToU8("<table>".repeat(500_000)),
  "html: cells over all columns and rows": () =>
    strToU8(`<table>${"<tr><td rowspan=65000 colspan=16384>1</td></tr>".repeat(20_000)}</table>`),
  "xls: sectors that go in a circle": () => {
    const bytes = compoundFile({Workbook: noise(8_192)});
    // The first number of the allocation table: sector 0 is followed by itself.
    const table = (new DataView(bytes.buffer).getUint32(76, true) + 1) * 512;
    return withField(withField(bytes, table, 0), table + 4, 0);
  },
  "xls: 4 billion sectors declared": () =>
    withField(withField(compoundFile({Workbook: noise(8_192)}), 44, 0xfffffff0), 72, 0xfffffff0),
  "xls: noise as records": () => compoundFile({Workbook: noise(4 * MEBIBYTE)}),
  "xls: 4 billion strings declared": () =>
    compoundFile({
      Workbook: records(
        BEGIN_GLOBALS,
        [0x00fc, [255, 255, 255, 255, 255, 255, 255, 127, 1, 0]],
        END
      )
    }),
  "xls: a million parts": () =>
    compoundFile({
      Workbook: new Uint8Array(20_000_000).map((_, at) => records(BEGIN_GLOBALS)[at % 20] ?? 0)
    }),
  "xlsb: 200 MiB of blanks": () => zipSync({"xl/workbook.bin": new Uint8Array(200 * MEBIBYTE)})
};
