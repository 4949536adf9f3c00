import type {Browser, Page, Request} from "playwright-core";
import {chromium} from "playwright-core";

import {findBrowser} from "./findBrowser.ts";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({executablePath: findBrowser(), args: ARGUMENTS});
}

/** Milliseconds without a request, after which no more is expected of a page that is idle. */
const QUIET = 150;

export interface Watched {
  readonly page: Page;
  /** Requests out of the site (refused), messages on the console, errors of scripts. */
  readonly complaints: string[];
  /** Opens a path of the site and waits until it has nothing more to load or to do. */
  readonly open: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A page that lets nothing out of the site and notes whatever goes wrong; the policy's refusals too. */
export async function watchedPage(
  browser: Browser,
  address: string,
  options: Parameters<Browser["newContext"]>[0] = {}
): Promise<Watched> {
  const context = await browser.newContext(options);
  const complaints: string[] = [];
  await context.route(
    (url) => url.origin !== address,
    (route) => {
      complaints.push(`request: ${route.request().url()}`);
      return route.abort();
    }
  );
  const page = await context.newPage();
  const settled = untilSettled(page, options.javaScriptEnabled !== false);
  page.on("console", (message) => {
    if (message.type() !== "log") complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return {
    page,
    complaints,
    open: async (path) => {
      await page.goto(address + path, {waitUntil: "load"});
      await settled();
    },
    close: () => context.close()
  };
}

/** Playwright's own "networkidle" waits half a second on each of hundreds of pages, and does not ask the page. */
function untilSettled(page: Page, hasScripts: boolean): () => Promise<void> {
  const loading = new Set<Request>();
  let last = performance.now();
  const ended = (request: Request) => {
    loading.delete(request);
    last = performance.now();
  };
  page.on("request", (request) => loading.add(request));
  page.on("requestfinished", ended);
  page.on("requestfailed", ended);
  return async () => {
    for (;;) {
      if (hasScripts) await page.evaluate(untilIdle);
      if (loading.size === 0 && performance.now() - last >= QUIET) return;
      await new Promise((passed) => setTimeout(passed, 25));
    }
  };
}

/** In the page: scripts that were loaded have run. */
function untilIdle(): Promise<unknown> {
  return new Promise((idle) => requestIdleCallback(idle, {timeout: 2_000}));
}
