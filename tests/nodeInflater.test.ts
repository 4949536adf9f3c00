import {deflateRawSync} from "node:zlib";

import {describe, expect, it} from "vitest";

import {inflateAlone, keptInflate} from "../pipelines/nodeInflater.ts";

const contents = [1, 200, 65_534, 65_535, 65_536, 300_000].map((length) =>
  Uint8Array.from({length}, (_, at) => (at * 7 + ((at * at) >> 5)) & 0xff)
);

describe.each([
  ["the inflater that is kept", keptInflate()],
  ["an inflater for each part", inflateAlone]
])("%s", (_, inflate) => {
  it("gives what was deflated, whatever was inflated before", () => {
    for (const bytes of [...contents, ...[...contents].reverse()]) {
      expect(Buffer.compare(inflate(deflateRawSync(bytes), bytes.length), bytes)).toBe(0);
    }
  });

  it("leaves what it gave before as it was", () => {
    const given = contents.map((bytes) => inflate(deflateRawSync(bytes), bytes.length));
    for (let more = 0; more < 100; more++) inflate(deflateRawSync(new Uint8Array(60_000)), 60_000);
    contents.forEach((bytes, at) => {
      expect(Buffer.compare(bytes, given[at] ?? new Uint8Array(0))).toBe(0);
    });
  });

  it("gives what there is where more was declared", () => {
    expect(inflate(deflateRawSync(Uint8Array.of(1, 2)), 70_000)).toHaveLength(2);
  });

  it("throws on more than declared, on what ends early and on damage, and goes on", () => {
    for (const bytes of contents.slice(1)) {
      const packed = deflateRawSync(bytes);
      const broken = packed.map((byte, at) => (at < 40 ? 0xff : byte));
      expect(() => inflate(packed, bytes.length - 1)).toThrow();
      expect(() => inflate(packed.subarray(0, -1), bytes.length)).toThrow();
      expect(() => inflate(new Uint8Array(0), bytes.length)).toThrow();
      expect(() => inflate(broken, bytes.length)).toThrow();
      expect(Buffer.compare(inflate(packed, bytes.length), bytes)).toBe(0);
    }
  });
});
