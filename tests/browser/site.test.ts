import {readFileSync} from "node:fs";
import {createRequire} from "node:module";

import type {Browser, BrowserContext, Page} from "playwright-core";
import {chromium} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {findBrowser} from "./findBrowser.ts";
import type {PublishedSite} from "./publishedSite.ts";
import {publishSite} from "./publishedSite.ts";
import {readTable, valueAsShown} from "./readTable.ts";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
];

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let site: PublishedSite;
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({executablePath: findBrowser(), args: ARGUMENTS});
  site = await publishSite();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Watched {
  readonly page: Page;
  /** Requests out of the site (refused), messages on the console, errors of scripts. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

async function watchedPage(options: Parameters<Browser["newContext"]>[0] = {}): Promise<Watched> {
  const context: BrowserContext = await browser.newContext(options);
  const complaints: string[] = [];
  await context.route(
    (url) => url.origin !== site.address,
    (route) => {
      complaints.push(`request: ${route.request().url()}`);
      return route.abort();
    }
  );
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() !== "log") complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return {page, complaints, close: () => context.close()};
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(site.address + path, {waitUntil: "networkidle"});
}

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
      const {page, complaints, close} = await watchedPage();
      for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        complaints.length = 0;
        await open(page, path);
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
    const {page, close} = await watchedPage({viewport: {width: 360, height: 740}});
    const tooWide: string[] = [];
    for (const path of await oneOfEachKind()) {
      await open(page, path);
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
      const {page, close} = await watchedPage({colorScheme});
      const faults: string[] = [];
      for (const path of await oneOfEachKind()) {
        await open(page, path);
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

describe("figures", () => {
  it.each(["vi", "en"] as const)(
    "on the pages of the indicators equal the marts, cell by cell (%s)",
    async (language) => {
      const {page, close} = await watchedPage();
      const marts = await site.rows(`
        select indicator, place, year, value
        from indicator_by_place_year
        where geography = 'provinces_34' and value is not null and scenario = (
          select min(scenario) from indicator_by_place_year as main
          where main.indicator = indicator_by_place_year.indicator and main.value is not null
        )`);
      const codes = [...new Set(marts.map(({indicator}) => String(indicator)))];
      expect(codes.length).toBeGreaterThan(3);
      const prefix = language === "vi" ? "" : "/en";
      for (const code of codes) {
        await open(page, `${prefix}/indicators/${code}/`);
        const shown = await readTable(page, '[data-part="matrix"]');
        const expected = marts
          .filter(({indicator}) => indicator === code)
          .map(({place, year, value}) => `${String(place)} ${String(year)} ${Number(value)}`);
        const held = shown.cells.map(({row, column, value}) => `${row} ${column} ${value}`);
        expect(held.sort(), code).toEqual(expected.sort());
        for (const cell of shown.cells) {
          const {low, high} = valueAsShown(cell.text, shown.corner, language);
          expect(cell.value, `${code} ${cell.row} ${cell.text}`).toBeGreaterThanOrEqual(low);
          expect(cell.value, `${code} ${cell.row} ${cell.text}`).toBeLessThanOrEqual(high);
        }
      }
      await close();
    }
  );

  it("in the headlines equal the marts, and say when they are about another year", async () => {
    const {page, close} = await watchedPage();
    await open(page, "/");
    const cards = await page.$$eval(".headline", (nodes) =>
      nodes.map((node) => ({
        code: /indicators\/([^/]+)\//.exec(node.querySelector("a")?.href ?? "")?.[1] ?? "",
        value: Number(node.querySelector("data")?.getAttribute("value")),
        year: Number(/\d{4}/.exec(node.querySelector(".headline-year")?.textContent ?? "")?.[0]),
        text: node.textContent
      }))
    );
    expect(cards.length).toBeGreaterThanOrEqual(4);
    for (const {code, value, year, text} of cards) {
      const [mart] = await site.rows(`
        select value, year, basis, n_reported, n_expected from indicator_by_place_year
        where geography = 'country' and indicator = '${code}' and value is not null
        order by scenario, year desc limit 1`);
      expect([code, year, value]).toEqual([code, Number(mart?.year), Number(mart?.value)]);
      expect(text).toContain(`${String(mart?.n_reported)}/${String(mart?.n_expected)}`);
      if (mart?.basis === "programme_to_date") expect(text).toContain("lũy kế");
    }
    await close();
  });

  it("of a change add up as in the mart, and its percentage stands or its reason", async () => {
    const {page, close} = await watchedPage();
    await open(page, "/year-over-year/");
    const chosen = (name: string) =>
      page.$eval(`select[name=${name}]`, (node) => (node as HTMLSelectElement).value);
    const marts = await site.rows(`
      select place, percent, withheld_reason from period_comparisons
      where geography = '${await chosen("geography")}' and scenario = 'actual'
        and indicator = '${await chosen("indicator")}' and period = '${await chosen("period")}'
        and previous_period = '${await chosen("against")}'`);
    expect(marts.length).toBeGreaterThan(0);
    const rows = await page.$$eval('[data-part="change-table"] tbody tr', (nodes) =>
      nodes.map((row) => ({
        place: row.querySelector("th")?.textContent.trim() ?? "",
        values: [...row.querySelectorAll("td")].map((cell) => cell.dataset.value ?? null),
        last: row.querySelector("td:last-child")?.textContent.trim() ?? ""
      }))
    );
    expect(rows).toHaveLength(34);
    for (const {place, values, last} of rows) {
      const [previous, current, change, ...parts] = values.slice(0, 7).map(Number);
      if (values[2] !== null && values[2] !== undefined) {
        expect(current! - previous!).toBeCloseTo(change!, 6);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(change!, 6);
      }
      const mart = marts.find((row) => row.place === place);
      const hasPercent = mart !== undefined && mart.percent !== null;
      expect(last.includes("%"), `${place}: ${last}`).toBe(hasPercent);
      if (!hasPercent) expect(last.length).toBeGreaterThan(0);
    }
    await close();
  });
});

describe("filters", () => {
  it("are in the address: a link shows the same, back works, reset clears", async () => {
    const {page, complaints, close} = await watchedPage();
    await open(page, "/");
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
    const {page, complaints, close} = await watchedPage();
    await open(page, "/?indicator=constructor&year=1789&geography=%3Cb%3E");
    expect(await page.textContent('[data-part="map-title"]')).toMatch(/\d{4}/);
    expect(complaints).toEqual([]);
    await close();
  });

  it("sort a table by a click, what is missing last", async () => {
    const {page, close} = await watchedPage();
    await open(page, "/places/");
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

describe("without a script", () => {
  it("the headline figures and the tables are there to read", async () => {
    const {page, close} = await watchedPage({javaScriptEnabled: false});
    await open(page, "/en/");
    expect(await page.locator(".headline data").count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator('[data-part="map-table"] tbody tr').count()).toBe(34);
    expect(await page.locator("#map-drawing a").count()).toBe(34);
    await close();
  });
});
