import {deflateSync, strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";

import {browserEnvironment} from "../../pipelines/browserEnvironment.ts";
import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import type {ReadFile} from "../../pipelines/types.ts";
import {seededRandom} from "./seededRandom.ts";
import {
  cellsOf,
  codesOf,
  storedWorkbookFile,
  workbookEntries,
  workbookFile
} from "./workbookFile.ts";

const MEBIBYTE = 1024 * 1024;
const oneCell = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** Reads within 2 s and 256 MiB more than before, or fails. */
function readBounded(bytes: Uint8Array, name = "a.xlsx"): ReadFile {
  const memory = process.memoryUsage().rss;
  const start = performance.now();
  const file = read(bytes, name, nodeEnvironment);
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(process.memoryUsage().rss - memory).toBeLessThan(256 * MEBIBYTE);
  return file;
}

/** The archive with a field of one entry's central directory record overwritten. */
function withDirectoryField(
  bytes: Uint8Array,
  name: string,
  offset: number,
  value: number
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const nameLength = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(copy.subarray(at + 46, at + 46 + nameLength)) !== name) continue;
    view.setUint32(at + offset, value, true);
    return copy;
  }
  throw new Error(`no such entry: ${name}`);
}

describe("an archive", () => {
  it("that inflates beyond any ratio is refused before inflating", () => {
    const entries = workbookEntries({
      sheets: [oneCell],
      others: {"xl/media/a.bin": " ".repeat(64 * MEBIBYTE)}
    });
    const file = readBounded(zipSync(entries));
    expect(file.findings).toMatchObject([
      {code: "read.suspicious-archive", params: {what: "inflate ratio"}}
    ]);
  });

  it("that declares more than the limit in all is refused before inflating", () => {
    const random = seededRandom(5);
    const noise = Uint8Array.from({length: 2_000_000}, () => Math.floor(random() * 256));
    const entries = {...workbookEntries({sheets: [oneCell]}), "xl/media/a.bin": noise};
    const declaring = (size: number) =>
      withDirectoryField(zipSync(entries, {level: 0}), "xl/media/a.bin", 24, size);
    expect(readBounded(declaring(256 * MEBIBYTE)).findings).toMatchObject([
      {code: "read.suspicious-archive", params: {what: "inflated bytes"}}
    ]);
    expect(codesOf(readBounded(declaring(255 * MEBIBYTE)))).toEqual([]);
  });

  it("whose header understates what it inflates to is refused, in Node and in the browser", () => {
    const bytes = workbookFile({sheets: [oneCell.repeat(1) + " ".repeat(100_000)]});
    const lying = withDirectoryField(bytes, "xl/worksheets/sheet1.xml", 24, 500);
    for (const environment of [nodeEnvironment, browserEnvironment]) {
      expect(codesOf(read(bytes, "a.xlsx", environment))).toEqual([]);
      expect(codesOf(read(lying, "a.xlsx", environment))).toEqual(["read.damaged-file"]);
    }
  });

  it("whose header overstates what it inflates to is refused", () => {
    const lying = withDirectoryField(
      workbookFile({sheets: [oneCell]}),
      "xl/worksheets/sheet1.xml",
      24,
      5_000
    );
    expect(codesOf(readBounded(lying))).toEqual(["read.damaged-file"]);
    expect(codesOf(read(lying, "a.xlsx", browserEnvironment))).toEqual(["read.damaged-file"]);
  });

  it("with a wrong checksum is refused, in Node and in the browser", () => {
    const wrong = withDirectoryField(
      workbookFile({sheets: [oneCell]}),
      "xl/worksheets/sheet1.xml",
      16,
      1
    );
    expect(codesOf(read(wrong, "a.xlsx", nodeEnvironment))).toEqual(["read.damaged-file"]);
    expect(codesOf(read(wrong, "a.xlsx", browserEnvironment))).toEqual(["read.damaged-file"]);
  });

  it("of more than 1,000 entries is refused, of 1,000 read", () => {
    const others = (count: number) =>
      Object.fromEntries(Array.from({length: count}, (_, index) => [`xl/media/${index}.txt`, "x"]));
    expect(codesOf(readBounded(workbookFile({sheets: [oneCell], others: others(997)})))).toEqual(
      []
    );
    expect(codesOf(readBounded(workbookFile({sheets: [oneCell], others: others(998)})))).toEqual([
      "read.suspicious-archive"
    ]);
  });

  it("with an encrypted entry is called password-protected", () => {
    const bytes = withDirectoryField(
      workbookFile({sheets: [oneCell]}),
      "xl/workbook.xml",
      8,
      0x00080001
    );
    expect(codesOf(readBounded(bytes))).toEqual(["read.password-protected"]);
  });

  it("cut short anywhere is refused as damaged", () => {
    const bytes = workbookFile({sheets: [oneCell]});
    for (let length = 30; length < bytes.length; length += 7) {
      expect(codesOf(readBounded(bytes.subarray(0, length)))).toEqual(["read.damaged-file"]);
    }
    expect(codesOf(readBounded(bytes))).toEqual([]);
  });

  it("of stored entries is read", () => {
    expect(
      codesOf(read(storedWorkbookFile({sheets: [oneCell]}), "a.xlsx", nodeEnvironment))
    ).toEqual([]);
  });
});

