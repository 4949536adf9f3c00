import {describe, expect, test} from "vitest";

import {
  cellsOf,
  longRows,
  numberedLines,
  printedTotal,
  publishedFiles,
  sumOf
} from "./publishedFile.ts";

/** Workbooks with one line for each province: lines, sum of the lines, total as printed. */
const WORKBOOKS: [string, number, number, number, string | undefined][] = [
  ["relief/fatherland-front-2020-11-20.xlsx", 2, 11, 45, "khoảng 45 tỷ đồng"],
  ["relief/fatherland-front-2024-09-15.xlsx", 2, 20, 385, "385"],
  ["relief/fatherland-front-2024-09-18.xlsx", 2, 20, 650, undefined],
  ["relief/fatherland-front-2025-10-03.xlsx", 2, 17, 265, "265"],
  ["relief/fatherland-front-2025-11-07.xlsx", 2, 21, 548.182, "538,182 tỷ đồng"],
  ["relief/fatherland-front-2025-11-29.xlsx", 2, 4, 150, "150"],
  ["relief/fatherland-front-2025-11-29.xlsx", 3, 4, 275, "275"],
  ["rice/reserve-rice-2018.xlsx", 2, 2, 1783.935, "1.783,935"],
  ["state-budget/disaster-support-2016.xlsx", 2, 8, 165, "165 tỷ đồng"],
  ["state-budget/disaster-support-2025-10-02.xlsx", 2, 15, 2524, "2.524 tỷ đồng"]
];

/** Long tables: lines and their sum. */
const LONG_TABLES: [string, number, number][] = [
  ["relief/fatherland-front-2020-10-19.csv", 5, 20],
  ["relief/fatherland-front-2025-11-22.csv", 4, 80],
  ["rice/reserve-rice-2024-02-03.csv", 7, 1444.59],
  ["state-budget/disaster-support-2013.csv", 12, 195],
  ["state-budget/disaster-support-2025-10-08.csv", 4, 140]
];

/** Plans in million đồng: provinces, sum of the lines, total as the ministry printed it. */
const PLANS: [number, number, number, string][] = [
  [2003, 61, 13_359_025, "#REF!"],
  [2004, 61, 4_342_597, "4342597"],
  [2006, 64, 4_629_915, "4629915"],
  [2007, 64, 6_919_736, "7219736"],
  [2008, 64, 7_550_548, "8018058"],
  [2009, 63, 9_715_309, "10467774"],
  [2010, 63, 11_891_970, "12300285"],
  [2013, 63, 15_101_643, "15101643"],
  [2014, 63, 11_526_105, "11526105"],
  [2015, 63, 12_050_668, "12050668"],
  [2016, 63, 9_057_110, "9057109"],
  [2017, 63, 14_363_126, "14363126"]
];

async function campaign(): Promise<Record<string, string>[]> {
  return longRows(await cellsOf("housing/campaign-2025-running-totals.csv"));
}

describe("published returns", () => {
  test("there are 34 files and every one names its source", async () => {
    const files = publishedFiles();
    expect(files).toHaveLength(34);
    for (const file of files) {
      const rows = await cellsOf(file);
      const isNamed = file.endsWith(".csv")
        ? longRows(rows).every((row) => (row["Nguồn"] ?? "") !== "")
        : rows.some((row) => /^Nguồn: \S/.test(row[0] ?? ""));
      expect(isNamed, file).toBe(true);
    }
  });

  test.each(WORKBOOKS)(
    "%s, column %i: %i lines add to %f",
    async (file, column, count, sum, total) => {
      const rows = await cellsOf(file);
      const lines = numberedLines(rows, column);
      expect(lines).toHaveLength(count);
      expect(sumOf(lines.map(([, value]) => value))).toBe(sum);
      expect(printedTotal(rows, column)).toBe(total);
    }
  );

  test.each(LONG_TABLES)("%s: %i lines add to %f", async (file, count, sum) => {
    const rows = longRows(await cellsOf(file));
    expect(rows).toHaveLength(count);
    expect(sumOf(rows.map((row) => row["Giá trị"] ?? ""))).toBe(sum);
  });

  test("the two lists of 2014 add to 140 and 117,7 and share no province", async () => {
    const rows = await cellsOf("state-budget/disaster-support-2014.xlsx");
    const [storms, drought] = [2, 3].map((column) =>
      numberedLines(rows, column).filter(([, value]) => value !== "-")
    );
    expect(sumOf((storms ?? []).map(([, value]) => value))).toBe(140);
    expect(sumOf((drought ?? []).map(([, value]) => value))).toBe(117.7);
    expect(storms?.filter(([place]) => drought?.some(([other]) => other === place))).toEqual([]);
    expect([printedTotal(rows, 2), printedTotal(rows, 3)]).toEqual(["140", "gần 120"]);
  });

  test.each(PLANS)("the plan of %i: %i provinces add to %i", async (year, count, sum, total) => {
    const rows = await cellsOf(`national-target-programme/ministry-of-finance-${year}.xlsx`);
    const lines = numberedLines(rows, 2);
    expect(lines).toHaveLength(count);
    expect(sumOf(lines.map(([, value]) => value))).toBe(sum);
    expect(printedTotal(rows, 2)).toBe(total);
  });

  test("ten provinces of 2017 stay empty, and none of 2016", async () => {
    const empty = async (year: number): Promise<number> => {
      const rows = await cellsOf(`national-target-programme/ministry-of-finance-${year}.xlsx`);
      return numberedLines(rows, 2).filter(([, value]) => value === "").length;
    };
    expect(await empty(2017)).toBe(10);
    expect(await empty(2016)).toBe(0);
  });
});

