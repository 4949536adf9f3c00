import type {Browser} from "playwright-core";
import {afterAll, beforeAll} from "vitest";

import type {ServedSite} from "./servedSite.ts";
import {openBrowser} from "./watchedPage.ts";

/** What the tests of one file share: to be asked within a test, not before. */
export interface OpenedSite {
  readonly browser: Browser;
  readonly site: ServedSite;
}

/** A browser and a served site, opened before the tests of the file that calls it and closed behind them. */
export function openedSite(open: () => Promise<ServedSite>): OpenedSite {
  let browser: Browser | undefined;
  let site: ServedSite | undefined;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), open()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    get browser() {
      return there(browser);
    },
    get site() {
      return there(site);
    }
  };
}

function there<T>(opened: T | undefined): T {
  if (opened === undefined) throw new Error("not opened yet: ask within a test");
  return opened;
}