describe("XML", () => {
  const laughs =
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';

  it("with a document type is refused in every part", () => {
    expect(codesOf(readBounded(storedWorkbookFile({sheets: [`${laughs}<worksheet/>`]})))).toEqual([
      "read.forbidden-xml"
    ]);
    for (const part of ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"]) {
      const entries = workbookEntries({sheets: [oneCell], strings: ""});
      const xml = new TextDecoder().decode(entries[part] as Uint8Array);
      const bytes = zipSync({...entries, [part]: strToU8(laughs + xml)});
      expect(codesOf(readBounded(bytes)), part).toEqual(["read.forbidden-xml"]);
    }
  });

  it("made to cost the square of its length is read or refused in time", () => {
    const long = (character: string) => character.repeat(200_000);
    const strings = [
      long("&"),
      `${long(" ")}x${long(" ")}x`,
      long("_x"),
      long("_x0041_"),
      long("&amp")
    ];
    for (const text of strings) {
      readBounded(storedWorkbookFile({sheets: [oneCell], strings: `<si><t>${text}</t></si>`}));
    }
    const runs = "<r><t>a</t></r>".repeat(300_000);
    expect(
      codesOf(readBounded(storedWorkbookFile({sheets: [oneCell], strings: `<si>${runs}</si>`})))
    ).toEqual(["read.cell-too-long"]);
    const comment = `<!--${"<a ".repeat(2_000_000)}-->`;
    expect(codesOf(readBounded(storedWorkbookFile({sheets: [oneCell], before: comment})))).toEqual(
      []
    );
    readBounded(storedWorkbookFile({sheets: ["<".repeat(3_000_000)]}));
    readBounded(storedWorkbookFile({sheets: [`<row ${'a="" '.repeat(100_000)}/>${oneCell}`]}));
  });

  it("with rows of one number stored again and again is refused in time", () => {
    const rows = Array.from(
      {length: 100_000},
      () => '<row r="1"><c r="A1"><v>1</v></c></row>'
    ).join("");
    expect(codesOf(readBounded(storedWorkbookFile({sheets: [rows]})))).toEqual([
      "read.damaged-file"
    ]);
  });
});

