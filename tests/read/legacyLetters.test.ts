import * as XLSX from "@e965/xlsx";
import {strToU8} from "fflate";
import {describe, expect, it} from "vitest";

import {browserEnvironment} from "../../pipelines/browserEnvironment.ts";
import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import {codesOf, readParts, readText, textsOf} from "./workbookFile.ts";

/** Text, the same in TCVN3 and in VNI as windows-1252 shows it, and its bytes in windows-1258. */
const VECTORS: readonly (readonly [string, string, string, string])[] = [
  ["Tỉnh, thành phố", "TØnh, thµnh phè", "Tænh, thaønh phoá", "5469d26e682c207468e06e68207068f4ec"],
  ["Thừa Thiên Huế", "Thõa Thiªn HuÕ", "Thöøa Thieân Hueá", "5468fdcc6120546869ea6e204875eaec"],
  ["Đắk Lắk", "§¾k L¾k", "Ñaék Laék", "d0e3ec6b204ce3ec6b"],
  ["Hòa Bình", "Hßa B×nh", "Hoøa Bình", "486fcc61204269cc6e68"],
  ["Số nhà xây mới", "Sè nhµ x©y míi", "Soá nhaø xaây môùi", "53f4ec206e68e02078e279206df5ec69"],
  [
    "Kinh phí (triệu đồng)",
    "Kinh phÝ (triÖu ®ång)",
    "Kinh phí (trieäu ñoàng)",
    "4b696e68207068ed2028747269eaf27520f0f4cc6e6729"
  ],
  [
    "Quỹ Vì người nghèo",
    "Quü V× ng\u00adêi nghÌo",
    "Quyõ Vì ngöôøi ngheøo",
    "517579de205669cc206e67fdf5cc69206e6768e86f"
  ],
  [
    "Khám bệnh, cấp thuốc miễn phí",
    "Kh¸m bÖnh, cÊp thuèc miÔn phÝ",
    "Khaùm beänh, caáp thuoác mieãn phí",
    "4b68e16d2062eaf26e682c2063e2ec7020746875f4ec63206d69eade6e207068ed"
  ],
  ["Tổng cộng", "Tæng céng", "Toång coäng", "54f4d26e672063f4f26e67"],
  ["Ghi chú", "Ghi chó", "Ghi chuù", "476869206368fa"],
  ["nước", "n\u00adíc", "nöôùc", "6efdf5ec63"],
  ["Thúy", "Thóy", "Thuùy", "5468fa79"],
  ["thuở", "thuë", "thuôû", "746875f5d2"]
];

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const hex = (digits: string) => Uint8Array.from(Buffer.from(digits, "hex"));
const misread = (text: string) =>
  Array.from(strToU8(text), (byte) => String.fromCharCode(byte)).join("");

async function firstCell(bytes: Uint8Array): Promise<string> {
  const file = await read(bytes, "a.txt", browserEnvironment);
  const texts = Object.values(textsOf(file));
  return texts.length === 0 ? codesOf(file).join() : texts.join(",");
}

/** Cells of one column, and what they are read as. */
async function readColumn(texts: readonly string[]) {
  const strings = texts.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join("");
  const rows = texts.map((_, at) => `<row r="${at + 1}"><c t="s"><v>${at}</v></c></row>`);
  const file = await readParts({strings, sheets: [rows.join("")]});
  return {texts: Object.values(textsOf(file)), findings: file.findings};
}

describe.each(VECTORS)("%s", (text, tcvn3, vni, windows1258) => {
  it("is read from bytes in TCVN3, VNI and windows-1258", async () => {
    expect(await firstCell(latin1(tcvn3))).toBe(text);
    expect(await firstCell(latin1(vni))).toBe(text);
    expect(await firstCell(hex(windows1258))).toBe(text);
  });

  it("is read from UTF-8 and UTF-16, composed or not, with or without a byte order mark", async () => {
    const utf16 = Buffer.from(text, "utf16le");
    for (const form of ["NFC", "NFD"] as const) {
      expect(await firstCell(strToU8(text.normalize(form)))).toBe(text);
      expect(await firstCell(strToU8(`\ufeff${text.normalize(form)}`))).toBe(text);
    }
    const line = `a\t${text}\t1\n`;
    const little = Buffer.from(`${line}${line}`, "utf16le");
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big]) {
      const file = await read(bytes, "a.txt", browserEnvironment);
      expect(textsOf(file)).toEqual({A1: "a", B1: text, C1: "1", A2: "a", B2: text, C2: "1"});
    }
    expect(utf16.length % 2).toBe(0);
  });

  it("is read in a workbook among others in the same font", async () => {
    for (const [column, name] of [
      [1, "TCVN3 (ABC)"],
      [2, "VNI"]
    ] as const) {
      const {texts, findings} = await readColumn(VECTORS.map((vector) => vector[column]));
      expect(texts).toEqual(VECTORS.map(([meant]) => meant));
      expect(findings).toMatchObject([{code: "read.legacy-letters", params: {encoding: name}}]);
    }
    expect([tcvn3, vni].every((written) => written !== text)).toBe(true);
  });

  it("is read where a program took its UTF-8 for Latin-1", async () => {
    const {texts} = await readColumn(VECTORS.map(([meant]) => misread(meant)));
    expect(texts).toEqual(VECTORS.map(([meant]) => meant));
  });
});

