import type {Browser, Page} from "playwright-core";
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

export interface Watched {
  readonly page: Page;
  /** Requests out of the site (refused), messages on the console, errors of scripts. */
  readonly complaints: string[];
  /** Opens a path of the site and waits until nothing is loading. */
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
      await page.goto(address + path, {waitUntil: "networkidle"});
    },
    close: () => context.close()
  };
}
