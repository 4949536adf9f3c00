import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";

import {openedSite} from "./openedSite.ts";
import {openDemonstration} from "./servedSite.ts";
import {watchedPage} from "./watchedPage.ts";

/** More than any page has to stop at. */
const MOST_STOPS = 1_500;

const opened = openedSite(openDemonstration);

interface Walk {
  readonly stops: number;
  /** What can be operated and was not reached, and what was reached without being seen or marked. */
  readonly faults: readonly string[];
}

/** From the top to the end of the page by Tab alone. */
async function walk(page: Page): Promise<Walk> {
  await page.evaluate(() => {
    const operable = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    const all = [...document.querySelectorAll<HTMLElement | SVGElement>(operable)].filter(
      (one) => one.checkVisibility() && one.tabIndex >= 0 && !one.matches(":disabled")
    );
    Object.assign(globalThis, {all, reached: new Set<Element>(), unseen: [] as string[]});
  });
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press("Tab");
    const isEnd = await page.evaluate(() => {
      const {reached, unseen} = globalThis as unknown as {
        reached: Set<Element>;
        unseen: string[];
      };
      const at = document.activeElement;
      if (at === null || at === document.body || reached.has(at)) return true;
      reached.add(at);
      const {outlineStyle, outlineWidth, stroke} = getComputedStyle(at);
      const marks = [at, ...at.querySelectorAll("*")].map((one) => getComputedStyle(one));
      const isMarked =
        (outlineStyle !== "none" && outlineWidth !== "0px") ||
        (at instanceof SVGElement && (stroke !== "none" || marks.some((s) => s.stroke !== "none")));
      const {width, height, bottom, top} = at.getBoundingClientRect();
      const isSeen = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
      if (!isMarked || !isSeen)
        unseen.push(`${isSeen ? "unmarked" : "unseen"} ${at.outerHTML.slice(0, 120)}`);
      return false;
    });
    if (isEnd) break;
  }
  return page.evaluate(() => {
    const {all, reached, unseen} = globalThis as unknown as {
      all: Element[];
      reached: Set<Element>;
      unseen: string[];
    };
    const missed = all.filter((one) => !reached.has(one));
    return {
      stops: reached.size,
      faults: [...missed.map((one) => `not reached ${one.outerHTML.slice(0, 120)}`), ...unseen]
    };
  });
}

describe("by Tab alone", () => {
  it.each([
    ["the overview", "/", 60],
    ["an indicator", "/indicators/NHA_HOANTHANH/", 60],
    ["an indicator as a table", "/en/indicators/NHA_HOANTHANH/?tab=table", 150],
    ["a place", "/places/P34-01/", 60],
    ["two years", "/year-over-year/", 60],
    ["the check of a return", "/check-return/", 15]
  ])("%s: all that can be operated is reached, seen and marked", async (_, path, fewest) => {
    const {page, complaints, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open(path);
    const {stops, faults} = await walk(page);
    expect(faults).toEqual([]);
    expect(stops).toBeGreaterThan(fewest);
    expect(stops).toBeLessThan(MOST_STOPS);
    expect(complaints).toEqual([]);
    await close();
  });
});

/** Tabs on until something with this selector has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press("Tab");
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector
    );
    if (isThere) return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

describe("without a pointer", () => {
  it("a reader skips the navigation, chooses a year and a tab, and saves the chart", async () => {
    const {page, complaints, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/indicators/NHA_HOANTHANH/");
    await tabTo(page, ".skip-link");
    await page.keyboard.press("Enter");
    await tabTo(page, ".filters select[name=year]");
    await page.keyboard.press("ArrowDown");
    await page.waitForURL(/year=2025/);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("year");
    await tabTo(page, 'a[data-tab="ranking"]');
    await page.keyboard.press("Enter");
    await expect.poll(() => page.textContent('[data-part="ranking-title"]')).toContain("2025");
    expect(await page.isVisible("#tab-ranking")).toBe(true);
    await tabTo(page, '#ranking [data-save="svg"]');
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.keyboard.press("Space")
    ]);
    expect(saved.suggestedFilename()).toMatch(/\.svg$/);
    expect(complaints).toEqual([]);
    await close();
  });

  it("she opens the cells of a figure, stays among them, and comes back to the figure", async () => {
    const {page, complaints, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/places/P34-01/");
    await tabTo(page, "button.figure-trace");
    const key = await page.evaluate(() => document.activeElement?.getAttribute("data-trace"));
    await page.keyboard.press("Space");
    const dialog = page.locator("dialog.trace[open]");
    await expect.poll(() => dialog.innerText()).toMatch(/\.(xlsx|csv)/);
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press("Tab");
      const where = await page.evaluate(() => {
        const at = document.activeElement;
        return at === null || at === document.body || at.closest("dialog.trace") !== null;
      });
      expect(where).toBe(true); // the browser's own bar lies between the last and the first
    }
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-trace"))).toBe(key);
    expect(complaints).toEqual([]);
    await close();
  });

  it("she compares two other years", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/year-over-year/");
    const before = await page.textContent('[data-part="change-title"]');
    await tabTo(page, ".filters select[name=indicator]");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.textContent('[data-part="change-title"]')).not.toBe(before);
    expect(new URL(page.url()).search).toContain("indicator=");
    await close();
  });
});
