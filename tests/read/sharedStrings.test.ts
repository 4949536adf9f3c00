import {strToU8} from "fflate";
import {expect, it} from "vitest";

import {CellTexts} from "../../pipelines/read/cellText.ts";
import {KnownTexts} from "../../pipelines/read/knownTexts.ts";
import {readSharedStrings} from "../../pipelines/read/sharedStrings.ts";

const ROOT = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

/** What a part says while nothing is known, and again when all of it is. */
function textsTwice(part: Uint8Array, known = new KnownTexts()): readonly string[] {
  const first = readSharedStrings(part, new CellTexts(), known);
  const second = readSharedStrings(part, new CellTexts(), known);
  expect(second).toEqual(first);
  return second.texts;
}

function list(...strings: readonly string[]): Uint8Array {
  return strToU8(`<?xml version="1.0"?>\n${ROOT}${strings.join("")}</sst>`);
}

const si = (inside: string): string => `<si>${inside}</si>`;

it.each<[name: string, part: Uint8Array, texts: readonly string[]]>([
  ["plain text", list(si("<t>Hà Nội</t>"), si("<t>Huế</t>")), ["Hà Nội", "Huế"]],
  [
    "spaces kept and not",
    list(si('<t xml:space="preserve"> a </t>'), si("<t> a </t>")),
    [" a ", "a"]
  ],
  ["nothing", list(si("<t/>"), si("<t> </t>"), si("")), ["", "", ""]],
  ["runs", list(si("<r><t>Quý </t></r><r><t>I</t></r>"), si("<t>b</t>")), ["QuýI", "b"]],
  ["entities", list(si("<t>a &amp; b &lt;/si&gt;</t>")), ["a & b </si>"]],
  ["escapes", list(si("<t>a_x000A_b</t>"), si("<t>NHA_TANG</t>")), ["a\nb", "NHA_TANG"]],
  ["letters and their marks apart", list(si("<t>Hue\u0302\u0301</t>")), ["Huế"]],
  ["lines between", list("\n", si("<t>a</t>"), "\n ", si("<t>b</t>")), ["a", "b"]],
  ["an empty element", list(si("<t>a</t>"), "<si/>", si("<t>b</t>")), ["a", "", "b"]],
  ["attributes", list(si("<t>a</t>"), '<si x="1"><t>b</t></si>', si("<t>c</t>")), ["a", "b", "c"]],
  ["a section", list(si("<t><![CDATA[</si><si>]]>a</t>"), si("<t>b</t>")), ["</si><si>a", "b"]],
  ["a comment", list("<!-- <si><t>no</t></si> -->", si("<t>a</t>")), ["a"]],
  ["a comment within", list(si("<t>a<!-- </si><si> --></t>"), si("<t>b</t>")), ["a", "b"]],
  ["more after it", list(si("<t>a</t>"), "<extLst><ext/></extLst>"), ["a"]],
  [
    "names with a prefix",
    strToU8('<x:sst xmlns:x="a"><x:si><x:t>a</x:t></x:si><x:si><x:t>b</x:t></x:si></x:sst>'),
    ["a", "b"]
  ],
  [
    "UTF-16",
    new Uint8Array(Buffer.from(`\ufeff${ROOT}${si("<t>Huế</t>")}</sst>`, "utf16le")),
    ["Huế"]
  ]
])("shared strings with %s read alike before and after they are known", (_, part, texts) => {
  expect(textsTwice(part)).toEqual(texts);
});

it("strings are told apart to the last byte, and known ones from any order", () => {
  const known = new KnownTexts();
  const words = Array.from(
    {length: 150},
    (_, index) => `Xã ${index % 2 === 0 ? "A" : "B"}${index}`
  );
  const inOrder = list(...words.map((word) => si(`<t>${word}</t>`)));
  expect(textsTwice(inOrder, known)).toEqual(words);
  const backwards = [...words].reverse();
  expect(textsTwice(list(...backwards.map((word) => si(`<t>${word}</t>`))), known)).toEqual(
    backwards
  );
});

it("a list of many new words is read whole, and so is a longer list than is kept", () => {
  const known = new KnownTexts();
  const list500 = (from: number): readonly string[] =>
    Array.from({length: 500}, (_, index) => `Thôn ${from + index}.${"x".repeat(index)}`);
  for (let from = 0; from < 60_000; from += 500) {
    const words = list500(from);
    const part = list(...words.map((word) => si(`<t>${word}</t>`)));
    expect(readSharedStrings(part, new CellTexts(), known).texts).toEqual(words);
  }
});

it("what waits for the letters of an old encoding is told each time, and so is what nobody can read", () => {
  const known = new KnownTexts();
  const part = list(si("<t>Céng hßa x· héi</t>"), si("<t>a\ufffdb</t>"));
  for (let time = 0; time < 3; time++) {
    const cellTexts = new CellTexts();
    const {unreadable} = readSharedStrings(part, cellTexts, known);
    expect(cellTexts.hasLegacySigns).toBe(true);
    expect([...unreadable]).toEqual(["a\ufffdb"]);
  }
});
