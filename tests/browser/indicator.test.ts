import {readFileSync} from "node:fs";

import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";

import {openedSite} from "./openedSite.ts";
import {readWorkbook} from "./readWorkbook.ts";
import {openDemonstration} from "./servedSite.ts";
import {watchedPage} from "./watchedPage.ts";

const PATH = "/indicators/NHA_HOANTHANH/";

const opened = openedSite(openDemonstration);

function seenPanels(page: Page): Promise<string[]> {
  return page.$$eval("[data-panel]", (panels) =>
    panels.flatMap((panel) =>
      (panel as HTMLElement).hidden ? [] : [(panel as HTMLElement).dataset["panel"] ?? ""]
    )
  );
}

describe("the tabs of an indicator", () => {
  it("show one panel each with the filters that bear on it; the address and back follow", async () => {
    const {page, complaints, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open(PATH);
    const shownFilters = () =>
      page.$$eval(".filters select", (selects) =>
        selects.flatMap((one) =>
          one.closest("label")?.hidden === false ? [(one as HTMLSelectElement).name] : []
        )
      );
    expect(await shownFilters()).toContain("map");
    for (const tab of ["trend", "ranking", "multiples", "table", "map"]) {
      await page.click(`a[data-tab="${tab}"]`);
      await expect.poll(() => seenPanels(page)).toEqual([tab]);
    }
    await page.goBack();
    await expect.poll(() => seenPanels(page)).toEqual(["table"]);
    await expect.poll(shownFilters).toEqual(expect.arrayContaining(["from", "to", "geography"]));
    expect(await shownFilters()).not.toContain("map");
    expect(complaints).toEqual([]);
    await close();
  });

  it("keep what was chosen: a link to a tab shows the same years and the same figures", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open(`${PATH}?tab=table`);
    await page.selectOption("select[name=from]", "2024");
    await page.waitForURL(/from=2024/);
    const years = () =>
      page.$$eval('[data-part="matrix"] thead th.number', (heads) =>
        heads.map((head) => head.textContent.trim())
      );
    const chosen = await years();
    expect(chosen).toEqual(["2026", "2025", "2024"]);
    await page.goto(page.url(), {waitUntil: "networkidle"});
    await expect.poll(years).toEqual(chosen);
    await close();
  });
});

describe("the map", () => {
  it("is reached by the keyboard, tells each place and its figure, and switches to outlines", async () => {
    const {page, complaints, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open(PATH);
    expect(await page.locator("#map-drawing .map-place").count()).toBe(34);
    await page.focus('#map-drawing a[href*="P34-01"]');
    const told = () =>
      page.evaluate(() => document.activeElement?.querySelector(".told")?.textContent ?? "");
    expect(await told()).toMatch(/^Hà Nội: .*căn/);
    await page.keyboard.press("Tab");
    expect(await told()).toMatch(/^[^:]+: /);
    await page.focus("select[name=map]");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.locator("#map-drawing path.area").count()).toBeGreaterThan(30);
    expect(page.url()).toContain("map=outlines");
    expect(await page.textContent("#map")).toContain("Natural Earth");
    await page.focus('#map-drawing a[href*="P34-01"]');
    await page.keyboard.press("Enter");
    await page.waitForURL(/places\/P34-01/);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("a table", () => {
  it("leaves the rows with the words that are typed, with or without marks", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open(`${PATH}?tab=table`);
    const box = page.locator('[data-part="matrix"] .table-search input');
    await box.fill("da nang");
    const seen = () =>
      page.$$eval('[data-part="matrix"] tbody tr', (rows) =>
        rows.flatMap((row) =>
          row.checkVisibility() ? [row.children[0]?.textContent.trim() ?? ""] : []
        )
      );
    expect(await seen()).toEqual(["Đà Nẵng"]);
    expect(await page.textContent('[data-part="matrix"] .table-search [role=status]')).toMatch(/1/);
    await box.fill("");
    expect(await seen()).toHaveLength(34);
    await close();
  });
});

describe("a saved chart", () => {
  it.each(["svg", "png", "csv", "xlsx"] as const)(
    "as %s holds its title, its unit and coverage, its source and its figures",
    async (kind) => {
      const {page, complaints, open, close} = await watchedPage(
        opened.browser,
        opened.site.address
      );
      await open(`${PATH}?tab=trend`);
      const title = (await page.textContent('[data-part="trend-title"]'))?.trim() ?? "";
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.click(`#trend [data-save="${kind}"]`)
      ]);
      const bytes = readFileSync(await download.path());
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${kind}$`));
      const [mart] = await opened.site.rows(`
        select value::double as value, n_reported, n_expected from indicator_by_place_year
        where indicator = 'NHA_HOANTHANH' and geography = 'country' and scenario = 'actual'
          and year = 2025`);
      const value = Number(mart?.["value"]);
      if (kind === "png") {
        expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
        const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
        expect(Math.min(width, height)).toBeGreaterThan(600);
      } else if (kind === "svg") {
        const text = bytes
          .toString("utf8")
          .replace(/<[^>]*>/g, " ")
          .replace(/\s+/g, " ");
        expect(text).toContain(title);
        expect(text).toContain("căn");
        expect(text).toMatch(/có \d+\/\d+ số liệu/);
        expect(text).toContain("Nguồn");
        expect(text).toContain(new Intl.NumberFormat("vi-VN").format(value));
      } else if (kind === "csv") {
        const text = bytes.toString("utf8");
        expect(text).toContain(String(value));
        expect(text).toContain(`${String(mart?.["n_reported"])}/${String(mart?.["n_expected"])}`);
      } else {
        const sheets = await readWorkbook(bytes);
        expect(Object.keys(sheets).length).toBeGreaterThan(1);
        const cells = Object.values(sheets).flat().flat();
        expect(cells).toContain(value);
        expect(cells.some((cell) => String(cell).includes(title))).toBe(true);
        expect(cells.some((cell) => /xây mới hoặc sửa chữa/.test(String(cell)))).toBe(true);
      }
      expect(complaints).toEqual([]);
      await close();
    }
  );
});

describe("the cells behind a figure", () => {
  it("open from a figure by the keyboard, are a link, and close at Escape", async () => {
    const {page, complaints, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/places/P34-01/");
    const figure = page
      .locator('table.place-figures button.figure-trace[data-trace^="NHA_HOANTHANH"]')
      .first();
    const key = await figure.getAttribute("data-trace");
    await figure.focus();
    await page.keyboard.press("Enter");
    const dialog = page.locator("dialog.trace[open]");
    await dialog.waitFor();
    await expect.poll(() => dialog.innerText()).toMatch(/\.(xlsx|csv)/);
    expect(decodeURIComponent(new URL(page.url()).hash)).toContain(key);
    const link = page.url();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog.trace[open]").count()).toBe(0);
    await page.goto("about:blank");
    await page.goto(link, {waitUntil: "networkidle"});
    await dialog.waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
