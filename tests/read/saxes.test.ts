import {strFromU8, unzipSync} from "fflate";
import {SaxesParser} from "saxes";
import {describe, expect, it} from "vitest";

import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import {seededRandom} from "./seededRandom.ts";
import {cellsOf, textsOf, workbookFile} from "./workbookFile.ts";

/** `{A1: "text", …}` of one sheet, by a parser that knows all of XML; shared strings by their number. */
function cellsBySaxes(bytes: Uint8Array): Record<string, string> {
  const parts = unzipSync(bytes);
  const strings = textsOfElement(parts["xl/sharedStrings.xml"], "si", "t");
  const cells: Record<string, string> = {};
  const parser = new SaxesParser();
  let address = "";
  let type = "";
  let text: string | null = null;
  parser.on("opentag", ({name, attributes}) => {
    if (name === "c") {
      address = attributes["r"] ?? "";
      type = attributes["t"] ?? "n";
    } else if (name === "v") text = "";
  });
  const add = (piece: string): void => {
    if (text !== null) text += piece;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", ({name}) => {
    if (name !== "v" || text === null) return;
    const shown = type === "s" ? (strings[Number(text)] ?? "") : text;
    if (shown !== "") cells[address] = shown;
    text = null;
  });
  parser.write(strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array(0))).close();
  return cells;
}

function textsOfElement(part: Uint8Array | undefined, outer: string, inner: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  let isInside = false;
  parser.on("opentag", ({name}) => {
    if (name === outer) texts.push("");
    isInside = name === inner;
  });
  parser.on("text", (piece) => {
    if (isInside) texts.push((texts.pop() ?? "") + piece);
  });
  parser.on("closetag", () => {
    isInside = false;
  });
  parser.write(part === undefined ? "<sst/>" : strFromU8(part)).close();
  return texts;
}

/** The same cell in the many ways that XML lets it be written. */
function spelled(row: number, column: string, value: number, random: () => number): string {
  const pick = (...ways: readonly string[]): string =>
    ways[Math.floor(random() * ways.length)] ?? "";
  const quote = pick('"', "'");
  const space = pick(" ", "  ", "\n", "\t");
  const attributes = [`r=${quote}${column}${row}${quote}`, pick('s="0"', "x='1'")];
  if (random() < 0.5) attributes.reverse();
  const type = pick("", ` t${pick("", " ")}=${pick("", " ")}"n"`);
  const inner = pick(
    `<v>${value}</v>`,
    `<v >${value}</v >`,
    `<v><![CDATA[${value}]]></v>`,
    `<!-- <v>9</v> --><v>&#${48 + (value % 10)};</v>`
  );
  return `<c${space}${attributes.join(space)}${type}${pick("", " ")}>${pick("", "\n")}${inner}</c${pick("", " ")}>`;
}

describe("the scanner gives the cells that saxes finds", () => {
  it("in every way of writing a plain cell", async () => {
    const random = seededRandom(11);
    for (let round = 0; round < 200; round++) {
      const rows = Array.from({length: 5}, (_, index) => {
        const cells = ["A", "B", "Z", "AA", "XFD"].map((column) =>
          spelled(index + 1, column, Math.floor(random() * 10), random)
        );
        return `<row r="${index + 1}">${cells.join("")}</row>`;
      });
      const bytes = workbookFile({sheets: [rows.join("")]});
      const file = await read(bytes, "a.xlsx", nodeEnvironment);
      const found = Object.fromEntries(
        cellsOf(file.sheets[0]).map(({row, column, text}) => [`${row} ${column}`, text])
      );
      const expected = Object.entries(cellsBySaxes(bytes)).map(([address, text]) => [
        placeOf(address),
        text
      ]);
      expect(found).toEqual(Object.fromEntries(expected));
    }
  });

  it("of shared strings, in runs, with entities and spaces", async () => {
    const bytes = workbookFile({
      strings:
        "<si><t>Hà Nội</t></si><si><t xml:space='preserve'> a </t></si><si><t xml:space=\"preserve\"> b &lt; c</t></si>" +
        '<si><r><t>Đắk</t></r><r><t xml:space="preserve"> Lắk</t></r></si><si><t>x_y &amp; z</t></si>',
      sheets: [
        `<row r="1">${[0, 1, 2, 3, 4].map((at) => `<c r="${"ABCDE".charAt(at)}1" t="s"><v>${at}</v></c>`).join("")}</row>`
      ]
    });
    expect(textsOf(await read(bytes, "a.xlsx", nodeEnvironment))).toEqual(cellsBySaxes(bytes));
  });
});

/** `C5` as "4 2". */
function placeOf(address: string): string {
  const letters = address.replace(/\d/g, "");
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return `${Number(address.slice(letters.length)) - 1} ${column - 1}`;
}
