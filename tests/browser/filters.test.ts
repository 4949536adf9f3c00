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
});
