import {readFileSync} from "node:fs";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";

import ExcelJS from "exceljs";
import Papa from "papaparse";
import type {Browser, FileChooser, Page, Request} from "playwright-core";
import {chromium} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {countBySeverity} from "../../pipelines/findings/catalogue.ts";
import {groupFindings} from "../../pipelines/findings/groupFindings.ts";
import type {Judge} from "../../pipelines/judge.ts";
import {judgeFile} from "../../pipelines/judgeFile.ts";
import {createJudge} from "../../pipelines/run.ts";
import {CHECK_PATH} from "../../src/pages/checkReturn.ts";
import {writeCheckFiles} from "./checkFiles.ts";
import {findBrowser} from "./findBrowser.ts";
import type {ServedSite} from "./servedSite.ts";
import {openPublishedSite} from "./servedSite.ts";

const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
const repository = join(import.meta.dirname, "../..");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const NAMES = [
  "sạch.csv",
  "bad-rows.csv",
  "biểu 1.xlsx",
  "cũ.xls",
  "not-a-table.csv",
  "empty.xlsx",
  "damaged.xlsx",
  "picture.png",
  "large.csv"
] as const;

let folder: string;
let site: ServedSite;
let browser: Browser;
let judge: Judge;
let pathOf: Awaited<ReturnType<typeof writeCheckFiles>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chung-tay-check-files-"));
  [browser, site, pathOf, judge] = await Promise.all([
    chromium.launch({executablePath: findBrowser(), args: ARGUMENTS}),
    openPublishedSite(),
    writeCheckFiles(folder),
    createJudge(join(repository, "data"))
  ]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, {recursive: true, force: true});
});

interface Opened {
  readonly page: Page;
  /** Requests out of the site, messages on the console, errors of scripts. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

async function openPage(
  options: Parameters<Browser["newContext"]>[0] = {},
  language: "vi" | "en" = "vi"
): Promise<Opened> {
  const context = await browser.newContext(options);
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() !== "log") complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.address) && !request.url().startsWith("blob:")) {
      complaints.push(`request: ${request.url()}`);
    }
  });
  await page.goto(`${site.address}/${language === "vi" ? "" : "en/"}${CHECK_PATH}`, {
    waitUntil: "load"
  });
  if (options.javaScriptEnabled !== false) await page.waitForSelector(".drop-zone:not([hidden])");
  return {page, complaints, close: () => context.close()};
}

/** Chooses files and waits until the result of the first is shown with its figures. */
async function check(page: Page, ...paths: readonly string[]): Promise<void> {
  await page.setInputFiles("input[type=file]", [...paths]);
  await page.locator("#result-title", {hasText: basename(paths[0] ?? "")}).waitFor();
  await page.waitForSelector('[data-part="range"]:empty', {state: "detached"});
}

async function texts(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (nodes) =>
    nodes.map((node) => node.textContent.replace(/\s+/g, " ").trim())
  );
}

/** Every figure of the table, page by page: cell and value. */
async function figuresOnPage(page: Page): Promise<string[]> {
  const figures: string[] = [];
  for (;;) {
    const rows = await page.$$eval(".figures-table tbody tr", (nodes) =>
      nodes.map(
        (node) => `${(node as HTMLElement).dataset.cell} ${(node as HTMLElement).dataset.value}`
      )
    );
    figures.push(...rows);
    const next = page.locator('[data-page="1"]');
    if ((await next.count()) === 0 || !(await next.isVisible())) return figures;
    if ((await next.getAttribute("aria-disabled")) === "true") return figures;
    const before = await page.textContent('[data-part="range"]');
    await next.click();
    await expect
      .poll(() => page.textContent(`[data-part="range"]`), {interval: 10})
      .not.toBe(before);
  }
}

