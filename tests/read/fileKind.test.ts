import {CFB} from "@e965/xlsx";
import {gzipSync, strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";

import {browserEnvironment} from "../../pipelines/browserEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import {codesOf, readText, workbookFile} from "./workbookFile.ts";

const codeOf = async (bytes: Uint8Array, name = "báo cáo.xlsx") =>
  codesOf(await read(bytes, name, browserEnvironment)).join();

/** SheetJS gives its container no type. */
const compound = CFB as {
  readonly utils: {cfb_new(): object; cfb_add(file: object, path: string, bytes: Uint8Array): void};
  write(file: object, options: {type: "array"}): ArrayLike<number>;
};

/** A compound file of the given streams. */
function compoundFile(streams: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const file = compound.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) {
    compound.utils.cfb_add(file, `/${name}`, Uint8Array.from(bytes));
  }
  return Uint8Array.from(compound.write(file, {type: "array"}));
}

const BEGIN = [0x09, 0x08, 4, 0, 0, 6, 5, 0];
const PASSWORD = [0x2f, 0, 2, 0, 0, 0];
const END = [0x0a, 0, 0, 0];

describe("the content decides, not the extension", () => {
  it("reads a workbook named .csv and a text named .xlsx", async () => {
    const workbook = workbookFile({sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>']});
    expect((await read(workbook, "a.csv", browserEnvironment)).format).toBe("xlsx");
    expect((await readText("a,b\n1,2\n", "a.xlsx")).format).toBe("csv");
  });

  it.each([
    ["read.empty-file", new Uint8Array(0)],
    ["read.empty-file", strToU8("\ufeff \r\n\t\n")],
    ["read.password-protected", compoundFile({EncryptionInfo: [4], EncryptedPackage: [1]})],
    ["read.password-protected", compoundFile({Workbook: [...BEGIN, ...PASSWORD, ...END]})],
    ["read.damaged-file", compoundFile({Workbook: BEGIN})],
    ["read.damaged-file", compoundFile({Book: [...BEGIN, 0x03, 0x02, 200, 0, 1]})],
    ["read.damaged-file", compoundFile({Book: [...BEGIN, ...END]}).subarray(0, 600)],
    ["read.not-a-table", compoundFile({WordDocument: [1, 2, 3]})],
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
