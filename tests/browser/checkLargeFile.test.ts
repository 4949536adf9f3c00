import {describe, expect, it} from "vitest";

import {check, openedCheckPage, texts} from "./checkPage.ts";

const opened = openedCheckPage();

describe("a return of 5,000 rows", () => {
  it("never stops the page for 200 ms, and is searched, filtered and turned over", async () => {
    const {page, close} = await opened.open();
    await page.evaluate(() => {
      const held = globalThis as unknown as {longTasks: number[]};
      held.longTasks = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) held.longTasks.push(entry.duration);
      }).observe({entryTypes: ["longtask"]});
    });
    await check(page, opened.pathOf("large.csv"));
    expect(await page.textContent('[data-part="range"]')).toBe("1–100 trên 4.900 ô");
    await page.click('[data-page="1"]');
    await expect.poll(() => page.textContent('[data-part="range"]')).toBe("101–200 trên 4.900 ô");
    await page.fill("input[name=search]", "quang tri");
    await expect
      .poll(() => page.textContent('[data-part="range"]'))
      .toMatch(/^1–100 trên \d+ ô tìm thấy \(cả báo cáo: 4\.900\)$/);
    expect(await texts(page, ".figures-table tbody td:nth-child(2)")).toEqual(
      Array.from({length: 100}, () => "Quảng Trị")
    );
    await page.fill("input[name=search]", "");
    await page.selectOption("select[name=show]", "flagged");
    await expect
      .poll(() => page.textContent('[data-part="range"]'))
      .toBe("1–50 trên 50 ô tìm thấy (cả báo cáo: 4.900)");
    const first = page.locator(".finding").first();
    const caption = first.locator('[data-slot="caption"]');
    expect(await caption.innerText()).toMatch(/ô thứ 1 trong/);
    await first.locator('[data-step="-1"]').click();
    await expect.poll(() => caption.innerText()).toMatch(/ô thứ (\d+) trong \1$/);
    const longest = await page.evaluate(() =>
      Math.max(0, ...(globalThis as unknown as {longTasks: number[]}).longTasks)
    );
    expect(longest).toBeLessThan(200);
    await close();
  });
});
