import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";

import {openedSite} from "./openedSite.ts";
import {openDemonstration} from "./servedSite.ts";
import {watchedPage} from "./watchedPage.ts";

const INDICATOR = "/indicators/NHA_HOANTHANH/";
/** The parts of an indicator, fetched when a reader chooses one. */
const PARTS_FILE = /\/facets\/NHA_HOANTHANH\.[^/]*json$/;

const opened = openedSite(openDemonstration);

const stateOf = (page: Page) => page.locator(".explorer .filters-state");
const titleOf = (page: Page) => page.locator('[data-part="ranking-title"]');

/** Chooses the first part that is offered; returns its name. */
async function choosePart(page: Page): Promise<string> {
  const option = page.locator("select[name=by] option[value*=':']").first();
  const [value, name] = [await option.getAttribute("value"), await option.textContent()];
  await page.selectOption("select[name=by]", value);
  return name ?? "";
}

describe("a page whose figures are slow", () => {
  it("says so after a moment, keeps the figures that it has, and draws the chosen ones when they come", async () => {
    const {page, complaints, open, close} = await watchedPage(opened.browser, opened.site.address);
    let send = () => {};
    const sent = new Promise<void>((resolve) => (send = resolve));
    await page.route(PARTS_FILE, async (route) => {
      await sent;
      await route.continue();
    });
    await open(`/en${INDICATOR}?tab=ranking`);
    const before = await titleOf(page).textContent();
    const name = await choosePart(page);
    await expect.poll(() => stateOf(page).textContent()).toMatch(/^Loading figures/);
    expect(await titleOf(page).textContent()).toBe(before);
    expect(await page.locator("#ranking-drawing .bar-mark").count()).toBeGreaterThan(10);
    expect(await page.locator(".explorer[data-outdated]").count()).toBe(1);
    send();
    await expect.poll(() => titleOf(page).textContent()).toContain(name);
    expect(await stateOf(page).textContent()).toBe("");
    expect(await page.locator(".explorer[data-outdated]").count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it("says nothing where they come at once", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open(`/en${INDICATOR}?tab=ranking`);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(globalThis, {said});
      const line = document.querySelector(".explorer .filters-state");
      if (line === null) throw new Error("no line of state");
      new MutationObserver(() => said.push(line.textContent)).observe(line, {
        childList: true,
        characterData: true,
        subtree: true
      });
    });
    await page.selectOption("select[name=year]", {index: 1});
    await page.waitForURL(/year=/);
    await page.waitForTimeout(400); // longer than a wait may go unsaid
    const said = await page.evaluate(() => (globalThis as unknown as {said: string[]}).said);
    expect(said.filter((text) => text !== "")).toEqual([]);
    await close();
  });
});

describe("a page whose file is missing", () => {
  it("names it, keeps what it shows, and loads it when it is asked again by the keyboard", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await page.route(PARTS_FILE, (route) => route.fulfill({status: 404, body: "not found"}));
    await open(`${INDICATOR}?tab=ranking`);
    const name = await choosePart(page);
    await expect.poll(() => stateOf(page).textContent()).toMatch(/^Không tải được số liệu/);
    expect(await page.locator("#ranking-drawing .bar-mark").count()).toBeGreaterThan(10);
    await page.waitForURL(/by=/); // the link shows what was chosen
    await page.unroute(PARTS_FILE);
    await stateOf(page).locator("button").press("Enter");
    await expect.poll(() => titleOf(page).textContent()).toContain(name);
    expect(await stateOf(page).textContent()).toBe("");
    await close();
  });

  it("of the indicator itself: all that is written in the page stands, and any choice asks again", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    const file = /\/indicators\/NHA_HOANTHANH\.[^/]*json$/;
    await page.route(file, (route) => route.abort());
    await open(INDICATOR);
    await expect.poll(() => stateOf(page).locator("button").count()).toBe(1);
    expect(await page.locator("#map-drawing .map-place").count()).toBe(34);
    await page.unroute(file);
    await page.selectOption("select[name=year]", "2024");
    await expect.poll(() => page.textContent('[data-part="map-title"]')).toContain("2024");
    await close();
  });

  it("of a commune: the page says so and asks again", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    const list = /\/communes\.[^/]*json$/;
    const [commune] = await opened.site.rows(
      "select place_id, name from places where era = '34' and level = 'commune' order by place_id limit 1"
    );
    await page.route(list, (route) => route.fulfill({status: 503, body: ""}));
    await open(`/places/commune/?place=${String(commune?.["place_id"])}`);
    const state = page.locator('[data-part="commune-state"]');
    await expect.poll(() => state.textContent()).toMatch(/^Không tải được/);
    await page.unroute(list);
    await state.locator("button").click();
    await expect.poll(() => page.textContent("h1")).toContain(String(commune?.["name"]));
    expect(await state.textContent()).toBe("");
    await close();
  });
});

describe("the cells behind a figure", () => {
  it.each([
    ["the dialog itself", /\/traceDialog\.[^/]*js$/, ".trace-unloaded"],
    ["its file", /\/lineage\/index\.[^/]*$/, "dialog.trace[open]"]
  ])("say so where %s does not come, and are fetched when asked again", async (_, file, where) => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await page.route(file, (route) => route.abort());
    await open("/en/places/P34-01/");
    await page.locator("table.place-figures button.figure-trace").first().click();
    const told = page.locator(where);
    await expect.poll(() => told.textContent()).toContain("could not be fetched");
    await page.unroute(file);
    await told.getByRole("button", {name: "Try again"}).click();
    const dialog = page.locator("dialog.trace[open]");
    await expect.poll(() => dialog.innerText()).toMatch(/\.(xlsx|csv)/);
    expect(await page.locator(".trace-unloaded").count()).toBe(0);
    await close();
  });
});

describe("a choice without a figure", () => {
  it("is a sentence in the place of the drawing, never an empty box", async () => {
    const {page, complaints, open, close} = await watchedPage(opened.browser, opened.site.address);
    // the 34 provinces of 2026 as they reported have nothing before they were formed
    await open(`${INDICATOR}?tab=multiples&geography=as_reported&year=2026&to=2023`);
    const chart = page.locator('[data-part="multiples-chart"]');
    await expect.poll(() => chart.textContent()).toMatch(/^\s*Không có số liệu nào/);
    expect(await chart.isVisible()).toBe(true);
    expect(await chart.locator("svg").count()).toBe(0);
    await page.selectOption("select[name=to]", "2026");
    await expect.poll(() => chart.locator("svg .dot").count()).toBeGreaterThan(10);
    expect(complaints).toEqual([]);
    await close();
  });
});
