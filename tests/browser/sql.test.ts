import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {tableFromIPC} from "apache-arrow";
import ExcelJS from "exceljs";
import Papa from "papaparse";
import type {Browser, Download, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from "vitest";

import {SQL_PATH} from "../../src/pages/sql.ts";
import {axeFaults} from "./axeFaults.ts";
import {openedSite} from "./openedSite.ts";
import {openPublishedSite} from "./servedSite.ts";

const opened = openedSite(openPublishedSite);
let folder: string;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chung-tay-sql-"));
  page = await openPage();
  await open(addressIn("en"));
});

afterAll(async () => {
  await rm(folder, {recursive: true, force: true});
});

function addressIn(language: "vi" | "en"): string {
  return `${opened.site.address}/${language === "vi" ? "" : "en/"}${SQL_PATH}`;
}

beforeEach(() => (complaints = []));
afterEach(() => expect(complaints).toEqual([]));

/** Everything but the site itself is refused. */
async function openPage(options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await opened.browser.newContext({acceptDownloads: true, ...options});
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const fresh = await context.newPage();
  complaints = [];
  // The engine tells its log of every query that it refuses.
  fresh.on("console", (message) => {
    if (message.type() !== "log") complaints.push(`${message.type()}: ${message.text()}`);
  });
  fresh.on("pageerror", (error) => complaints.push(String(error)));
  await context.route("**/*", (route) => {
    if (route.request().url().startsWith(opened.site.address)) return route.continue();
    complaints.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  return fresh;
}

/** Goes to a page, whose first question is then answered. */
async function open(address: string, on = page): Promise<void> {
  await on.goto("about:blank");
  await on.goto(address);
  await on.waitForSelector(".sql-rows, .sql-main .notice", {timeout: 30_000});
}

function asked(sql: string, parameters: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({sql});
  for (const [name, value] of Object.entries(parameters)) query.set(`$${name}`, value);
  return `${addressIn("en")}#${query.toString()}`;
}

/** Asks in the page that is open, as a link in it would. */
async function ask(sql: string, parameters: Readonly<Record<string, string>> = {}) {
  const hash = new URL(asked(sql, parameters)).hash;
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, hash);
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

const cells = (selector = ".sql-scroll tbody td") =>
  page.locator(selector).evaluateAll((all) => all.map((cell) => cell.textContent.trim()));

async function rowsInWarehouse(sql: string): Promise<unknown[][]> {
  return (await opened.site.rows(sql)).map((row) => Object.values(row));
}

describe("the page of queries", () => {
  it("answers the first question with everything outside the site refused, as the warehouse does", async () => {
    await ask(
      "select place, value from indicator_by_place_year where indicator = 'KP_CTMTQG' and geography = 'country' and year = 2013"
    );
    const expected = await rowsInWarehouse(
      "select value::bigint::varchar from indicator_by_place_year where indicator = 'KP_CTMTQG' and geography = 'country' and year = 2013"
    );
    const [, value = ""] = await cells();
    expect(value.replaceAll(",", "")).toBe(expected[0]?.[0]);
    expect(value.replaceAll(",", "")).toBe("15101643000000");
  });

  it("makes a field of a parameter, keeps both in the address, and a link shows the same", async () => {
    await ask("select $province as id, name from places where place_id = $province", {
      province: "P34-04"
    });
    expect(await cells()).toEqual(["P34-04", "Cao Bằng"]);
    await page.selectOption('select[name="province"]', "P34-01");
    await page.click('[data-do="run"]');
    await page.waitForFunction(() =>
      document.querySelector(".sql-rows")?.textContent.includes("Hà Nội")
    );
    const link = page.url();
    expect(decodeURIComponent(link)).toContain("$province=P34-01");
    await page.goBack();
    await page.waitForFunction(() =>
      document.querySelector(".sql-rows")?.textContent.includes("Cao Bằng")
    );
    await open(link);
    expect(await cells()).toEqual(["P34-01", "Hà Nội"]);
  });

  it("runs the statement at the cursor by Ctrl+Enter, completes codes, and formats", async () => {
    await ask("select 1 as one; select 2 as two");
    const editor = page.locator(".sql-editor").locator(".cm-content");
    await editor.press("Control+End");
    await editor.press("Control+Enter");
    await page.waitForFunction(() =>
      document.querySelector(".sql-rows th")?.textContent.includes("two")
    );
    await editor.press("Control+a");
    await page.keyboard.type("select * from indicators where code = 'NHA_HOANTH");
    await page.keyboard.press("Control+Space");
    await page.locator(".cm-tooltip-autocomplete li", {hasText: "NHA_HOANTHANH"}).first().waitFor();
    await page.keyboard.press("Escape");
    await ask("select code from indicators where kind='stock'");
    await page.click('[data-do="format"]');
    await expect.poll(() => editor.locator(".cm-line").count()).toBeGreaterThan(3);
  });

  it("runs the selection alone, takes a query back from the history, and inserts a name by a click", async () => {
    await ask("select 11 as eleven");
    await ask("select 5 as five -- not this\n");
    const editor = page.locator(".sql-editor").locator(".cm-content");
    await editor.press("Control+Home");
    for (let at = 0; at < "select 5".length; at++) await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Control+Enter");
    await page.waitForFunction(
      () => !(document.querySelector(".sql-rows")?.textContent.includes("five") ?? true)
    );
    expect(await cells()).toEqual(["5"]);
    await page.click('[data-side="history"] summary');
    await page.locator('[data-part="history"] button', {hasText: "select 11 as eleven"}).click();
    expect(await editor.innerText()).toContain("select 11 as eleven");
    await editor.press("Control+a");
    await page.keyboard.type("from ");
    await page.keyboard.press("Escape");
    await page.fill('[data-part="search-tables"]', "");
    await page.click('[data-insert="calendar"]');
    expect(await editor.innerText()).toMatch(/^from calendar\s*$/);
    await editor.press("Control+Enter");
    await page.waitForFunction(() =>
      document.querySelector(".sql-rows")?.textContent.includes("same_period_last_year")
    );
  });

  it("completes tables, columns and functions, and shows plain numbers on request", async () => {
    await ask("select 1234567.5 as money");
    expect(await cells()).toEqual(["1,234,567.5"]);
    await page.selectOption('[data-part="style"]', "plain");
    await expect.poll(() => cells()).toEqual(["1234567.5"]);
    await page.selectOption('[data-part="style"]', "local");
    const editor = page.locator(".sql-editor").locator(".cm-content");
    for (const [typed, offered] of [
      ["from observ", "observations"],
      ["select raw_t", "raw_text"],
      ["select list_conta", "list_contains"]
    ] as const) {
      await editor.press("Control+a");
      await page.keyboard.type(typed);
      await page.keyboard.press("Control+Space");
      await page.locator(".cm-tooltip-autocomplete li", {hasText: offered}).first().waitFor();
      await page.keyboard.press("Escape");
    }
  });

  it("opens a shared question by a click, with nothing to mind about it", async () => {
    await page.click('[data-query="02-one-indicator-by-province"]');
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    expect(await page.locator('select[name="indicator"]').inputValue()).toBe("NHA_HOANTHANH");
    expect(page.url()).toContain("02-one-indicator-by-province");
    expect(await page.locator(".sql-warnings").count()).toBe(0);
  });

  it("shows a thousand rows and says how many there are; sorts, filters and sums up all of them", async () => {
    await ask(
      "select range as n, 'số ' || range as said, nullif(range % 3, 0) as third from range(2500)"
    );
    expect(await page.textContent('[data-part="count"]')).toMatch(/1,000 of 2,500/);
    expect(await page.locator(".sql-scroll tbody tr").count()).toBe(1000);
    await page.click('[data-sort="0"]');
    await page.click('[data-sort="0"]');
    await expect.poll(async () => (await cells())[0]).toBe("2,499");
    await page.fill('[data-part="filter"]', "so 249");
    await expect.poll(() => page.textContent('[data-part="count"]')).toMatch(/ 11 matching/);
    await page.click('[data-part="summary"] summary');
    await page.waitForSelector('[data-part="summary"] tbody tr');
    const third = await page
      .locator('[data-part="summary"] tbody tr')
      .nth(2)
      .locator("td")
      .allTextContents();
    // 834 of 2,500 numbers are multiples of three: they have no value, and two others remain.
    expect(third.slice(1, 3).map((text) => text.trim())).toEqual(["834", "2"]);
    expect(await page.locator(".is-missing").count()).toBeGreaterThan(0);
  });

  it("draws a chart and explains a query", async () => {
    await ask(
      "select year, value, coverage from indicator_by_place_year where indicator = 'KP_CTMTQG' and geography = 'country'"
    );
    await page.click('[data-part="chart"] summary');
    await page
      .locator('.sql-chart svg [aria-label="line"] path')
      .first()
      .waitFor({state: "attached"});
    await page.click('[data-do="explain"]');
    await page.waitForSelector(".sql-plan pre");
    expect(await page.textContent(".sql-plan pre")).toMatch(/SCAN/);
  });

  it("warns where returns are missing or geographies are added", async () => {
    await ask("select sum(value) from indicator_by_place_year where indicator = 'KP_CTMTQG'");
    await page.waitForSelector(".sql-warnings li");
    expect(await page.textContent(".sql-warnings")).toMatch(/several geographies/);
  });

  it("saves the whole result in five formats that other programs read alike", async () => {
    await ask(
      "select range as n, '=1+' || range as said, (range / 4)::decimal(9, 2) as money, date '2024-02-29' as day, null::varchar as nothing, '' as empty from range(1500)"
    );
    const saved = async (format: string): Promise<Buffer> => {
      const both: Download[] = [];
      const take = (download: Download) => void both.push(download);
      page.on("download", take);
      await page.selectOption('[data-part="save-as"]', format);
      await expect.poll(() => both.length).toBe(format === "xlsx" || format === "parquet" ? 1 : 2);
      page.off("download", take);
      return readFile((await both[0]?.path()) ?? "");
    };
    const {data} = Papa.parse<string[]>(
      (await saved("csv")).toString("utf8").replace("\uFEFF", "").trim()
    );
    expect(data).toHaveLength(1501);
    expect(data[3]).toEqual(["2", "'=1+2", "0.5", "2024-02-29", "", ""]);
    const json = JSON.parse((await saved("json")).toString("utf8")) as unknown[];
    expect(json[2]).toEqual({
      n: 2,
      said: "=1+2",
      money: 0.5,
      day: "2024-02-29",
      nothing: null,
      empty: ""
    });
    const arrow = tableFromIPC(await saved("arrow"));
    expect([arrow.numRows, String(arrow.getChild("said")?.get(2))]).toEqual([1500, "=1+2"]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await saved("xlsx")) as unknown as ArrayBuffer);
    expect(book.worksheets).toHaveLength(2);
    expect(book.worksheets[0]?.rowCount).toBe(1501);
    expect(book.worksheets[0]?.getCell("B4").value).toBe("'=1+2");
    const about = JSON.stringify(book.worksheets[1]?.getSheetValues());
    expect(about).toMatch(/select range as n/);
    const path = join(folder, "saved.parquet");
    await writeFile(path, await saved("parquet"));
    const rows = await rowsInWarehouse(
      `select n, said, money, day, nothing is null, empty, typeof(money) from '${path}' where n = 2`
    );
    expect(rows).toEqual([["2", "=1+2", "0.50", "2024-02-29", true, "", "DECIMAL(9,2)"]]);
  });

  it("copies a table as Markdown", async () => {
    await ask("select 'a|b' as said, 1.50 as number");
    await page.click('[data-part="copy"]');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split("\n").slice(1, 3)).toEqual(["| --- | ---: |", "| a\\|b | 1.5 |"]);
  });

  it("stops a huge join at once, stays usable, and scans five million rows", async () => {
    await page.evaluate(
      (to) => {
        history.pushState(null, "", to);
        dispatchEvent(new PopStateEvent("popstate"));
      },
      new URL(asked("select sum(a.range * b.range) from range(10000000) a, range(1000000) b")).hash
    );
    await page.click('[data-do="stop"]');
    await expect
      .poll(() => page.textContent('[data-part="state"]'))
      .toMatch(/Stopped as you asked/);
    await ask(
      "select count(*) as n, count(distinct indicator) > 0 as some from (select o.indicator, r.range from observations as o, range(5000000 // (select count(*) from observations) + 1) as r)"
    );
    const [n = ""] = await cells();
    expect(Number(n.replaceAll(",", ""))).toBeGreaterThan(5_000_000);
  });

  it("neither fetches nor reads anything else, whatever is asked", async () => {
    for (const sql of [
      "from read_csv('https://example.org/a.csv')",
      "from 'https://example.org/a.parquet'",
      "from read_json('/a.json')",
      "select current_setting('no_such')"
    ]) {
      await ask(sql);
      expect(await page.textContent('[role="alert"]')).toMatch(/did not run/);
    }
    await ask("select 7 as seven");
    expect(await cells()).toEqual(["7"]);
  });

  it("keeps a reader's own queries and what she ran in her browser", async () => {
    await ask("select 42 as answer");
    await page.click('[data-do="save"]');
    await page.fill(".sql-save input", "The answer");
    await page.press(".sql-save input", "Enter");
    await page.click('[data-side="own"] summary');
    expect(await page.textContent('[data-part="own"]')).toMatch(/The answer/);
    expect(await page.evaluate(() => localStorage.getItem("chung-tay-sql-own"))).toContain(
      "select 42"
    );
    await page.fill('[data-part="search-tables"]', "organisation");
    await expect.poll(() => page.locator(".sql-table").count()).toBeGreaterThan(1);
    expect(await page.locator('[data-insert="calendar"]').count()).toBe(0);
  });

  it.each(["light", "dark"] as const)(
    "is faultless to axe and fits a phone (%s)",
    async (colorScheme) => {
      const phone = await openPage({colorScheme, viewport: {width: 360, height: 740}});
      await open(addressIn("vi"), phone);
      expect(await axeFaults(phone)).toEqual([]);
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        360
      );
      await phone.context().close();
    }
  );

  it("says so where WebAssembly is not available", async () => {
    const old = await openPage();
    await old.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
    await old.goto(addressIn("vi"));
    await old.waitForSelector(".notice:visible");
    expect(await old.textContent('[data-part="loading"]')).toMatch(/WebAssembly/);
    await old.context().close();
  });
});
