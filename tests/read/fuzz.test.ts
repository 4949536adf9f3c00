import {strToU8, unzipSync, zipSync} from "fflate";
import {describe, expect, it} from "vitest";

import {foreignFiles} from "./foreignFiles.ts";
import {fuzzedText, fuzzedWorkbook, joined, mutated, unsoundReading} from "./mutation.ts";
import {seededRandom} from "./seededRandom.ts";

/** The process that reads them is killed before. */
const LONGEST_OF_OTHERS = 5_000;

/** Reads in time, throws nothing, and what it gives is whole. */
async function expectSound(bytes: Uint8Array, name: string, longest?: number) {
  const fault = await unsoundReading(bytes, name, longest);
  if (fault !== null) throw new Error(`${fault}: ${Buffer.from(bytes).toString("base64")}`);
}

describe("no bytes make reading throw or hang", () => {
  it("mutated archives", async () => {
    const random = seededRandom(1);
    for (let round = 0; round < 3_000; round++)
      await expectSound(mutated(fuzzedWorkbook, random), "a.xlsx");
  });

  it("sound archives of mutated parts", async () => {
    const random = seededRandom(2);
    const parts = unzipSync(fuzzedWorkbook);
    const names = Object.keys(parts);
    for (let round = 0; round < 4_000; round++) {
      const name = names[Math.floor(random() * names.length)] ?? "";
      const part = mutated(parts[name] ?? new Uint8Array(), random);
      await expectSound(zipSync({...parts, [name]: part}, {level: 0}), "a.xlsx");
    }
  });

  it("mutated text files", async () => {
    const random = seededRandom(3);
    for (let round = 0; round < 4_000; round++)
      await expectSound(mutated(fuzzedText, random), "a.csv");
  });

  it("mutated files of every other format", async () => {
    const random = seededRandom(5);
    const files = foreignFiles();
    expect(Object.keys(files).length).toBeGreaterThan(6);
    for (const [name, bytes] of Object.entries(files)) {
      for (let round = 0; round < 60; round++) {
        await expectSound(mutated(bytes, random), name, LONGEST_OF_OTHERS);
      }
    }
  });

  it("random bytes, with and without a signature before them", async () => {
    const random = seededRandom(4);
    const signatures = [
      "",
      "PK\u0003\u0004",
      "PK\u0005\u0006",
      "<?xml",
      "%PDF",
      "\ufeff",
      "<html>",
      "<table>"
    ].map((text) => strToU8(text));
    for (let round = 0; round < 2_000; round++) {
      const noise = Uint8Array.from({length: Math.floor(random() * 600)}, () =>
        Math.floor(random() * 256)
      );
      await expectSound(joined(signatures[round % signatures.length] ?? noise, noise), "a.bin");
    }
  });
});
