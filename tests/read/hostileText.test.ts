import {strToU8} from "fflate";
import {describe, expect, it} from "vitest";

import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import {limits} from "../../pipelines/read/limits.ts";
import {readBounded} from "./readBounded.ts";
import {codesOf} from "./workbookFile.ts";

describe("a text file", () => {
  const readText = async (text: string) => codesOf(await readBounded(strToU8(text), "a.csv"));

  it("with a line of 3 MB is refused, quoted or not", async () => {
    expect(await readText(`a,b\n${"x".repeat(3_000_000)},1\n`)).toEqual(["read.cell-too-long"]);
    expect(await readText(`a,b\n"${"x\n".repeat(1_500_000)}",1\n`)).toEqual(["read.cell-too-long"]);
    expect(await readText(`a,b\n${"x".repeat(32_768)},1\n`)).toEqual(["read.cell-too-long"]);
    expect(await readText(`a,b\n${"x".repeat(32_767)},1\n`)).toEqual([]);
  });

  it("of 20,000 columns is refused, of 16,384 read", async () => {
    expect(await readText(`${"1,".repeat(19_999)}1\n`)).toEqual(["read.sheet-too-large"]);
    expect(await readText(`${"1,".repeat(16_383)}1\n`)).toEqual([]);
  });

  it("of more rows than a sheet has is refused", async () => {
    expect(await readText("1\n".repeat(1_048_577))).toEqual(["read.sheet-too-large"]);
    expect(await readText("\n".repeat(1_048_575) + "1\n")).toEqual([]);
  });

  it("of quotes and delimiters alone ends in time", async () => {
    for (const text of ['"', '""', '","', '" ', ',"', '"\n', ",", ";\n", "\t"]) {
      await readText(text.repeat(Math.floor(1_000_000 / text.length)));
    }
    await readText(`"${'x"x '.repeat(300_000)}`);
    await readText(`a,${'"" '.repeat(300_000)}`);
  });

  it("larger than the limit is not looked at", async () => {
    const file = await read(new Uint8Array(limits.fileBytes + 1), "a.csv", nodeEnvironment);
    expect(codesOf(file)).toEqual(["read.file-too-large"]);
  });
});
