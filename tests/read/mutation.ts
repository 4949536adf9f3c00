import {strToU8} from "fflate";

import {findingCatalogue} from "../../pipelines/findings/catalogue.ts";
import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import type {ReadFile} from "../../pipelines/types.ts";
import {workbookFile} from "./workbookFile.ts";

const LONGEST_MILLISECONDS = 2_000;

export const fuzzedWorkbook = workbookFile({
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
export const fuzzedText = strToU8(
  'Báo cáo, quý I\n\nTỉnh;"Số ""nhà""";Kinh phí\nHà Nội;12;"1,5\n"\nHuế;7;20,25\n'
);

/** Reads the bytes and says what is unsound about it: late, or not whole. Null where all is well. */
export async function unsoundReading(
  bytes: Uint8Array,
  name: string,
  longest = LONGEST_MILLISECONDS
): Promise<string | null> {
  const start = performance.now();
  const file = await read(bytes, name, nodeEnvironment);
  const milliseconds = performance.now() - start;
  return milliseconds > longest ? `took ${Math.round(milliseconds)} ms` : firstFault(file);
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
        if (cell.column <= lastColumn) return "cells out of order";
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
export function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
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

export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(pieces));
}
