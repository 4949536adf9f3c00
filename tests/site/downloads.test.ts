import {execFileSync} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";

import ExcelJS from "exceljs";
import {unzipSync} from "fflate";
import Papa from "papaparse";
import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {writeDownloads} from "../../pipelines/site/downloads/writeDownloads.ts";
import type {ReleaseOnDisk} from "../../pipelines/site/readRelease.ts";
import {readRelease} from "../../pipelines/site/readRelease.ts";
import {downloadsPage} from "../../src/pages/downloads.ts";
import type {Downloads} from "../../src/release/downloads.ts";
import {CHECKSUMS_FILE} from "../../src/release/downloads.ts";
import {indexPlaces} from "../../src/select/places.ts";
import type {Language} from "../../src/texts/language.ts";
import {textsOf} from "../../src/texts/texts.ts";
import type {BuiltRelease} from "../export/builtRelease.ts";
import {builtRelease} from "../export/builtRelease.ts";
import {hasLibreOffice} from "../template/libreOffice.ts";

const isInstalled = hasLibreOffice();
let built: BuiltRelease;
let read: ReleaseOnDisk;
let folder: string;
let downloads: Downloads;

beforeAll(async () => {
  built = await builtRelease();
  read = await readRelease(built.dataDir);
  folder = join(built.folder, "downloads");
  const written = await writeDownloads(read, folder);
  if (written === null) throw new Error("the release has no tables");
  downloads = written;
}, 300_000);

afterAll(() => built.remove());

function digest(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

function markupOf(language: Language): string {
  const release = {...read.release, downloads};
  const context = {
    release,
    places: indexPlaces(release.places),
    language,
    texts: textsOf(language)
  };
  return downloadsPage(context).content.text;
}

async function sheetsOf(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(path) as unknown as ArrayBuffer);
  return book;
}

