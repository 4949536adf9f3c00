import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";

import ExcelJS from "exceljs";
import Papa from "papaparse";
import {describe, expect, test} from "vitest";

import {parseAddress} from "../../pipelines/address.ts";
import {writeDemonstration} from "../../pipelines/demo/index.ts";
import type {CsvRow} from "./demonstration.ts";
import {csvRows, filesBelow, groupedBy, inTemporaryDirectory, treeHash} from "./demonstration.ts";
import {sharedDemonstration} from "./sharedDemonstration.ts";

const KINDS = `empty-file truncated-workbook not-a-table pdf-named-xlsx broken-xls-named-xlsx
  number-ambiguous number-malformed count-not-whole text-in-number error-cell number-range
  number-fraction number-parenthesised number-is-date unit-conflict negative-count
  cumulative-below-period running-total-falls part-above-whole total-mismatch
  place-unknown place-unknown-long place-other-era period-impossible indicator-unknown
  house-type-unknown scenario-unknown row-not-an-indicator unit-unknown unit-mismatch unit-missing
  personal-column duplicate-row thousand-too-large thousand-too-small million-too-large
  thousand-in-total thousand-in-plan thousand-in-count thousand-in-all-money columns-swapped
  total-as-period period-as-total total-as-period-alone`.split(/\s+/);

describe("a demonstration", () => {
  test("is the same to the byte for the same seed, and another for another seed", async () => {
    await inTemporaryDirectory(async (directory) => {
      const write = async (name: string, seed: number): Promise<string> => {
        const outDir = join(directory, name);
        await writeDemonstration({outDir, returns: 300, seed});
        return treeHash(outDir);
      };
      const first = await write("first", 7);
      expect(await write("again", 7)).toBe(first);
      expect(await write("other", 8)).not.toBe(first);
    });
  });

  test.each([100, 333, 1_450])("of %i returns has exactly so many files", async (returns) => {
    await inTemporaryDirectory(async (outDir) => {
      const summary = await writeDemonstration({outDir, returns});
      expect(summary.files).toBe(returns);
      expect(filesBelow(join(outDir, "returns"))).toHaveLength(returns);
      expect(csvRows(join(outDir, "truth", "returns.csv"))).toHaveLength(returns);
    });
  });

  test("beyond what the provinces send takes in communes of the new structure", async () => {
    await inTemporaryDirectory(async (outDir) => {
      await writeDemonstration({outDir, returns: 10_400});
      const returns = csvRows(join(outDir, "truth", "returns.csv"));
      expect(returns).toHaveLength(10_400);
      const communes = returns.filter(({place_id: place}) => place?.startsWith("C34-") === true);
      expect(communes.length).toBeGreaterThan(100);
      const periods = communes.map(({period}) => period ?? "").sort();
      expect([periods[0], periods.at(-1)]).toEqual(["2025-Q3", "2026-Q3"]);
    });
  });

  test("of too few or too many returns is refused with the number that was asked for", async () => {
    await expect(writeDemonstration({outDir: "/nowhere", returns: 99})).rejects.toThrow("not 99");
    await expect(writeDemonstration({outDir: "/nowhere", returns: 100_001})).rejects.toThrow(
      "not 100001"
    );
  });

  test("replaces an older demonstration and touches no other directory", async () => {
    await inTemporaryDirectory(async (directory) => {
      const outDir = join(directory, "demo");
      await writeDemonstration({outDir, returns: 120});
      mkdirSync(join(outDir, "warehouse"));
      await writeDemonstration({outDir, returns: 100});
      expect(filesBelow(join(outDir, "returns"))).toHaveLength(100);
      expect(existsSync(join(outDir, "warehouse"))).toBe(false);
      const mine = join(directory, "mine.txt");
      writeFileSync(mine, "");
      await expect(writeDemonstration({outDir: directory, returns: 100})).rejects.toThrow(
        "empty directory"
      );
      expect(existsSync(mine)).toBe(true);
    });
  });
});

describe("a demonstration of 2,000 returns", () => {
  test("has every fate, every organisation, every province and every kind of mistake", async () => {
    const {truthDirectory} = await sharedDemonstration();
    const returns = csvRows(join(truthDirectory, "returns.csv"));
    expect(returns).toHaveLength(2_000);
    const distinct = (column: string): Set<string> =>
      new Set(returns.map((row) => row[column] ?? ""));
    expect([...distinct("status")].sort()).toEqual(
      ["accepted", "duplicate", "held", "partly_accepted", "rejected", "superseded"].sort()
    );
    expect(distinct("organisation").size).toBe(8);
    const places = [...distinct("place_id")];
    expect(places.filter((place) => place.startsWith("P63-"))).toHaveLength(63);
    expect(places.filter((place) => place.startsWith("P34-"))).toHaveLength(34);
    expect(distinct("period").size).toBe(23);
    const kinds = new Set(csvRows(join(truthDirectory, "spoiled.csv")).map(({kind}) => kind));
    expect([...kinds].sort()).toEqual([...KINDS].sort());
  }, 1_200_000);

  test("shows each value at its cell to readers that are not ours", async () => {
    const {returnsDirectory, truthDirectory} = await sharedDemonstration();
    const byFile = groupedBy(csvRows(join(truthDirectory, "observations.csv")), "file");
    let compared = 0;
    for (const [file, rows] of [...byFile].filter((_, index) => index % 12 === 0)) {
      const cellText = await cellReader(join(returnsDirectory, file));
      for (const row of rows) {
        if (row["is_spoiled"] === "yes" || row["value"] === "") continue;
        const text = cellText(row["cell"] ?? "");
        expect(digitsOf(text), `${file} ${row["cell"]}: ${text}`).toBe(digitsOf(valueOf(row)));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(2_000);
  }, 1_200_000);
});

/** The text of a cell by its A1 name, by exceljs or papaparse. */
async function cellReader(path: string): Promise<(cell: string) => string> {
  if (path.endsWith(".xlsx")) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const sheet = workbook.worksheets[0];
    return (cell) => sheet?.getCell(cell).text ?? "";
  }
  const bytes = readFileSync(path);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  const delimiter = [";", "\t", ","].reduce((most, mark) =>
    text.split(mark).length > text.split(most).length ? mark : most
  );
  const lines = Papa.parse<string[]>(text, {delimiter}).data;
  return (cell) => {
    const address = parseAddress(cell);
    return lines[address?.row ?? -1]?.[address?.column ?? -1] ?? "";
  };
}

/** What remains of a number when marks and the zeros of its unit are taken away. */
function digitsOf(text: string): string {
  return text.replace(/\D/g, "").replace(/^0+|0+$/g, "");
}

function valueOf(row: CsvRow): string {
  return row["value"] ?? "";
}
