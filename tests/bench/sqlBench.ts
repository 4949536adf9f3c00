import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import type {Request} from "playwright-core";
import {chromium} from "playwright-core";

import {SQL_PATH} from "../../src/pages/sql.ts";
import {findBrowser} from "../browser/findBrowser.ts";
import {publishedSite} from "./benchSites.ts";

const ROUNDS = 3;
const LIMIT_SECONDS = 4;

/** From an empty cache to the rows of the first question on the page of queries, and the bytes that moved. */
export async function sqlBench(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "chung-tay-bench-sql-"));
  const site = await publishedSite(folder);
  const browser = await chromium.launch({executablePath: findBrowser(), args: ["--no-sandbox"]});
  const lines: string[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const moved: Promise<Moved>[] = [];
    // Also what the worker asks for: the engine and the tables.
    page.on("requestfinished", (request) => void moved.push(movedBy(request)));
    const began = performance.now();
    await page.goto(`${site.address}/${SQL_PATH}`);
    await page.waitForSelector(".sql-rows");
    const seconds = (performance.now() - began) / 1000;
    const all = await Promise.all(moved);
    const sum = (of: (one: Moved) => boolean) =>
      (all.filter(of).reduce((bytes, one) => bytes + one.bytes, 0) / 1e6).toFixed(2);
    lines.push(
      `round ${round}: ${seconds.toFixed(2)} s (limit ${LIMIT_SECONDS}); ${sum(() => true)} MB moved, ` +
        `of it engine ${sum(({url}) => url.endsWith(".wasm"))} MB, tables ${sum(({url}) => url.endsWith(".duckdb"))} MB`
    );
    await context.close();
  }
  await browser.close();
  await site.close();
  rmSync(folder, {recursive: true, force: true});
  return `${lines.join("\n")}\n`;
}

interface Moved {
  readonly url: string;
  /** As they went over the wire, packed, with their heads. */
  readonly bytes: number;
}

async function movedBy(request: Request): Promise<Moved> {
  const {responseBodySize, responseHeadersSize} = await request.sizes();
  return {url: new URL(request.url()).pathname, bytes: responseBodySize + responseHeadersSize};
}
