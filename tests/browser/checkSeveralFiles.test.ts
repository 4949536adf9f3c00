import {readFile} from "node:fs/promises";

import {describe, expect, it} from "vitest";

import {check, openedCheckPage, texts} from "./checkPage.ts";

const opened = openedCheckPage();

/** Answers that it has begun and then never anything again. */
const ENDLESS_WORKER = `onmessage = ({data: {turn, question}}) => {
  if (question.kind === "begin") postMessage({turn, answer: {kind: "begin"}});
  else for (;;);
};`;

describe("a file that cannot be judged", () => {
  it("is refused by its size before it is read", async () => {
    const {page, close} = await opened.open({}, "en");
    await check(page, opened.pathOf("too-large.csv"));
    expect(await page.textContent(".verdict")).toMatch(/^This file cannot be read/);
    expect(await texts(page, ".finding h3")).toEqual(["File too large"]);
    await close();
  });

  it("and never comes to an end is stopped at the deadline, by a button before; the page lives on", async () => {
    const {page, close} = await opened.open();
    await page.route("**/_file/check/worker.*.js", (route) =>
      route.fulfill({contentType: "text/javascript", body: ENDLESS_WORKER})
    );
    await page.clock.install();
    await page.setInputFiles("input[type=file]", opened.pathOf("sạch.csv"));
    await page.locator(".busy button", {hasText: "Dừng"}).click();
    expect(await page.innerText('[role="alert"]')).toContain("Đã dừng theo yêu cầu");
    await page.setInputFiles("input[type=file]", opened.pathOf("sạch.csv"));
    await page.waitForSelector(".busy");
    await page.clock.fastForward(30_000);
    expect(await page.innerText(".busy")).toContain("giây");
    // The minute begins when the worker has begun, which takes real time of its own.
    await expect
      .poll(
        async () => {
          await page.clock.fastForward(20_000);
          return page.innerText('[data-part="state"]');
        },
        {timeout: 20_000}
      )
      .toContain("sau 60 giây tệp này vẫn chưa đọc xong");
    await page.unroute("**/_file/check/worker.*.js");
    await check(page, opened.pathOf("sạch.csv"));
    expect(await page.textContent(".verdict")).toContain("Không có gì phải sửa");
    await close();
  });

  it("because the check cannot be loaded is said to be unread", async () => {
    const {page, close} = await opened.open();
    await page.route("**/_file/check/codelists.*", (route) => route.abort());
    await page.setInputFiles("input[type=file]", opened.pathOf("sạch.csv"));
    await expect
      .poll(() => page.innerText('[data-part="state"]'))
      .toContain("Không tải được phần kiểm tra");
    await close();
  });
});

describe("several files", () => {
  it("are checked one after the other, listed with their counts, and opened by their names", async () => {
    const {page, complaints, close} = await opened.open();
    const names = ["not-a-table.csv", "sạch.csv", "biểu 1.xlsx", "damaged.xlsx"] as const;
    await check(page, ...names.map(opened.pathOf));
    await expect.poll(() => page.locator(".file-table [data-open]").count()).toBe(names.length);
    const states = await texts(page, ".file-table tbody td:nth-child(2)");
    expect(states).toEqual(["chưa gửi được", "không có gì phải sửa", "cần sửa", "không đọc được"]);
    await page.click('[data-open="2"]');
    expect(await page.textContent("#result-title")).toBe("Kết quả: biểu 1.xlsx");
    expect(complaints).toEqual([]);
    await close();
  });

  it("go on after one that was stopped: the next that has a result is shown", async () => {
    const {page, close} = await opened.open();
    await page.route(
      "**/_file/check/worker.*.js",
      (route) => route.fulfill({contentType: "text/javascript", body: ENDLESS_WORKER}),
      {times: 1}
    );
    await page.setInputFiles("input[type=file]", [
      opened.pathOf("biểu 1.xlsx"),
      opened.pathOf("sạch.csv")
    ]);
    await expect
      .poll(() => texts(page, ".file-table tbody td:nth-child(2)"))
      .toEqual(["đang kiểm tra…", "chờ đến lượt"]);
    await page.locator(".busy button", {hasText: "Dừng"}).click();
    await page.locator("#result-title", {hasText: "sạch.csv"}).waitFor();
    expect(await texts(page, ".file-table tbody td:nth-child(2)")).toEqual([
      "Đã dừng theo yêu cầu. Tệp này chưa được kiểm tra.",
      "không có gì phải sửa"
    ]);
    await close();
  });

  it("may be dropped anywhere on the page", async () => {
    const {page, close} = await opened.open();
    await page.evaluate(
      (content) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], "thả.csv"));
        for (const type of ["dragenter", "dragover", "drop"]) {
          const event = new DragEvent(type, {
            dataTransfer: transfer,
            bubbles: true,
            cancelable: true
          });
          document.querySelector("h1")?.dispatchEvent(event);
        }
      },
      await readFile(opened.pathOf("sạch.csv"), "utf8")
    );
    await page.waitForSelector("#result-title");
    expect(await page.textContent("#result-title")).toBe("Kết quả: thả.csv");
    expect(await page.locator(".is-over").count()).toBe(0);
    await close();
  });
});