describe("the page of downloads", () => {
  it.each(["vi", "en"] as const)(
    "links by plain addresses to every file, and tells its size and checksum (%s)",
    (language) => {
      const text = markupOf(language);
      const root = language === "vi" ? "../downloads/" : "../../downloads/";
      const links = [...text.matchAll(/href="([^"#]+)"/g)]
        .map(([, href = ""]) => href)
        .filter((href) => href.startsWith(root))
        .map((href) => href.slice(root.length));
      expect(links.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
      const other = language === "vi" ? "-en.xlsx" : "-vi.xlsx";
      const files = readFileSync(join(folder, CHECKSUMS_FILE), "utf8").trim().split("\n");
      const wanted = files.map((line) => line.slice(66)).filter((path) => !path.endsWith(other));
      expect(new Set(links)).toEqual(new Set([...wanted, CHECKSUMS_FILE]));
      expect(text).toContain(digest(join(folder, "chung-tay.zip")));
      expect(text).toContain(read.release.manifest.release);
    }
  );

  it("has a sentence about every table in both languages", () => {
    for (const language of ["vi", "en"] as const) {
      const {tableNotes} = textsOf(language).downloads;
      expect(
        downloads.tables.map(({id}) => id).filter((id) => tableNotes[id] === undefined)
      ).toEqual([]);
    }
  });

  it("offers files whose checksums are those of its list, the same bytes each time", async () => {
    const lines = readFileSync(join(folder, CHECKSUMS_FILE), "utf8").trim().split("\n");
    for (const line of lines) {
      expect(line).toBe(`${digest(join(folder, line.slice(66)))}  ${line.slice(66)}`);
    }
    const again = `${folder}-again`;
    await writeDownloads(read, again);
    expect(readFileSync(join(again, CHECKSUMS_FILE), "utf8")).toBe(`${lines.join("\n")}\n`);
    expect(readdirSync(built.folder).filter((name) => name.includes("bundle"))).toEqual([]);
  }, 60_000);

  it("offers the bundle of the command line as one ZIP", () => {
    const files = unzipSync(readFileSync(join(folder, "chung-tay.zip")));
    const {number} = read.release.manifest;
    const names = Object.keys(files);
    expect(names.every((name) => name.startsWith(`chung-tay-${number}/`))).toBe(true);
    const sums = new TextDecoder()
      .decode(files[`chung-tay-${number}/SHA256SUMS`])
      .trim()
      .split("\n");
    for (const line of sums) {
      const bytes = files[`chung-tay-${number}/${line.slice(66)}`] ?? new Uint8Array(0);
      expect(line.slice(0, 64)).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
    expect(sums).toHaveLength(names.length - 1);
  });

  it("offers workbooks with a cover, definitions, coverage and the figures of the mart", async () => {
    const book = await sheetsOf(join(folder, "figures-vi.xlsx"));
    expect(book.worksheets.map(({name}) => name)).toEqual([
      "Bìa",
      "Định nghĩa",
      "Độ đầy đủ",
      "Số liệu"
    ]);
    const [cover, definitions, coverage, data] = book.worksheets;
    const said = JSON.stringify(cover?.getSheetValues());
    expect(said).toContain(read.release.manifest.release);
    expect(said).toMatch(/không phải số 0.*Trích dẫn.*MIT License/);
    expect(JSON.stringify(definitions?.getSheetValues())).toContain("NHA_HOANTHANH");
    const figures = [...read.release.figures.values()].flatMap((one) =>
      one.figures.some(({value}) => value !== null) ? one.figures : []
    );
    expect(data?.rowCount).toBe(1 + figures.length);
    // Ministry of Finance, 2013: 15.101.643 million đồng for the country, all 63 provinces.
    const row = givenRows(data).find(
      ([code, , geography, , , year]) =>
        code === "KP_CTMTQG" && geography === "cả nước" && year === "2013"
    );
    expect(row?.slice(6)).toEqual([
      ...["kế hoạch", "trong năm", "", "đồng"],
      ...["15101643000000", "15101643000000", "15101643000000", "63", "63", "100"]
    ]);
    const heads = coverage?.getRow(1).values as unknown[];
    expect(heads.slice(1, 4)).toEqual(["Chỉ tiêu", "Loại số", "2003"]);
  });

  it("offers one indicator by itself, in three formats that agree", async () => {
    const [one] = downloads.indicators.filter(({code}) => code === "NHA_HOTRO");
    const csv = Papa.parse<Record<string, string>>(
      readFileSync(join(folder, one?.csv.path ?? ""), "utf8").replace("\uFEFF", ""),
      {header: true, skipEmptyLines: true}
    ).data;
    expect(csv).toHaveLength(one?.rows ?? 0);
    const country = csv.filter(({geography}) => geography === "country");
    const book = await sheetsOf(join(folder, one?.workbooks.en.path ?? ""));
    const shown = givenRows(book.getWorksheet("Data"))
      .filter((row) => row[2] === "whole country")
      .map((row) => [row[5], row[10]]);
    expect(shown.sort()).toEqual(country.map(({year, value}) => [year, value]).sort());
  });

  it(`reads alike in LibreOffice${isInstalled ? "" : " (not installed: ExcelJS alone reads it)"}`, async () => {
    const book = await sheetsOf(join(folder, "figures-vi.xlsx"));
    const data = book.getWorksheet("Số liệu");
    const lines = isInstalled ? dataAsLibreOfficeReads() : null;
    if (lines === null)
      console.warn("NOT RUN: LibreOffice reading a workbook; soffice is not installed here.");
    const [, ...rows] = lines ?? [[], ...givenRows(data)];
    expect(rows.map((row) => row[10])).toEqual(givenRows(data).map((row) => row[10]));
  }, 90_000);
});

/** The rows below the heading, as texts. */
function givenRows(sheet: ExcelJS.Worksheet | undefined): string[][] {
  const width = sheet?.columnCount ?? 0;
  const rows: string[][] = [];
  sheet?.eachRow((row, number) => {
    if (number > 1) rows.push(Array.from({length: width}, (_, at) => row.getCell(at + 1).text));
  });
  return rows;
}

/** The fourth sheet as CSV, values as they are stored. */
function dataAsLibreOfficeReads(): string[][] {
  const options = "44,34,76,1,,0,false,false,false,false,false,4";
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=${pathToFileURL(join(built.folder, "profile")).href}`,
      "--headless",
      "--convert-to",
      `csv:Text - txt - csv (StarCalc):${options}`,
      "--outdir",
      built.folder,
      join(folder, "figures-vi.xlsx")
    ],
    {stdio: "ignore", timeout: 80_000}
  );
  const name = readdirSync(built.folder).find((one) => /^figures-vi.*\.csv$/.test(one)) ?? "";
  return Papa.parse<string[]>(readFileSync(join(built.folder, name), "utf8").trim()).data;
}
