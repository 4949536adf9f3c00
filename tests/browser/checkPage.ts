import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";

import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll} from "vitest";

import {CHECK_PATH} from "../../src/pages/checkReturn.ts";
import {writeCheckFiles} from "./checkFiles.ts";
import {openedSite} from "./openedSite.ts";
import {openPublishedSite} from "./servedSite.ts";

/** The page that checks a return, with files to check; to be asked within a test. */
export interface CheckPage {
  readonly address: () => string;
  readonly open: (
    options?: Parameters<Browser["newContext"]>[0],
    language?: "vi" | "en"
  ) => Promise<Opened>;
  readonly pathOf: Awaited<ReturnType<typeof writeCheckFiles>>;
}

interface Opened {
  readonly page: Page;
  /** Requests out of the site, messages on the console, errors of scripts. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/** Opened before the tests of the file that calls it and closed behind them. */
export function openedCheckPage(): CheckPage {
  const opened = openedSite(openPublishedSite);
  let folder = "";
  let pathOf: CheckPage["pathOf"] | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "chung-tay-check-files-"));
    pathOf = await writeCheckFiles(folder);
  });
  afterAll(() => rm(folder, {recursive: true, force: true}));
  return {
    address: () => opened.site.address,
    open: (options = {}, language = "vi") =>
      openPage(opened.browser, opened.site.address, options, language),
    pathOf: (name) => pathOf?.(name) ?? ""
  };
}

async function openPage(
  browser: Browser,
  address: string,
  options: NonNullable<Parameters<Browser["newContext"]>[0]>,
  language: "vi" | "en"
): Promise<Opened> {
  const context = await browser.newContext(options);
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() !== "log") complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("blob:")) {
      complaints.push(`request: ${request.url()}`);
    }
  });
  await page.goto(`${address}/${language === "vi" ? "" : "en/"}${CHECK_PATH}`, {
    waitUntil: "load"
  });
  if (options.javaScriptEnabled !== false) await page.waitForSelector(".drop-zone:not([hidden])");
  return {page, complaints, close: () => context.close()};
}

/** Chooses files and waits until the result of the first is shown with its figures. */
export async function check(page: Page, ...paths: readonly string[]): Promise<void> {
  await page.setInputFiles("input[type=file]", [...paths]);
  await page.locator("#result-title", {hasText: basename(paths[0] ?? "")}).waitFor();
  await page.waitForSelector('[data-part="range"]:empty', {state: "detached"});
}

export async function texts(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (nodes) =>
    nodes.map((node) => node.textContent.replace(/\s+/g, " ").trim())
  );
}
