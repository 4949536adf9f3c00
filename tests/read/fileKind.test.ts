import {gzipSync, strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";

import {browserEnvironment} from "../../pipelines/browserEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import {codesOf, readText, workbookFile} from "./workbookFile.ts";

const codeOf = async (bytes: Uint8Array, name = "báo cáo.xlsx") =>
  codesOf(await read(bytes, name, browserEnvironment)).join();

/** A compound file as far as it matters here: the signature, then directory entries at 1,536. */
function compoundFile(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, index) => {
    const at = 1536 + index * 128;
    for (let letter = 0; letter < name.length; letter++)
      bytes[at + letter * 2] = name.charCodeAt(letter);
    bytes[at + 64] = (name.length + 1) * 2;
  });
  return bytes;
}

describe("the content decides, not the extension", () => {
  it("reads a workbook named .csv and a text named .xlsx", async () => {
    const workbook = workbookFile({sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>']});
    expect((await read(workbook, "a.csv", browserEnvironment)).format).toBe("xlsx");
    expect((await readText("a,b\n1,2\n", "a.xlsx")).format).toBe("csv");
  });

  it.each([
    ["read.empty-file", new Uint8Array(0)],
    ["read.empty-file", strToU8("\ufeff \r\n\t\n")],
    ["read.password-protected", compoundFile("Root Entry", "EncryptionInfo", "EncryptedPackage")],
    ["read.damaged-file", compoundFile("Root Entry", "Workbook")],
    ["read.damaged-file", compoundFile("Root Entry", "Book")],
    ["read.not-a-table", compoundFile("Root Entry", "WordDocument")],
    ["read.compressed-file", gzipSync(strToU8("a,b\n"))],
    ["read.compressed-file", zipSync({"a.csv": strToU8("a,b\n")})],
    [
      "read.not-a-table",
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.text"),
        "content.xml": strToU8("<a/>")
      })
    ],
    [
      "read.password-protected",
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
        "content.xml": strToU8("?"),
        "META-INF/manifest.xml": strToU8("<manifest:encryption-data/>")
      })
    ],
    ["read.not-a-table", zipSync({"word/document.xml": strToU8("<a/>")})],
    ["read.damaged-file", zipSync({"xl/workbook.bin": strToU8("x")})],
    ["read.not-a-table", strToU8("%PDF-1.7 …")],
    ["read.not-a-table", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ["read.web-page", strToU8("\ufeff\n<!DOCTYPE html><p>Trang này không có bảng</p>")],
    ["read.damaged-file", strToU8("<TABLE border=1><tr><td>1</td></tr>")],
    ["read.xml-file", strToU8('<?xml version="1.0"?><Workbook/>')],
    ["read.unknown-format", Uint8Array.from({length: 2000}, (_, index) => index % 7)]
  ])("says %s", async (code, bytes) => {
    expect(await codeOf(bytes)).toBe(code);
    expect(await codeOf(bytes, "a.csv")).toBe(code);
  });

  it("takes text that merely begins like something else for text", async () => {
    expect(await codeOf(strToU8("BM,1\nGIF,2\n"))).toBe("");
    expect(await codeOf(strToU8("<5 tuổi,1\n≥5 tuổi,2\n"))).toBe("");
    expect(await codeOf(strToU8("PK,1\n%PDF,2\n"))).toBe("");
  });
});