describe("a file that is checked", () => {
  it("is judged as the command line judges it, file after file on one page", async () => {
    const {page, complaints, close} = await openPage();
    for (const name of NAMES) {
      await check(page, pathOf(name));
      const judged = await judgeFile(pathOf(name), judge);
      const groups = groupFindings(judged.findings, "vi");
      const counts = countBySeverity(judged.findings);
      const figures = judged.observations.filter(({value}) => value !== null).length;
      const shown = [figures, counts.error, counts.warning, counts.note];
      expect(await texts(page, ".counts dd"), name).toEqual(
        shown.map((count) => new Intl.NumberFormat("vi-VN").format(count))
      );
      expect(await texts(page, ".finding h3"), name).toEqual(groups.map(({title}) => title));
      expect(await texts(page, '.finding [data-slot="message"]'), name).toEqual(
        groups.map(({message}) => message.replace(/\s+/g, " ").trim())
      );
      expect(await figuresOnPage(page), name).toEqual(
        judged.observations.map(({sheet, cell, value}) => `${sheet}!${cell} ${value ?? ""}`)
      );
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it("that is clean is said to be so, with its figures in words", async () => {
    const {page, close} = await openPage();
    await check(page, pathOf("sạch.csv"));
    expect(await page.textContent(".verdict")).toBe(
      "Không có gì phải sửa. Có thể gửi báo cáo này."
    );
    expect(await page.locator(".finding").count()).toBe(0);
    expect(await page.locator("[data-download]").count()).toBe(0);
    const row = await page.innerText(".figures-table tbody tr");
    expect(row.replace(/\s+/g, " ")).toMatch(
      /Suất quà tặng Thái Nguyên quý I\/2024 trong kỳ 120 suất 120 suất sạch!D2/
    );
    await close();
  });

  it("shows the table around a bad cell, the cell in red, with letters, numbers and headers", async () => {
    const {page, close} = await openPage();
    await check(page, pathOf("biểu 1.xlsx"));
    const finding = page.locator(".finding", {hasText: "“mười” không đọc thành số"});
    expect(await finding.locator("td.here").innerText()).toContain("mười");
    const colours = await finding.locator("td.here").evaluate((cell) => {
      const {boxShadow, backgroundColor} = getComputedStyle(cell);
      return {boxShadow, backgroundColor};
    });
    expect(colours.boxShadow).toContain("rgb(179, 38, 30)"); // --error
    expect(await finding.locator("thead th").allInnerTexts()).toEqual(["A", "B", "C", "D", "E"]);
    expect(await finding.locator("tbody th").allInnerTexts()).toEqual(["5", "6", "7", "8", "9"]);
    expect(await finding.locator("tr.header td").allInnerTexts()).toContain("Địa phương");
    await close();
  });

  it("holds text, not markup or script", async () => {
    const {page, complaints, close} = await openPage();
    await check(page, pathOf("bad-rows.csv"));
    expect(await page.locator('[data-part="result"] img').count()).toBe(0);
    expect(await page.locator('[data-part="result"]').innerText()).toContain("<img src=x");
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("a return of 5,000 rows", () => {
  it("never stops the page for 200 ms, and is searched, filtered and turned over", async () => {
    const {page, close} = await openPage();
    await page.evaluate(() => {
      const held = globalThis as unknown as {longTasks: number[]};
      held.longTasks = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) held.longTasks.push(entry.duration);
      }).observe({entryTypes: ["longtask"]});
    });
    await check(page, pathOf("large.csv"));
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

describe("what is checked stays on the machine", () => {
  it("no request carries anything of it, the second file makes none at all, and nothing is stored", async () => {
    const {page, complaints, close} = await openPage();
    const requests: Request[] = [];
    page.context().on("request", (request) => requests.push(request));
    await check(page, pathOf("biểu 1.xlsx"));
    for (const request of requests) {
      expect([request.method(), request.postData()]).toEqual(["GET", null]);
      expect(request.url()).toMatch(new RegExp(`^${site.address}/_file/check/[\\w.-]+$`));
      const headers = JSON.stringify(await request.allHeaders());
      expect(decodeURIComponent(headers)).not.toMatch(/biểu 1|Định Hóa|mười/);
    }
    requests.length = 0;
    await page.context().setOffline(true);
    await check(page, pathOf("bad-rows.csv"));
    expect(requests).toEqual([]);
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      cookies: document.cookie,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      address: location.search + location.hash
    }));
    expect(kept).toEqual({
      local: 0,
      session: 0,
      databases: 0,
      caches: 0,
      cookies: "",
      workers: 0,
      address: ""
    });
    expect(complaints).toEqual([]);
    await close();
  });

  it("the policy lets neither the page nor its worker reach another place", async () => {
    const {page, close} = await openPage();
    const answers: {url: string; policy: string}[] = [];
    page.context().on("response", (response) => {
      const policy = response.headers()["content-security-policy"] ?? "";
      answers.push({url: response.url(), policy});
    });
    await check(page, pathOf("sạch.csv"));
    const worker = answers.find(({url}) => url.includes("/worker."));
    expect(worker?.policy).toContain("default-src 'none'");
    expect(worker?.policy).toContain("connect-src 'self'");
    const attempt = await page.evaluate(() =>
      fetch("http://127.0.0.1:9/").then(
        () => "sent",
        (error: unknown) => String(error)
      )
    );
    expect(attempt).toContain("Failed to fetch");
    await close();
  });
});

describe("a file that cannot be judged", () => {
  it("is refused by its size before it is read", async () => {
    const {page, close} = await openPage({}, "en");
    await check(page, pathOf("too-large.csv"));
    expect(await page.textContent(".verdict")).toMatch(/^This file cannot be read/);
    expect(await texts(page, ".finding h3")).toEqual(["File too large"]);
    await close();
  });

  it("and never comes to an end is stopped at the deadline, by a button before; the page lives on", async () => {
    const {page, close} = await openPage();
    await page.route("**/_file/check/worker.*.js", (route) =>
      route.fulfill({contentType: "text/javascript", body: ENDLESS_WORKER})
    );
    await page.clock.install();
    await page.setInputFiles("input[type=file]", pathOf("sạch.csv"));
    await page.locator(".busy button", {hasText: "Dừng"}).click();
    expect(await page.innerText('[role="alert"]')).toContain("Đã dừng theo yêu cầu");
    await page.setInputFiles("input[type=file]", pathOf("sạch.csv"));
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
    await check(page, pathOf("sạch.csv"));
    expect(await page.textContent(".verdict")).toContain("Không có gì phải sửa");
    await close();
  });

  it("because the check cannot be loaded is said to be unread", async () => {
    const {page, close} = await openPage();
    await page.route("**/_file/check/codelists.*", (route) => route.abort());
    await page.setInputFiles("input[type=file]", pathOf("sạch.csv"));
    await expect
      .poll(() => page.innerText('[data-part="state"]'))
      .toContain("Không tải được phần kiểm tra");
    await close();
  });
});

/** A browser without a window loses a key now and then while a page of its own closes. */
async function chooserBySpace(page: Page): Promise<FileChooser | null> {
  const opened = page.waitForEvent("filechooser", {timeout: 10_000}).catch(() => null);
  await page.keyboard.press("Space");
  return opened;
}

/** Answers that it has begun and then never anything again. */
const ENDLESS_WORKER = `onmessage = ({data: {turn, question}}) => {
  if (question.kind === "begin") postMessage({turn, answer: {kind: "begin"}});
  else for (;;);
};`;

describe("several files", () => {
  it("are checked one after the other, listed with their counts, and opened by their names", async () => {
    const {page, complaints, close} = await openPage();
    const names = ["not-a-table.csv", "sạch.csv", "biểu 1.xlsx", "damaged.xlsx"] as const;
    await check(page, ...names.map(pathOf));
    await expect.poll(() => page.locator(".file-table [data-open]").count()).toBe(names.length);
    const states = await texts(page, ".file-table tbody td:nth-child(2)");
    expect(states).toEqual(["chưa gửi được", "không có gì phải sửa", "cần sửa", "không đọc được"]);
    await page.click('[data-open="2"]');
    expect(await page.textContent("#result-title")).toBe("Kết quả: biểu 1.xlsx");
    expect(complaints).toEqual([]);
    await close();
  });

  it("go on after one that was stopped: the next that has a result is shown", async () => {
    const {page, close} = await openPage();
    await page.route(
      "**/_file/check/worker.*.js",
      (route) => route.fulfill({contentType: "text/javascript", body: ENDLESS_WORKER}),
      {times: 1}
    );
    await page.setInputFiles("input[type=file]", [pathOf("biểu 1.xlsx"), pathOf("sạch.csv")]);
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
    const {page, close} = await openPage();
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
      await readFile(pathOf("sạch.csv"), "utf8")
    );
    await page.waitForSelector("#result-title");
    expect(await page.textContent("#result-title")).toBe("Kết quả: thả.csv");
    expect(await page.locator(".is-over").count()).toBe(0);
    await close();
  });
});

describe("what is offered for download", () => {
  async function download(page: Page, what: string): Promise<{name: string; bytes: Buffer}> {
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.click(`[data-download="${what}"]`)
    ]);
    return {name: saved.suggestedFilename(), bytes: await readFile(await saved.path())};
  }

  async function workbookOf(bytes: Buffer): Promise<ExcelJS.Workbook> {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    return book;
  }

  it("is the office's own workbook with its cells marked, and the findings as a list", async () => {
    const {page, complaints, close} = await openPage({acceptDownloads: true});
    await check(page, pathOf("biểu 1.xlsx"));
    const {findings} = await judgeFile(pathOf("biểu 1.xlsx"), judge);

    const marked = await download(page, "workbook");
    expect(marked.name).toBe("biểu 1-danh-dau.xlsx");
    const sheet = (await workbookOf(marked.bytes)).getWorksheet("Biểu 1");
    expect(sheet?.getCell("C7").value).toBe("mười");
    expect(JSON.stringify(sheet?.getCell("C7").note)).toContain("không đọc thành số");
    expect(sheet?.getCell("D6").value).toBe(1200.5);

    const list = await download(page, "list");
    expect(list.name).toBe("biểu 1-can-sua.xlsx");
    const listed = JSON.stringify((await workbookOf(list.bytes)).worksheets[0]?.getSheetValues());
    for (const {cell} of findings) expect(listed).toContain(cell);

    const csv = await download(page, "csv");
    expect(csv.name).toBe("biểu 1-can-sua.csv");
    const text = csv.bytes.toString("utf8");
    expect(text.startsWith("\ufeff")).toBe(true);
    const rows = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      skipEmptyLines: true
    }).data;
    expect(rows.map(({code, cell}) => `${code} ${cell}`).sort()).toEqual(
      findings.map(({code, cell}) => `${code} ${cell ?? ""}`).sort()
    );
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("everybody can use it", () => {
  it.each([
    ["vi", "light"],
    ["en", "dark"],
    ["vi", "dark"],
    ["en", "light"]
  ] as const)("axe finds no fault in a result (%s, %s)", async (language, colorScheme) => {
    const {page, close} = await openPage(
      {colorScheme, viewport: {width: 360, height: 740}},
      language
    );
    await check(page, pathOf("biểu 1.xlsx"), pathOf("sạch.csv"));
    await expect.poll(() => page.locator(".file-table [data-open]").count()).toBe(2);
    await page.evaluate(axe);
    const faults = await page.evaluate(async () => {
      interface Result {
        violations: {id: string; nodes: {html: string}[]}[];
      }
      const {axe: run} = globalThis as unknown as {axe: {run: () => Promise<Result>}};
      const {violations} = await run.run();
      return violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ""}`);
    });
    expect(faults).toEqual([]);
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    expect(excess).toBe(0);
    await close();
  });

  it("by keys alone: from the file to the next bad cell", async () => {
    const {page, close} = await openPage();
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
    await chooser?.setFiles(pathOf("large.csv"));
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
    const {page, close} = await openPage({javaScriptEnabled: false});
    expect(await page.innerText("main")).toContain("Trang này cần JavaScript");
    expect(await page.locator(".drop-zone").isVisible()).toBe(false);
    await close();
  });
});
