import {describe, expect, it} from "vitest";

import {openedSite} from "./openedSite.ts";
import {openPublishedSite} from "./servedSite.ts";
import {watchedPage} from "./watchedPage.ts";

const PHONE = {viewport: {width: 360, height: 780}};

const opened = openedSite(openPublishedSite);

describe("on a phone", () => {
  it("the percentage of every place is seen without moving a table sideways", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address, PHONE);
    await open("/en/year-over-year/");
    const seen = await page.$$eval("table.changes tbody:not(.folded) tr", (rows) =>
      rows.map((row) => {
        const cell = row.querySelector(".percent, .reason");
        const box = cell?.getBoundingClientRect();
        return {
          text: cell?.textContent.trim() ?? "",
          left: box?.left ?? -1,
          right: box?.right ?? -1
        };
      })
    );
    expect(seen.length).toBeGreaterThan(30);
    expect(seen.filter(({left, right}) => left < 0 || right > 360)).toEqual([]);
    expect(seen.every(({text}) => text !== "")).toBe(true);
    const frame = page.locator('[data-part="change-table"] .table-frame');
    expect(await frame.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await close();
  });

  it("the total that stays below names its columns as the rows above it do", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address, PHONE);
    await open("/en/year-over-year/");
    const named = (part: string) =>
      page.$$eval(`table.changes ${part} tr:last-child > td[data-label]`, (cells) =>
        cells.map((cell) => getComputedStyle(cell, "::before").content)
      );
    const foot = await named("tfoot");
    expect(foot).toEqual(await named("tbody:not(.folded)"));
    expect(foot.join()).toContain("2016");
    await close();
  });

  it("a list over a table sorts it, where its headings have no room", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address, PHONE);
    await open("/en/year-over-year/");
    const percents = () =>
      page.$$eval("table.changes tbody:not(.folded) .percent", (cells) =>
        cells.map((cell) => Number((cell as HTMLElement).dataset.value))
      );
    const sorter = page.locator(".table-sort");
    expect(await sorter.isVisible()).toBe(true);
    await sorter.locator("select").selectOption({label: "Per cent"});
    const falling = await percents();
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    await sorter.locator("button").click();
    const rising = await percents();
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    expect(rising).not.toEqual(falling);
    await close();
  });
});

describe("on a desktop", () => {
  it.each(["/places/R25-BTB/", "/en/places/R25-BTB/"])(
    "the latest figures of a place have room, with what is said of each (%s)",
    async (address) => {
      const {page, open, close} = await watchedPage(opened.browser, opened.site.address, {
        viewport: {width: 1280, height: 900}
      });
      await open(address);
      const frame = page.locator(".table-frame:has(.place-figures)");
      expect(await frame.count()).toBe(1);
      expect(await frame.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
      await close();
    }
  );
});
