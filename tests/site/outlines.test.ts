import {readFileSync} from "node:fs";

import Papa from "papaparse";
import {beforeAll, describe, expect, it} from "vitest";

import {outlinesOf} from "../../pipelines/site/outlines.ts";
import type {MapPlace} from "../../src/components/mapChart.ts";
import {mapLetters} from "../../src/components/mapLetters.ts";
import type {Outlines} from "../../src/release/outlines.ts";
import type {Place} from "../../src/release/release.ts";

interface Province {
  readonly code_gso: string;
  readonly new_code_2025: string;
  readonly lon: string;
  readonly lat: string;
}

/** A point in each of the 63: the middle of its outline in another source; of Kiên Giang, whose middle is sea, Rạch Giá. */
const FORMER = "tests/site/fixture/provinces_63.csv";
let outlines: Outlines;
let former: Province[];

beforeAll(async () => {
  former = Papa.parse<Province>(readFileSync(FORMER, "utf8"), {
    header: true,
    skipEmptyLines: true
  }).data;
  const place = (era: string, code: string, successors: string[]) =>
    ({
      id: `P${era}-${code}`,
      code,
      era,
      level: "province",
      successor_ids: successors
    }) as unknown as Place;
  const today = [...new Set(former.map(({new_code_2025}) => new_code_2025))];
  outlines = await outlinesOf([
    ...former.map((one) => place("63", one.code_gso, [`P34-${one.new_code_2025}`])),
    ...today.map((code) => place("34", code, []))
  ]);
});

/** Points of the rings of a path; discs of islands have none. */
function ringsOf(path: string): [number, number][][] {
  return path
    .split("M")
    .slice(1)
    .filter((part) => !part.includes("a"))
    .map((part) =>
      part
        .replace("Z", "")
        .split("L")
        .map((pair) => pair.split(" ").map(Number) as [number, number])
    );
}

function isInside([x, y]: readonly [number, number], ring: readonly [number, number][]): boolean {
  let inside = false;
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

describe("the outlines of the 34 provinces", () => {
  it("are 34, each around the seats of the old provinces that went into it and of no other", () => {
    expect(outlines.provinces).toHaveLength(34);
    const holders = former.map((one) => {
      const x = (Number(one.lon) - 102) * 37 * Math.cos((16 * Math.PI) / 180);
      const y = (23.5 - Number(one.lat)) * 37;
      const found = outlines.provinces.filter(({path}) =>
        ringsOf(path).some((ring) => isInside([x, y], ring))
      );
      return [one.code_gso, found.map(({id}) => id).join()];
    });
    expect(holders).toEqual(former.map((one) => [one.code_gso, `P34-${one.new_code_2025}`]));
  });

  it("bear letters, nearly all of them, and each on itself or in its middle", () => {
    const zoom = 0.95;
    const places = outlines.provinces.map(({id, path, at}): MapPlace => ({
      ...{name: id, short: id.slice(4), value: 1, isPartial: false, tip: ""},
      shape: {path, at}
    }));
    const letters = mapLetters(places, zoom).map(({text}) => {
      const [, x, y, short] = /x="([\d.]+)"\s+y="([\d.]+)"[^>]*>([^<]*)</.exec(text) ?? [];
      return {short, x: Number(x) / zoom, y: (Number(y) - 4) / zoom};
    });
    expect(letters.length).toBeGreaterThanOrEqual(31);
    const astray = letters.filter(({short, x, y}) => {
      const own = outlines.provinces.find(({id}) => id === `P34-${short}`);
      const isMiddle = Math.hypot(x - (own?.at[0] ?? 0), y - (own?.at[1] ?? 0)) < 0.2;
      return !isMiddle && !ringsOf(own?.path ?? "").some((ring) => isInside([x, y], ring));
    });
    expect(astray).toEqual([]);
  });

  it("hold the archipelagos as parts of Đà Nẵng and Khánh Hòa", () => {
    const discs = (id: string) =>
      (outlines.provinces.find((one) => one.id === id)?.path.match(/a2\.5/g) ?? []).length / 2;
    expect([discs("P34-48"), discs("P34-56")]).toEqual([6, 8]);
    expect(outlines.provinces.map(({id}) => discs(id)).reduce((sum, n) => sum + n)).toBe(14);
  });

  it("leave no border inside a province: a merged one has fewer points than its parts", () => {
    const points = outlines.provinces.flatMap(({path}) => ringsOf(path)).flat().length;
    expect(points).toBeGreaterThan(1500);
    expect(JSON.stringify(outlines).length).toBeLessThan(80_000);
  });

  it("lie on the map, names included", () => {
    const [width, height] = outlines.extent;
    for (const {at, path} of outlines.provinces) {
      for (const [x, y] of [at, ...ringsOf(path).flat()]) {
        expect(x >= 0 && x <= width && y >= 0 && y <= height, `${x} ${y}`).toBe(true);
      }
    }
  });
});
