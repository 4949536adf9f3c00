import {deflateSync, strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";

import {browserEnvironment} from "../../pipelines/browserEnvironment.ts";
import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import {readBounded} from "./readBounded.ts";
import {seededRandom} from "./seededRandom.ts";
import {codesOf, storedWorkbookFile, workbookEntries, workbookFile} from "./workbookFile.ts";

const MEBIBYTE = 1024 * 1024;
const oneCell = '<row r="1"><c r="A1"><v>1</v></c></row>';

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
  it("that inflates beyond any ratio is refused before inflating", async () => {
    const entries = workbookEntries({
      sheets: [oneCell],
      others: {"xl/media/a.bin": " ".repeat(64 * MEBIBYTE)}
    });
    const file = await readBounded(zipSync(entries));
    expect(file.findings).toMatchObject([
      {code: "read.suspicious-archive", params: {what: "inflate ratio"}}
    ]);
  });

  it("that declares more than the limit in all is refused before inflating", async () => {
    const random = seededRandom(5);
    const noise = Uint8Array.from({length: 2_000_000}, () => Math.floor(random() * 256));
    const entries = {...workbookEntries({sheets: [oneCell]}), "xl/media/a.bin": noise};
    const declaring = (size: number) =>
      withDirectoryField(zipSync(entries, {level: 0}), "xl/media/a.bin", 24, size);
    expect((await readBounded(declaring(256 * MEBIBYTE))).findings).toMatchObject([
      {code: "read.suspicious-archive", params: {what: "inflated bytes"}}
    ]);
    expect(codesOf(await readBounded(declaring(255 * MEBIBYTE)))).toEqual([]);
  });

  it("whose header understates what it inflates to is refused, in Node and in the browser", async () => {
    const bytes = workbookFile({sheets: [oneCell.repeat(1) + " ".repeat(100_000)]});
    const lying = withDirectoryField(bytes, "xl/worksheets/sheet1.xml", 24, 500);
    for (const environment of [nodeEnvironment, browserEnvironment]) {
      expect(codesOf(await read(bytes, "a.xlsx", environment))).toEqual([]);
      expect(codesOf(await read(lying, "a.xlsx", environment))).toEqual(["read.damaged-file"]);
    }
  });

  it("whose header overstates what it inflates to is refused", async () => {
    const lying = withDirectoryField(
      workbookFile({sheets: [oneCell]}),
      "xl/worksheets/sheet1.xml",
      24,
      5_000
    );
    expect(codesOf(await readBounded(lying))).toEqual(["read.damaged-file"]);
    expect(codesOf(await read(lying, "a.xlsx", browserEnvironment))).toEqual(["read.damaged-file"]);
  });

  it("with a wrong checksum is refused, in Node and in the browser", async () => {
    const wrong = withDirectoryField(
      workbookFile({sheets: [oneCell]}),
      "xl/worksheets/sheet1.xml",
      16,
      1
    );
    expect(codesOf(await read(wrong, "a.xlsx", nodeEnvironment))).toEqual(["read.damaged-file"]);
    expect(codesOf(await read(wrong, "a.xlsx", browserEnvironment))).toEqual(["read.damaged-file"]);
  });

  it("of more than 1,000 entries is refused, of 1,000 read", async () => {
    const others = (count: number) =>
      Object.fromEntries(Array.from({length: count}, (_, index) => [`xl/media/${index}.txt`, "x"]));
    expect(
      codesOf(await readBounded(workbookFile({sheets: [oneCell], others: others(997)})))
    ).toEqual([]);
    expect(
      codesOf(await readBounded(workbookFile({sheets: [oneCell], others: others(998)})))
    ).toEqual(["read.suspicious-archive"]);
  });

  it("with an encrypted entry is called password-protected", async () => {
    const bytes = withDirectoryField(
      workbookFile({sheets: [oneCell]}),
      "xl/workbook.xml",
      8,
      0x00080001
    );
    expect(codesOf(await readBounded(bytes))).toEqual(["read.password-protected"]);
  });

  it("cut short anywhere is refused as damaged", async () => {
    const bytes = workbookFile({sheets: [oneCell]});
    for (let length = 30; length < bytes.length; length += 7) {
      expect(codesOf(await readBounded(bytes.subarray(0, length)))).toEqual(["read.damaged-file"]);
    }
    expect(codesOf(await readBounded(bytes))).toEqual([]);
  });

  it("of stored entries is read", async () => {
    expect(
      codesOf(await read(storedWorkbookFile({sheets: [oneCell]}), "a.xlsx", nodeEnvironment))
    ).toEqual([]);
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
