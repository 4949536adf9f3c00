import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterAll, describe, expect, it} from "vitest";

import {keepOriginal} from "../../pipelines/load/originals.ts";

const directory = mkdtempSync(join(tmpdir(), "chung-tay-originals-"));
afterAll(() => rmSync(directory, {recursive: true, force: true}));

const sha256 = `ab${"0".repeat(62)}`;
const bytes = new TextEncoder().encode("TT,Tỉnh\n");

describe("keeping an original", () => {
  it("stores the bytes under their hash, whatever the return was called", () => {
    const path = keepOriginal(directory, sha256, bytes);
    expect(path).toBe(join(directory, "ab", sha256));
    expect(new Uint8Array(readFileSync(path))).toEqual(bytes);
  });

  it("mends what a killed run left half-written and leaves nothing aside", () => {
    writeFileSync(join(directory, "ab", sha256), "TT");
    writeFileSync(join(directory, "ab", `${sha256}.part`), "T");
    keepOriginal(directory, sha256, bytes);
    expect(new Uint8Array(readFileSync(join(directory, "ab", sha256)))).toEqual(bytes);
    expect(readdirSync(join(directory, "ab"))).toEqual([sha256]);
  });
});
