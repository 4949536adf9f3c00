import {join} from "node:path";

import type {Page} from "playwright-core";
import {beforeAll, describe, expect, it} from "vitest";

import {countBySeverity} from "../../pipelines/findings/catalogue.ts";
import {groupFindings} from "../../pipelines/findings/groupFindings.ts";
import type {Judge} from "../../pipelines/judge.ts";
import {judgeFile} from "../../pipelines/judgeFile.ts";
import {createJudge} from "../../pipelines/run.ts";
import {check, openedCheckPage, texts} from "./checkPage.ts";

const NAMES = [
  "sạch.csv",
  "bad-rows.csv",
  "biểu 1.xlsx",
  "cũ.xls",
  "not-a-table.csv",
  "empty.xlsx",
  "damaged.xlsx",
  "picture.png",
  "large.csv"
] as const;

const opened = openedCheckPage();
let judge: Judge;

beforeAll(async () => {
  judge = await createJudge(join(import.meta.dirname, "../../data"));
});

/** Every figure of the table, page by page: cell and value. */
async function figuresOnPage(page: Page): Promise<string[]> {
  const figures: string[] = [];
  for (;;) {
    const rows = await page.$$eval(".figures-table tbody tr", (nodes) =>
      nodes.map(
        (node) => `${(node as HTMLElement).dataset.cell} ${(node as HTMLElement).dataset.value}`
      )
    );
    figures.push(...rows);
    const next = page.locator('[data-page="1"]');
    if ((await next.count()) === 0 || !(await next.isVisible())) return figures;
    if ((await next.getAttribute("aria-disabled")) === "true") return figures;
    const before = await page.textContent('[data-part="range"]');
    await next.click();
    await expect
      .poll(() => page.textContent(`[data-part="range"]`), {interval: 10})
      .not.toBe(before);
  }
}

describe("a file that is checked", () => {
  it("is judged as the command line judges it, file after file on one page", async () => {
    const {page, complaints, close} = await opened.open();
    for (const name of NAMES) {
      await check(page, opened.pathOf(name));
      const judged = await judgeFile(opened.pathOf(name), judge);
      const groups = groupFindings(judged.findings, "vi");
      const counts = countBySeverity(judged.findings);
      const figures = judged.observations.filter(({value}) => value !== null).length;
      const shown = [figures, counts.error, counts.warning, counts.note];
      expect(await texts(page, ".counts dd"), name).toEqual(
        shown.map((count) => new Intl.NumberFormat("vi-VN").format(count))
      );
      expect(await texts(page, ".finding h3"), name).toEqual(groups.map(({title}) => title));
      expect(await texts(page, '.finding [data-slot="message"]'), name).toEqual(
        groups.map(({message}) => message.replace(/\s+/g, " ").trim())
      );
      expect(await figuresOnPage(page), name).toEqual(
        judged.observations.map(({sheet, cell, value}) => `${sheet}!${cell} ${value ?? ""}`)
      );
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it("that is clean is said to be so, with its figures in words", async () => {
    const {page, close} = await opened.open();
    await check(page, opened.pathOf("sạch.csv"));
    expect(await page.textContent(".verdict")).toBe(
      "Không có gì phải sửa. Có thể gửi báo cáo này."
    );
    expect(await page.locator(".finding").count()).toBe(0);
    expect(await page.locator("[data-download]").count()).toBe(0);
    const row = await page.innerText(".figures-table tbody tr");
    expect(row.replace(/\s+/g, " ")).toMatch(
      /Suất quà tặng Thái Nguyên quý I\/2024 trong kỳ 120 suất 120 suất sạch!D2/
    );
    await close();
  });

  it("shows the table around a bad cell, the cell in red, with letters, numbers and headers", async () => {
    const {page, close} = await opened.open();
    await check(page, opened.pathOf("biểu 1.xlsx"));
    const finding = page.locator(".finding", {hasText: "“mười” không đọc thành số"});
    expect(await finding.locator("td.here").innerText()).toContain("mười");
    const colours = await finding.locator("td.here").evaluate((cell) => {
      const {boxShadow, backgroundColor} = getComputedStyle(cell);
      return {boxShadow, backgroundColor};
    });
    expect(colours.boxShadow).toContain("rgb(179, 38, 30)"); // --error
    expect(await finding.locator("thead th").allInnerTexts()).toEqual(["A", "B", "C", "D", "E"]);
    expect(await finding.locator("tbody th").allInnerTexts()).toEqual(["5", "6", "7", "8", "9"]);
    expect(await finding.locator("tr.header td").allInnerTexts()).toContain("Địa phương");
    await close();
  });

  it("holds text, not markup or script", async () => {
    const {page, complaints, close} = await opened.open();
    await check(page, opened.pathOf("bad-rows.csv"));
    expect(await page.locator('[data-part="result"] img').count()).toBe(0);
    expect(await page.locator('[data-part="result"]').innerText()).toContain("<img src=x");
    expect(complaints).toEqual([]);
    await close();
  });
});
