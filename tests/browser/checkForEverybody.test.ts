import type {FileChooser, Page} from "playwright-core";
import {describe, expect, it} from "vitest";

import {axeFaults} from "./axeFaults.ts";
import {check, openedCheckPage} from "./checkPage.ts";

const opened = openedCheckPage();

/** A browser without a window loses a key now and then while a page of its own closes. */
async function chooserBySpace(page: Page): Promise<FileChooser | null> {
  const opened = page.waitForEvent("filechooser", {timeout: 10_000}).catch(() => null);
  await page.keyboard.press("Space");
  return opened;
}

describe("everybody can use it", () => {
  it.each([
    ["vi", "light"],
    ["en", "dark"],
    ["vi", "dark"],
    ["en", "light"]
  ] as const)("axe finds no fault in a result (%s, %s)", async (language, colorScheme) => {
    const {page, close} = await opened.open(
      {colorScheme, viewport: {width: 360, height: 740}},
      language
    );
    await check(page, opened.pathOf("biểu 1.xlsx"), opened.pathOf("sạch.csv"));
    await expect.poll(() => page.locator(".file-table [data-open]").count()).toBe(2);
    expect(await axeFaults(page)).toEqual([]);
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    expect(excess).toBe(0);
    await close();
  });

  it("by keys alone: from the file to the next bad cell", async () => {
    const {page, close} = await opened.open();
    await page.focus(".switches select");
    await page.keyboard.press("Tab");
    const outline = await page
      .locator(".drop-label")
      .evaluate((label) => getComputedStyle(label).outlineStyle);
    expect(outline).toBe("solid");
    const focused = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.getAttribute("type"));
    await expect.poll(focused).toBe("file");
    const chooser = (await chooserBySpace(page)) ?? (await chooserBySpace(page));
    expect(chooser, "the space bar opens the list of files").not.toBeNull();
    await chooser?.setFiles(opened.pathOf("large.csv"));
    await page.waitForSelector("#result-title");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("result-title");
    for (let presses = 0; presses < 20; presses++) {
      await page.keyboard.press("Tab");
      const step = await page.evaluate(
        () => (document.activeElement as HTMLElement | null)?.dataset.step
      );
      if (step === "1") break;
    }
    await page.keyboard.press("Enter");
    const caption = page.locator('.finding [data-slot="caption"]').first();
    await expect.poll(() => caption.innerText()).toMatch(/ô thứ 2 trong/);
    await close();
  });

  it("without JavaScript it says what is needed, and offers nothing that does not work", async () => {
    const {page, close} = await opened.open({javaScriptEnabled: false});
    expect(await page.innerText("main")).toContain("Trang này cần JavaScript");
    expect(await page.locator(".drop-zone").isVisible()).toBe(false);
    await close();
  });
});