describe("a sheet", () => {
  it("of a million empty styled rows is read", () => {
    const rows = Array.from(
      {length: 1_000_000},
      (_, index) => `<row r="${index + 1}" s="1" customFormat="1" ht="15"/>`
    ).join("");
    const bytes = storedWorkbookFile({
      sheets: [rows.replace("/>", '><c r="A1"><v>1</v></c></row>')]
    });
    const file = readBounded(bytes);
    expect(file.findings).toEqual([]);
    expect(cellsOf(file.sheets[0])).toHaveLength(1);
  });

  it("with a merge over the whole of it keeps what is in use", () => {
    const file = readBounded(
      storedWorkbookFile({
        sheets: [`${oneCell}<row r="3"><c r="B3"><v>1</v></c></row>`],
        after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
      })
    );
    expect(file.sheets[0]?.merges).toEqual([{top: 0, left: 0, bottom: 2, right: 1}]);
  });

  it("with more than 1,000 faulty cells is refused with one finding", () => {
    const cells = (count: number) =>
      Array.from(
        {length: count},
        (_, index) => `<row r="${index + 1}"><c><f>1</f></c><c><v>1</v></c></row>`
      ).join("");
    expect(readBounded(storedWorkbookFile({sheets: [cells(1_000)]})).findings).toHaveLength(1_000);
    expect(codesOf(readBounded(storedWorkbookFile({sheets: [cells(1_001)]})))).toEqual([
      "read.too-many-faults"
    ]);
  });

  it("with a cell of more than 32,767 characters is refused", () => {
    const strings = (length: number) => `<si><t>${"x".repeat(length)}</t></si>`;
    const sheets = ['<row r="1"><c r="A1" t="s"><v>0</v></c></row>'];
    expect(codesOf(readBounded(storedWorkbookFile({sheets, strings: strings(32_767)})))).toEqual(
      []
    );
    expect(codesOf(readBounded(storedWorkbookFile({sheets, strings: strings(32_768)})))).toEqual([
      "read.cell-too-long"
    ]);
    const inline = (length: number) =>
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${"x".repeat(length)}</t></is></c></row>`;
    expect(codesOf(readBounded(storedWorkbookFile({sheets: [inline(32_767)]})))).toEqual([]);
    expect(codesOf(readBounded(storedWorkbookFile({sheets: [inline(32_768)]})))).toEqual([
      "read.cell-too-long"
    ]);
    expect(codesOf(readBounded(storedWorkbookFile({sheets, strings: strings(3_000_000)})))).toEqual(
      ["read.cell-too-long"]
    );
  });
});

describe("a text file", () => {
  const readText = (text: string) => codesOf(readBounded(strToU8(text), "a.csv"));

  it("with a line of 3 MB is refused, quoted or not", () => {
    expect(readText(`a,b\n${"x".repeat(3_000_000)},1\n`)).toEqual(["read.cell-too-long"]);
    expect(readText(`a,b\n"${"x\n".repeat(1_500_000)}",1\n`)).toEqual(["read.cell-too-long"]);
    expect(readText(`a,b\n${"x".repeat(32_768)},1\n`)).toEqual(["read.cell-too-long"]);
    expect(readText(`a,b\n${"x".repeat(32_767)},1\n`)).toEqual([]);
  });

  it("of 20,000 columns is refused, of 16,384 read", () => {
    expect(readText(`${"1,".repeat(19_999)}1\n`)).toEqual(["read.sheet-too-large"]);
    expect(readText(`${"1,".repeat(16_383)}1\n`)).toEqual([]);
  });

  it("of more rows than a sheet has is refused", () => {
    expect(readText("1\n".repeat(1_048_577))).toEqual(["read.sheet-too-large"]);
    expect(readText("\n".repeat(1_048_575) + "1\n")).toEqual([]);
  });

  it("of quotes and delimiters alone ends in time", () => {
    for (const text of ['"', '""', '","', '" ', ',"', '"\n', ",", ";\n", "\t"]) {
      readText(text.repeat(Math.floor(1_000_000 / text.length)));
    }
    readText(`"${'x"x '.repeat(300_000)}`);
    readText(`a,${'"" '.repeat(300_000)}`);
  });

  it("larger than the limit is not looked at", () => {
    const file = read(new Uint8Array(100 * MEBIBYTE + 1), "a.csv", nodeEnvironment);
    expect(codesOf(file)).toEqual(["read.file-too-large"]);
  });
});

it("the inflaters of both environments agree with each other", () => {
  const bytes = strToU8("Hà Nội ".repeat(1_000));
  const packed = deflateSync(bytes);
  for (const environment of [nodeEnvironment, browserEnvironment]) {
    expect(environment.inflateRaw(packed, bytes.length)).toEqual(
      expect.objectContaining({length: bytes.length})
    );
    expect(() => environment.inflateRaw(packed, bytes.length - 1)).toThrow();
  }
});
