import {strToU8} from "fflate";
import {describe, expect, it} from "vitest";

import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import {limits} from "../../pipelines/read/limits.ts";
import {readBounded} from "./readBounded.ts";
import {codesOf} from "./workbookFile.ts";

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
    const file = read(new Uint8Array(limits.fileBytes + 1), "a.csv", nodeEnvironment);
    expect(codesOf(file)).toEqual(["read.file-too-large"]);
  });
});
