import {describe, expect, it} from "vitest";

import {openedSite} from "./openedSite.ts";
import {openPublishedSite} from "./servedSite.ts";
import {watchedPage} from "./watchedPage.ts";

const opened = openedSite(openPublishedSite);

/** Every page of the site, found by following its links from both home pages. */
async function allPaths(): Promise<string[]> {
  const seen = new Set(["/", "/en/"]);
  for (const path of seen) {
    const html = await (await fetch(opened.site.address + path)).text();
    for (const [, href = ""] of html.matchAll(/<a [^>]*?href="([^"#?]*)/g)) {
      const url = new URL(href, opened.site.address + path);
      if (url.origin === opened.site.address && url.pathname.endsWith("/")) seen.add(url.pathname);
    }
  }
  return [...seen].sort();
}

describe("every page", () => {
  it("opens in both languages with a heading, no complaint and no request out of the site", async () => {
    const paths = await allPaths();
    expect(paths.filter((path) => path.startsWith("/places/P34-"))).toHaveLength(34);
    expect(paths.filter((path) => path.startsWith("/en/"))).toHaveLength(paths.length / 2);
    const failures: Record<string, string[]> = {};
    const queue = [...paths];
    const work = async () => {
      const {page, complaints, open, close} = await watchedPage(
        opened.browser,
        opened.site.address
      );
      for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        complaints.length = 0;
        await open(path);
        const language = path.startsWith("/en/") ? "en" : "vi";
        expect(await page.getAttribute("html", "lang")).toBe(language);
        if ((await page.textContent("h1"))?.trim() === "") complaints.push("no heading");
        const text = await page.innerText("body");
        if (/undefined|NaN|\[object|Infinity/.test(text)) complaints.push("a value leaks as code");
        if (complaints.length > 0) failures[path] = [...complaints];
      }
      await close();
    };
    await Promise.all([work(), work(), work()]);
    expect(failures).toEqual({});
  });
});

describe("without a script", () => {
  it("the headline figures and the tables are there to read", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address, {
      javaScriptEnabled: false
    });
    await open("/en/");
    expect(await page.locator(".headline data").count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator('[data-part="map-table"] tbody tr').count()).toBe(34);
    expect(await page.locator("#map-drawing a").count()).toBe(34);
    await close();
  });

  it.each([
    ["/indicators/KP_CTMTQG/", '[data-part="matrix"] tbody tr', 34],
    ["/places/P34-01/", "table.place-figures tbody tr", 2],
    ["/year-over-year/", '[data-frame="change"] tbody tr', 34],
    ["/organisations/", "#list tbody tr", 1],
    ["/returns/", "main table tbody tr", 34],
    ["/revisions/", "#figures tbody tr", 4]
  ])("the tables of %s are seen, one below the other", async (path, rows, fewest) => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address, {
      javaScriptEnabled: false
    });
    await open(path);
    // rows without a figure are folded away behind a box that needs no script
    for (const box of await page.locator(".fold input").all()) await box.check();
    expect(await page.locator(rows).count()).toBeGreaterThanOrEqual(fewest);
    expect(await page.locator(rows).last().isVisible()).toBe(true);
    expect(await page.locator("[data-panel]:visible").count()).toBe(
      await page.locator("[data-panel]").count()
    );
    await close();
  });
});
