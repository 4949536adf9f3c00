import {strToU8, unzipSync, zipSync} from "fflate";
import {describe, expect, it} from "vitest";

import {findingCatalogue} from "../../pipelines/findings/catalogue.ts";
import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import type {ReadFile} from "../../pipelines/types.ts";
import {seededRandom} from "./seededRandom.ts";
import {workbookFile} from "./workbookFile.ts";

const LONGEST_MILLISECONDS = 2_000;

const workbook = workbookFile({
  strings:
    '<si><t xml:space="preserve"> Hà Nội </t></si><si><r><t>Đắk</t></r><r><t> Lắk</t></r><rPh><t>x</t></rPh></si>',
  styles:
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>',
  before: '<!-- c --><cols><col min="1" max="2" hidden="1"/></cols>',
  after: '<mergeCells><mergeCell ref="A1:C2"/></mergeCells>',
  sheets: Array.from({length: 2}, () =>
    Array.from(
      {length: 12},
      (_, index) =>
        `<row r="${index * 2 + 1}" hidden="${index % 2}"><c r="A${index * 2 + 1}" t="s"><v>${index % 2}</v></c>` +
        `<c r="B${index * 2 + 1}" s="1"><v>45${index}00.5</v></c><c r="C${index * 2 + 1}"><f>A1</f><v>1.5E-7</v></c>` +
        '<c t="inlineStr"><is><t>gõ &amp; <![CDATA[x]]></t></is></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>'
    ).join("")
  )
});
const csv = strToU8(
  'Báo cáo, quý I\n\nTỉnh;"Số ""nhà""";Kinh phí\nHà Nội;12;"1,5\n"\nHuế;7;20,25\n'
);

/** Reads in time, throws nothing, and what it gives is whole. */
async function expectSound(bytes: Uint8Array, name: string) {
  const start = performance.now();
  const file = await read(bytes, name, nodeEnvironment);
  expect(performance.now() - start).toBeLessThan(LONGEST_MILLISECONDS);
  const fault = firstFault(file);
  if (fault !== null) throw new Error(`${fault}: ${Buffer.from(bytes).toString("base64")}`);
}

function firstFault(file: ReadFile): string | null {
  if (file.sheets.length === 0 && file.findings.length === 0) return "refused without a finding";
  if (file.findings.some(({code}) => !Object.hasOwn(findingCatalogue, code))) return "unknown code";
  for (const sheet of file.sheets) {
    let lastRow = -1;
    for (const row of sheet.rows) {
      if (row.index <= lastRow || row.cells.length === 0) return "rows out of order or empty";
      lastRow = row.index;
      let lastColumn = -1;
      for (const cell of row.cells) {
        if (cell.row !== row.index || cell.column <= lastColumn) return "cells out of order";
        if (cell.text.trim() === "" || cell.text !== cell.text.normalize("NFC")) return "bad text";
        if (cell.kind === "number" && !/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(cell.text))
          return "bad number";
        lastColumn = cell.column;
      }
    }
  }
  return null;
}

/** A few bytes overwritten, cut out, doubled or cut off; sometimes by what a parser listens to. */
function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const alphabet = strToU8("<>/\"'=&;![]CDATA-?xrcvtsi 0123456789.eE\n,|");
  let result = bytes;
  for (let count = 1 + Math.floor(random() * 4); count > 0; count--) {
    const at = Math.floor(random() * result.length);
    const length = Math.floor(random() ** 3 * 40);
    const head = result.subarray(0, at);
    const tail = result.subarray(Math.min(at + length, result.length));
    const kind = Math.floor(random() * 5);
    const byte =
      random() < 0.5
        ? Math.floor(random() * 256)
        : (alphabet[Math.floor(random() * alphabet.length)] ?? 0);
    if (kind === 0) result = joined(head, Uint8Array.of(byte), result.subarray(at + 1));
    else if (kind === 1) result = joined(head, tail);
    else if (kind === 2)
      result = joined(head, result.subarray(at, at + length), result.subarray(at));
    else if (kind === 3) result = joined(head, Uint8Array.of(byte), result.subarray(at));
    else if (random() < 0.2) result = head;
  }
  return result;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(pieces));
}

describe("no bytes make reading throw or hang", () => {
  it("mutated archives", async () => {
    const random = seededRandom(1);
    for (let round = 0; round < 3_000; round++)
      await expectSound(mutated(workbook, random), "a.xlsx");
  });

  it("sound archives of mutated parts", async () => {
    const random = seededRandom(2);
    const parts = unzipSync(workbook);
    const names = Object.keys(parts);
    for (let round = 0; round < 4_000; round++) {
      const name = names[Math.floor(random() * names.length)] ?? "";
      const part = mutated(parts[name] ?? new Uint8Array(), random);
      await expectSound(zipSync({...parts, [name]: part}, {level: 0}), "a.xlsx");
    }
  });

  it("mutated text files", async () => {
    const random = seededRandom(3);
    for (let round = 0; round < 4_000; round++) await expectSound(mutated(csv, random), "a.csv");
  });

  it("random bytes, with and without a signature before them", async () => {
    const random = seededRandom(4);
    const signatures = ["", "PK\u0003\u0004", "PK\u0005\u0006", "<?xml", "%PDF", "\ufeff"].map(
      (text) => strToU8(text)
    );
    for (let round = 0; round < 2_000; round++) {
      const noise = Uint8Array.from({length: Math.floor(random() * 600)}, () =>
        Math.floor(random() * 256)
      );
      await expectSound(joined(signatures[round % signatures.length] ?? noise, noise), "a.bin");
    }
  });
});
