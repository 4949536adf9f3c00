import {describe, expect, it} from "vitest";

import {openedSite} from "./openedSite.ts";
import {openPublishedSite} from "./servedSite.ts";
import {watchedPage} from "./watchedPage.ts";

const opened = openedSite(openPublishedSite);

describe("filters", () => {
  it("are in the address: a link shows the same, back works, reset clears", async () => {
    const {page, complaints, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/");
    const select = page.locator("select[name=indicator]");
    const before = await page.textContent('[data-part="map-title"]');
    const other = await select.locator("option:not(:checked)").first().getAttribute("value");
    await select.selectOption(other);
    await page.waitForURL(/indicator=/);
    const after = await page.textContent('[data-part="map-title"]');
    expect(after).not.toBe(before);
    const link = page.url();
    await page.goBack();
    await expect.poll(() => page.textContent('[data-part="map-title"]')).toBe(before);
    await page.goto(link, {waitUntil: "networkidle"});
    await expect.poll(() => page.textContent('[data-part="map-title"]')).toBe(after);
    await page.click("button[type=reset]");
    await expect.poll(() => page.textContent('[data-part="map-title"]')).toBe(before);
    expect(new URL(page.url()).search).toBe("");
    expect(complaints).toEqual([]);
    await close();
  });

  it("survive an address that asks for what is not there", async () => {
    const {page, complaints, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/?indicator=constructor&year=1789&geography=%3Cb%3E");
    expect(await page.textContent('[data-part="map-title"]')).toMatch(/\d{4}/);
    expect(complaints).toEqual([]);
    await close();
  });

  it("sort a table by a click, what is missing last", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/places/");
    const head = page.locator("thead button").nth(3);
    await head.click();
    const column = () =>
      page.$$eval("tbody tr", (rows) => rows.map((row) => Number(row.children[3]?.textContent)));
    const descending = await column();
    expect(descending).toEqual([...descending].sort((a, b) => b - a));
    await head.click();
    const ascending = await column();
    expect(ascending).toEqual([...ascending].sort((a, b) => a - b));
    await close();
  });

  it("leave a table sorted, searched and unfolded as it was when another choice is made", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/indicators/KP_CTMTQG/?year=2016");
    const names = () =>
      page.$$eval('[data-part="map-table"] tbody tr:not([data-unmatched]) th', (heads) =>
        heads.map((head) => head.textContent.trim())
      );
    const byFigure = await names();
    const box = page.locator("#map .table-search input");
    await page.locator('[data-part="map-table"] thead button').first().click();
    await box.fill("ha");
    const sorted = await names();
    expect(sorted).toEqual([...sorted].sort(new Intl.Collator("vi").compare));
    expect(sorted.length).toBeLessThan(byFigure.length);
    expect(byFigure.filter((name) => sorted.includes(name))).not.toEqual(sorted);
    await page.selectOption("select[name=year]", "2015");
    await expect.poll(() => page.textContent('[data-part="map-title"]')).toContain("2015");
    expect(await names()).toEqual(sorted);
    expect(await box.inputValue()).toBe("ha");
    expect(await page.getAttribute('[data-part="map-table"] thead th', "aria-sort")).not.toBeNull();
    await close();
  });

  it("go along to the other language", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/indicators/KP_CTMTQG/");
    await page.selectOption("select[name=year]", "2015");
    await page.waitForURL(/year=2015/);
    await page.click("a.language");
    await page.waitForURL(/\/en\/indicators\/KP_CTMTQG\/\?year=2015/);
    await expect.poll(() => page.textContent('[data-part="map-title"]')).toContain("2015");
    await close();
  });
});
