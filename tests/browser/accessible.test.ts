import {readFileSync} from "node:fs";
import {createRequire} from "node:module";

import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {openDemonstration, openPublishedSite} from "./servedSite.ts";
import {openBrowser, watchedPage} from "./watchedPage.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const KINDS = [
  "",
  "indicators/",
  "places/",
  "places/P34-01/",
  "places/commune/",
  "year-over-year/",
  "organisations/",
  "targets/",
  "progress/",
  "returns/",
  "briefing/",
  "revisions/",
  "sql/",
  "check-return/",
  "downloads/",
  "method/"
];
const OF_PUBLISHED = ["indicators/KP_CTMTQG/"];
/** What only a programme with quarters, parts and communes has. */
const OF_DEMONSTRATION = [
  ...["", "?tab=ranking", "?tab=multiples", "?tab=parts", "?tab=table", "?map=outlines"].map(
    (query) => `indicators/NHA_HOANTHANH/${query}`
  ),
  "places/R25-DBSH/",
  "places/commune/?place=C34-00004",
  "organisations/HND/"
];

/** What another theme can break. */
const COLOURS = {runOnly: {type: "rule", values: ["color-contrast", "link-in-text-block"]}};
const DESKTOP = {width: 1280, height: 900};
const PHONE = {width: 360, height: 740};

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

describe.each([
  ["the published returns", openPublishedSite, OF_PUBLISHED],
  ["a demonstration", openDemonstration, OF_DEMONSTRATION]
] as const)("the site of %s", (_, open, own) => {
  it("has no fault that axe can find, in either language and theme, and fits a phone of 360 px", async () => {
    const site = await open();
    const queue = [...KINDS, ...own].flatMap((kind) => [`/${kind}`, `/en/${kind}`]);
    const faults: string[] = [];
    const work = async () => {
      const watched = await watchedPage(browser, site.address);
      for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        const found = await faultsOf(watched.page, () => watched.open(path));
        faults.push(...found.map((fault) => `${path} ${fault}`));
      }
      await watched.close();
    };
    await Promise.all([work(), work()]);
    await site.close();
    expect(faults).toEqual([]);
  });
});

/** Of one page: all rules on a desktop and on a phone, in the dark those of colour. */
async function faultsOf(page: Page, open: () => Promise<void>): Promise<string[]> {
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({colorScheme: "light"});
  await open();
  await page.evaluate(axe);
  const onDesktop = await violations(page, {});
  await page.emulateMedia({colorScheme: "dark"});
  const inTheDark = await violations(page, COLOURS);
  await page.emulateMedia({colorScheme: "light"});
  await page.setViewportSize(PHONE);
  const onPhone = await violations(page, {});
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  return [
    ...onDesktop,
    ...inTheDark.map((fault) => `in the dark: ${fault}`),
    ...onPhone.map((fault) => `on a phone: ${fault}`),
    ...(excess > 0 ? [`scrolls sideways by ${excess} px on a phone`] : [])
  ];
}

function violations(page: Page, options: object): Promise<string[]> {
  return page.evaluate(async (given) => {
    interface Result {
      violations: {id: string; impact: string; nodes: {html: string}[]}[];
    }
    const {axe: run} = globalThis as unknown as {axe: {run: (o: object) => Promise<Result>}};
    const found = await run.run(given);
    return found.violations.map(
      ({id, impact, nodes}) =>
        `${impact} ${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160) ?? ""}`
    );
  }, options);
}
