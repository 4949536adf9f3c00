import {expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import {openWarehouse} from "../../pipelines/load/warehouse.ts";
import {builtRelease} from "../export/builtRelease.ts";
import {cellsOf, numberedLines, thousandths} from "./publishedFile.ts";

/** The new provinces that the lists of both years name, with all the old ones that they were made of. */
const IN_BOTH: Readonly<Record<string, readonly string[]>> = {
  "Cao Bằng": ["Cao Bằng"],
  "Tuyên Quang": ["Tuyên Quang", "Hà Giang"],
  "Điện Biên": ["Điện Biên"],
  "Sơn La": ["Sơn La"],
  "Lào Cai": ["Lào Cai", "Yên Bái"],
  "Thái Nguyên": ["Thái Nguyên", "Bắc Kạn"],
  "Lạng Sơn": ["Lạng Sơn"],
  "Quảng Ninh": ["Quảng Ninh"],
  "Bắc Ninh": ["Bắc Ninh", "Bắc Giang"],
  "Phú Thọ": ["Phú Thọ", "Vĩnh Phúc", "Hòa Bình"],
  "Hải Phòng": ["Hải Phòng", "Hải Dương"],
  "Hưng Yên": ["Hưng Yên", "Thái Bình"],
  "Ninh Bình": ["Ninh Bình", "Hà Nam", "Nam Định"],
  "Thanh Hóa": ["Thanh Hóa"]
};

/** Billions of đồng by province as one list has them, read with nothing of ours. */
async function listOf(day: string): Promise<Map<string, number>> {
  const lines = numberedLines(await cellsOf(`relief/fatherland-front-${day}.xlsx`), 2);
  return new Map(
    lines.map(([place, text]) => [
      place
        .replace(/^(Tỉnh|Thành phố|TP\.?) /i, "")
        .replace("Hoà", "Hòa")
        .replace("Thanh Hoá", "Thanh Hóa"),
      thousandths(text) / 1000
    ])
  );
}

it("sets the relief of 2025 beside that of 2024 for the provinces that are in both, and for them alone", async () => {
  const [first, second] = [await listOf("2024-09-15"), await listOf("2024-09-18")];
  // the list of November holds the year up to its day; who is not in it stands in that of October
  const [october, november] = [await listOf("2025-10-03"), await listOf("2025-11-07")];
  const byHand = Object.entries(IN_BOTH).map(([place, former]) => ({
    place,
    now: november.get(place) ?? october.get(place),
    before: former.reduce((sum, old) => sum + (first.get(old) ?? 0) + (second.get(old) ?? 0), 0)
  }));

  const {warehouse, remove} = await builtRelease();
  const built = await openWarehouse(warehouse, {readOnly: true});
  const rows = await rowsOf(
    built.connection,
    `select place, value_same_reporters::double / 1e9 as now,
       previous_value_same_reporters::double / 1e9 as before, n_same_reporters as n, percent, withheld_reason
     from period_comparisons
     where indicator = 'CUUTRO_PHANBO' and period = '2025' and previous_period = '2024'
       and geography in ('provinces_34', 'country')`
  );
  built.close();
  remove();

  const shown = rows.filter(({n, place}) => Number(n) > 0 && place !== "Việt Nam");
  const sorted = (held: readonly Record<string, unknown>[]) =>
    held.map(({place, now, before}) => `${String(place)} ${String(now)} ${String(before)}`).sort();
  expect(sorted(shown)).toEqual(sorted(byHand));
  const sum = (side: "now" | "before") =>
    byHand.reduce((total, one) => total + Math.round((one[side] ?? 0) * 1000), 0) / 1000;
  // 311.682 against 1,010 billion; no percentage, since the lists are of other days
  expect([sum("now"), sum("before")]).toEqual([311.682, 1010]);
  expect(rows.find(({place}) => place === "Việt Nam")).toMatchObject({
    now: 311.682,
    before: 1010,
    n: 14,
    percent: null,
    withheld_reason: "span"
  });
}, 1_200_000);
