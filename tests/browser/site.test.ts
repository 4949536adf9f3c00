import {readFileSync} from "node:fs";
import {createRequire} from "node:module";

import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";

import type {ServedSite} from "./servedSite.ts";
import {openPublishedSite} from "./servedSite.ts";
import {openBrowser, watchedPage} from "./watchedPage.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  site = await openPublishedSite();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Every page of the site, found by following its links from both home pages. */
async function allPaths(): Promise<string[]> {
  const seen = new Set(["/", "/en/"]);
  for (const path of seen) {
    const html = await (await fetch(site.address + path)).text();
    for (const [, href = ""] of html.matchAll(/<a [^>]*?href="([^"#?]*)/g)) {
      const url = new URL(href, site.address + path);
      if (url.origin === site.address && url.pathname.endsWith("/")) seen.add(url.pathname);
    }
  }
  return [...seen].sort();
}

const KINDS = [
  "",
  "indicators/",
  "places/",
  "places/P34-01/",
  "places/commune/",
  "year-over-year/",
  "organisations/",
  "targets/",
  "progress/",
  "returns/",
  "briefing/",
  "revisions/",
  "sql/",
  "kiem-tra-bao-cao/",
  "downloads/",
  "method/"
];

async function oneOfEachKind(): Promise<string[]> {
  const indicator = (await allPaths()).find((path) => /^\/indicators\/./.test(path)) ?? "";
  const kinds = [...KINDS, indicator.slice(1)];
  return kinds.flatMap((kind) => [`/${kind}`, `/en/${kind}`]);
}

describe("every page", () => {
  it("opens in both languages with a heading, no complaint and no request out of the site", async () => {
    const paths = await allPaths();
    expect(paths.filter((path) => path.startsWith("/places/P34-"))).toHaveLength(34);
    expect(paths.filter((path) => path.startsWith("/en/"))).toHaveLength(paths.length / 2);
    const failures: Record<string, string[]> = {};
    const queue = [...paths];
    const work = async () => {
      const {page, complaints, open, close} = await watchedPage(browser, site.address);
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

  it("fits a phone of 360 px without scrolling sideways", async () => {
    const {page, open, close} = await watchedPage(browser, site.address, {
      viewport: {width: 360, height: 740}
    });
    const tooWide: string[] = [];
    for (const path of await oneOfEachKind()) {
      await open(path);
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      );
      if (excess > 0) tooWide.push(`${path}: ${excess} px`);
    }
    await close();
    expect(tooWide).toEqual([]);
  });

  it.each(["light", "dark"] as const)(
    "has no fault of accessibility that axe can find in the %s theme",
    async (colorScheme) => {
      const {page, open, close} = await watchedPage(browser, site.address, {colorScheme});
      const faults: string[] = [];
      for (const path of await oneOfEachKind()) {
        await open(path);
        faults.push(...(await accessibilityFaults(page)).map((fault) => `${path}: ${fault}`));
      }
      await close();
      expect(faults).toEqual([]);
    }
  );
});

async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    interface Result {
      violations: {id: string; impact: string; nodes: {target: string[]; html: string}[]}[];
    }
    const {axe: run} = globalThis as unknown as {axe: {run: () => Promise<Result>}};
    const {violations} = await run.run();
    return violations.map(
      ({id, impact, nodes}) =>
        `${impact} ${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160) ?? ""}`
    );
  });
}

describe("without a script", () => {
  it("the headline figures and the tables are there to read", async () => {
    const {page, open, close} = await watchedPage(browser, site.address, {
      javaScriptEnabled: false
    });
    await open("/en/");
    expect(await page.locator(".headline data").count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator('[data-part="map-table"] tbody tr').count()).toBe(34);
    expect(await page.locator("#map-drawing a").count()).toBe(34);
    await close();
  });
});
