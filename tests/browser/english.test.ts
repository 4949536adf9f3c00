import {describe, expect, it} from "vitest";

import {openedSite} from "./openedSite.ts";
import {openPublishedSite} from "./servedSite.ts";
import {watchedPage} from "./watchedPage.ts";

const opened = openedSite(openPublishedSite);

describe("the English pages", () => {
  it("name a region in English also in the dialog of its cells", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/en/places/R25-BTB/");
    await page.locator("#headline button.figure-trace").first().click();
    const dialog = page.locator("dialog.trace[open]");
    await expect.poll(() => dialog.locator("h2").innerText()).toContain("North Central");
    expect(await dialog.innerText()).not.toMatch(/Bắc Trung Bộ|Tỉnh |Thành phố /);
    await close();
  });

  it("have an English address each; the one that was Vietnamese still leads to its page", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/en/");
    const hrefs = await page.$$eval(".nav-line a", (links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname)
    );
    expect(hrefs).toContain("/en/check-return/");
    expect(hrefs.filter((href) => /kiem|bao-cao/.test(href))).toEqual([]);
    for (const [former, now] of [
      ["/en/kiem-tra-bao-cao/", "/en/check-return/"],
      ["/kiem-tra-bao-cao/", "/check-return/"]
    ] as const) {
      await page.goto(opened.site.address + former);
      await page.waitForURL(`**${now}`);
      expect(await page.locator("h1").count()).toBe(1);
    }
    await close();
  });
});
