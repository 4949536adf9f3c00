import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";

import {browserEnvironment} from "../../pipelines/browserEnvironment.ts";
import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import type {ReadEnvironment} from "../../pipelines/read/index.ts";
import {read} from "../../pipelines/read/index.ts";
import {XmlPieces} from "../../pipelines/read/xmlPieces.ts";
import {XmlScanner} from "../../pipelines/read/xmlScanner.ts";
import {seededRandom} from "./seededRandom.ts";
import {codesOf, workbookEntries} from "./workbookFile.ts";

const ROWS = 180_000;
const ENVIRONMENTS = {node: nodeEnvironment, browser: browserEnvironment};

/** A sheet of some 9 MB: more than is inflated at once. */
function largeWorkbook(): Uint8Array {
  const rows = Array.from({length: ROWS}, (_, at) => {
    const row = at + 1;
    return `<row r="${row}"><c r="A${row}"><v>${row * 7}</v></c></row>`;
  });
  return zipSync(workbookEntries({sheets: [rows.join("")]}), {level: 6});
}

/** Overwrites four bytes of the central directory's record of the sheet. */
function withField(bytes: Uint8Array, offset: number, change: (value: number) => number) {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const name = strToU8("xl/worksheets/sheet1.xml");
  for (let at = copy.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (!name.every((code, index) => copy[at + 46 + index] === code)) continue;
    view.setUint32(at + offset, change(view.getUint32(at + offset, true)), true);
    return copy;
  }
  throw new Error("no such entry");
}

describe("a part too large to be held whole", () => {
  const bytes = largeWorkbook();
  /** No environment that takes it whole. */
  const piecewise = (environment: ReadEnvironment): ReadEnvironment => ({
    ...environment,
    inflateRaw(packed, size) {
      if (size > 1_000_000) throw new Error(`inflated whole: ${size} bytes`);
      return environment.inflateRaw(packed, size);
    }
  });

  it.each(Object.entries(ENVIRONMENTS))("is read to its last cell (%s)", async (_, environment) => {
    const {sheets, findings} = await read(bytes, "a.xlsx", piecewise(environment));
    expect(findings).toEqual([]);
    const rows = sheets[0]?.rows ?? [];
    expect(rows.length).toBe(ROWS);
    const wrong = rows.filter(
      ({index, cells}, at) => index !== at || cells[0]?.text !== String((at + 1) * 7)
    );
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(ENVIRONMENTS))(
    "is refused where its checksum, its size or its data are not what is declared (%s)",
    async (_, environment) => {
      const CRC = 16;
      const SIZE = 24;
      const faults = [
        withField(bytes, CRC, (crc) => crc ^ 1),
        withField(bytes, SIZE, (size) => size - 1),
        withField(bytes, SIZE, (size) => size + 1),
        withField(bytes, 20, (packed) => packed - 1_000)
      ];
      for (const fault of faults) {
        expect(codesOf(await read(fault, "a.xlsx", environment))).toEqual(["read.damaged-file"]);
      }
    }
  );
});

describe("the pieces of a part", () => {
  const xml = `<a>${Array.from({length: 30_000}, (_, at) => `<t>xã ${at} Đắk</t>`).join("")}</a>`;

  function* cutAtRandom(bytes: Uint8Array, seed: number): Iterable<Uint8Array> {
    const random = seededRandom(seed);
    for (let at = 0; at < bytes.length;) {
      const end = at + 1 + Math.floor(random() * 40_000);
      yield bytes.subarray(at, end);
      at = end;
    }
  }

  function joined(part: Uint8Array | Iterable<Uint8Array>): {text: string; count: number} {
    const pieces = new XmlPieces(part);
    let text = "";
    let count = 0;
    for (let piece = pieces.next(); piece !== null; piece = pieces.next()) {
      if (count > 0) expect(piece.charAt(0)).toBe("<");
      text += piece;
      count++;
    }
    return {text, count};
  }

  it("make the part, however its bytes come, in UTF-8 and in UTF-16", () => {
    const utf16 = Buffer.from(`\ufeff${xml}`, "utf16le");
    for (const bytes of [strToU8(xml), new Uint8Array(utf16)]) {
      const whole = joined(bytes);
      expect(whole.text).toBe(xml);
      expect(whole.count).toBeGreaterThan(5);
      for (const seed of [1, 2, 3]) expect(joined(cutAtRandom(bytes, seed)).text).toBe(xml);
    }
  });

  it("grow for a text longer than most", () => {
    const long = `<a>${"<b/>".repeat(20_000)}<t>${"á".repeat(100_000)}</t>${"<b/>".repeat(9)}</a>`;
    expect(joined(strToU8(long)).text).toBe(long);
    expect(joined(cutAtRandom(strToU8(long), 4)).text).toBe(long);
  });

  it("do not cut what character data holds", () => {
    const value = "<i>x</i>".repeat(20_000);
    const scanner = new XmlScanner(strToU8(`<v>a<![CDATA[${value}]]>b</v>`), "part");
    expect(scanner.next()).toBe(true);
    expect(scanner.readText()).toBe(`a${value}b`);
    expect(scanner.next()).toBe(false);
  });
});