describe("letters of an old font", () => {
  it("in a workbook of Unicode are told apart cell by cell", async () => {
    const {texts, findings} = await readColumn([
      "Tỉnh Hòa Bình",
      "Thµnh phè Hµ Néi",
      "Cà phê, sầu riêng",
      "m² × 2, ±5 °C, ½, «trích»",
      "Größe, Curaçao, naïve, São Tomé, Müller"
    ]);
    expect(texts).toEqual([
      "Tỉnh Hòa Bình",
      "Thành phố Hà Nội",
      "Cà phê, sầu riêng",
      "m² × 2, ±5 °C, ½, «trích»",
      "Größe, Curaçao, naïve, São Tomé, Müller"
    ]);
    expect(findings).toMatchObject([{params: {encoding: "TCVN3 (ABC)", count: "1"}}]);
  });

  it("that could be read both ways follow those around them", async () => {
    expect((await readColumn(["Bé", "sè", "Ghi chó", "Hµ Néi", "NS§P", "Kr«ng N«"])).texts).toEqual(
      ["Bộ", "số", "Ghi chú", "Hà Nội", "NSĐP", "Krông Nô"]
    );
    expect((await readColumn(["Bé", "sè", "Ghi chó", "Hà Nội"])).texts).toEqual([
      "Bé",
      "sè",
      "Ghi chó",
      "Hà Nội"
    ]);
  });

  it("that the font shows as capitals become capitals where the letters around them are", async () => {
    const {texts} = await readColumn(["Tæng céng", "TØNH LµO CAI", "Bé TµI CHÝNH", "UBND tØnh"]);
    expect(texts).toEqual(["Tổng cộng", "TỈNH LÀO CAI", "BỘ TÀI CHÍNH", "UBND tỉnh"]);
  });

  it("are decoded where a soft hyphen or minus stands for ư", async () => {
    const {texts} = await readColumn(["®Þa ph−¬ng", "D©n sè trung b×nh", "tr\u00ad\u00adëng"]);
    expect(texts.slice(0, 2)).toEqual(["địa phương", "Dân số trung bình"]);
  });

  it("are decoded in an .xls workbook", async () => {
    const sheet = XLSX.utils.aoa_to_sheet([["§¬n vÞ: TriÖu ®ång", 5]]);
    const book = XLSX.utils.book_new(sheet, "Bieu");
    const bytes = new Uint8Array(
      XLSX.write(book, {type: "array", bookType: "biff8"}) as ArrayBuffer
    );
    expect(textsOf(await read(bytes, "a.xls", nodeEnvironment))).toEqual({
      A1: "Đơn vị: Triệu đồng",
      B1: "5"
    });
  });

  it("leave no note in a workbook of Unicode", async () => {
    const {findings} = await readColumn(["Tỉnh Hòa Bình", "m²", "5 µm", "«trích»", "ø 20"]);
    expect(findings).toEqual([]);
  });
});

describe("bytes of no Unicode", () => {
  it("that no encoding makes Vietnamese are refused", async () => {
    for (const text of ["Größe;Müller\n", "caf\u00e9 30\u00b0\n", "\u0081\u008d;1\n", "°;²\n"]) {
      expect(await firstCell(latin1(text))).toBe("read.encoding-unknown");
    }
    const cut = strToU8("Tỉnh;Hà Nội;Thừa Thiên Huế\n1;2;3\nHuế").slice(0, -1);
    expect(await firstCell(cut)).toBe("read.encoding-unknown");
  });

  it("that decode to a character nobody meant are refused", async () => {
    const bytes = Uint8Array.from([...latin1("TØnh, thµnh phè\n"), 0x81, 0x20]);
    expect(await firstCell(bytes)).toBe("read.encoding-unknown");
  });
});

it("the letter gha, written for ư, is one", async () => {
  expect(textsOf(await readText("Ngƣời,NGƢỜI\n"))).toEqual({A1: "Người", B1: "NGƯỜI"});
});