describe("the housing campaign", () => {
  test("running totals at seven dates are as published, words and all", async () => {
    const totals = (await campaign()).filter(
      (row) => row["Mã chỉ tiêu"] === "NHA_HOTRO" && row["Trong đó"] === ""
    );
    expect(totals.map((row) => [row["Kỳ"], row["Giá trị"]])).toEqual([
      ["14/02/2025", "106.189"],
      ["11/05/2025", "gần 209.000"],
      ["31/05/2025", "203.048"],
      ["07/06/2025", "205.115"],
      ["14/06/2025", "206.832"],
      ["19/07/2025", "266.511"],
      ["17/08/2025", "334.234"]
    ]);
  });

  test("completed and under construction add to the total, and so do the three groups", async () => {
    const rows = await campaign();
    const sum = (date: string, keep: (row: Record<string, string>) => boolean): number =>
      sumOf(
        rows.filter((row) => row["Kỳ"] === date && keep(row)).map((row) => row["Giá trị"] ?? "")
      );
    for (const [date, total] of [
      ["14/02/2025", 106_189],
      ["14/06/2025", 206_832]
    ] as const) {
      expect(sum(date, (row) => row["Trong đó"] === "x")).toBe(total);
      expect(sum(date, (row) => /KHOICONG|HOANTHANH/.test(row["Mã chỉ tiêu"] ?? ""))).toBe(total);
    }
    expect(sum("31/05/2025", (row) => /KHOICONG|HOANTHANH/.test(row["Mã chỉ tiêu"] ?? ""))).toBe(
      203_048
    );
  });

  test("twelve provinces report, and the parts of Phú Thọ add to its total twice", async () => {
    const rows = longRows(await cellsOf("housing/campaign-2025-provinces.csv"));
    expect(new Set(rows.map((row) => row["Địa phương"])).size).toBe(12);
    const parts = rows.filter((row) => row["Địa phương"] === "Phú Thọ" && row["Trong đó"] === "x");
    const [works, groups] = [true, false].map((isWork) =>
      parts.filter((row) => (row["Nội dung"] !== "") === isWork).map((row) => row["Giá trị"] ?? "")
    );
    expect([sumOf(works ?? []), sumOf(groups ?? [])]).toEqual([10_760, 10_760]);
  });
});

describe("the programme documents", () => {
  test("orders of magnitude stay text", async () => {
    const rows = longRows(await cellsOf("programme-documents/002-country-2018.csv"));
    const texts = rows.map((row) => row["Giá trị"]).filter((text) => text !== "");
    expect(texts).toEqual(["hàng triệu", "hàng ngìn", "hàng nghìn", "hàng chục ngàn", "hàng trăm"]);
  });

  test("Lai Châu's fifty houses are marked as a part of the two hundred", async () => {
    const rows = longRows(await cellsOf("programme-documents/004-lai-chau-2024-q1.csv"));
    const houses = rows.filter((row) => row["Mã chỉ tiêu"] === "NHA_PHANBO");
    expect(houses.map((row) => [row["Giá trị"], row["Trong đó"]])).toEqual([
      ["200", ""],
      ["50", "x"]
    ]);
  });

  test("no page views and no personal data are carried over", async () => {
    for (const file of publishedFiles().filter((name) => name.startsWith("programme-documents"))) {
      const text = (await cellsOf(file)).flat().join(" ");
      expect(text).not.toMatch(/lượt xem|9,161|@|\b0\d{9}\b/);
    }
  });
});
