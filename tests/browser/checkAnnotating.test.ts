import {readFile} from "node:fs/promises";
import {join} from "node:path";

import ExcelJS from "exceljs";
import Papa from "papaparse";
import type {Page} from "playwright-core";
import {beforeAll, describe, expect, it} from "vitest";

import type {Judge} from "../../pipelines/judge.ts";
import {judgeFile} from "../../pipelines/judgeFile.ts";
import {createJudge} from "../../pipelines/run.ts";
import {check, openedCheckPage} from "./checkPage.ts";

const opened = openedCheckPage();
let judge: Judge;

beforeAll(async () => {
  judge = await createJudge(join(import.meta.dirname, "../../data"));
});

describe("what is offered for download", () => {
  async function download(page: Page, what: string): Promise<{name: string; bytes: Buffer}> {
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.click(`[data-download="${what}"]`)
    ]);
    return {name: saved.suggestedFilename(), bytes: await readFile(await saved.path())};
  }

  async function workbookOf(bytes: Buffer): Promise<ExcelJS.Workbook> {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    return book;
  }

  it("is the office's own workbook with its cells marked, and the findings as a list", async () => {
    const {page, complaints, close} = await opened.open({acceptDownloads: true});
    await check(page, opened.pathOf("biểu 1.xlsx"));
    const {findings} = await judgeFile(opened.pathOf("biểu 1.xlsx"), judge);

    const marked = await download(page, "workbook");
    expect(marked.name).toBe("biểu 1-danh-dau.xlsx");
    const sheet = (await workbookOf(marked.bytes)).getWorksheet("Biểu 1");
    expect(sheet?.getCell("C7").value).toBe("mười");
    expect(JSON.stringify(sheet?.getCell("C7").note)).toContain("không đọc thành số");
    expect(sheet?.getCell("D6").value).toBe(1200.5);

    const list = await download(page, "list");
    expect(list.name).toBe("biểu 1-can-sua.xlsx");
    const listed = JSON.stringify((await workbookOf(list.bytes)).worksheets[0]?.getSheetValues());
    for (const {cell} of findings) expect(listed).toContain(cell);

    const csv = await download(page, "csv");
    expect(csv.name).toBe("biểu 1-can-sua.csv");
    const text = csv.bytes.toString("utf8");
    expect(text.startsWith("\ufeff")).toBe(true);
    const rows = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      skipEmptyLines: true
    }).data;
    expect(rows.map(({code, cell}) => `${code} ${cell}`).sort()).toEqual(
      findings.map(({code, cell}) => `${code} ${cell ?? ""}`).sort()
    );
    expect(complaints).toEqual([]);
    await close();
  });
});
