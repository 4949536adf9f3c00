import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";

import {axeFaults} from "./axeFaults.ts";
import {openedSite} from "./openedSite.ts";
import {openDemonstration, openPublishedSite} from "./servedSite.ts";
import {watchedPage} from "./watchedPage.ts";

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

describe.each([
  ["the published returns", openPublishedSite, OF_PUBLISHED],
  ["a demonstration", openDemonstration, OF_DEMONSTRATION]
] as const)("the site of %s", (_, open, own) => {
  const opened = openedSite(open);

  it.each(["vi", "en"] as const)(
    "has no fault that axe can find, in either theme, and fits a phone of 360 px (%s)",
    async (language) => {
      const prefix = language === "vi" ? "/" : "/en/";
      const queue = [...KINDS, ...own].map((kind) => prefix + kind);
      const faults: string[] = [];
      const work = async () => {
        const watched = await watchedPage(opened.browser, opened.site.address);
        for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
          const found = await faultsOf(watched.page, () => watched.open(path));
          faults.push(...found.map((fault) => `${path} ${fault}`));
        }
        await watched.close();
      };
      await Promise.all([work(), work()]);
      expect(faults).toEqual([]);
    },
    600_000
  );
});

/** Of one page: all rules on a desktop and on a phone, in the dark those of colour. */
async function faultsOf(page: Page, open: () => Promise<void>): Promise<string[]> {
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({colorScheme: "light"});
  await open();
  const onDesktop = await axeFaults(page);
  await page.emulateMedia({colorScheme: "dark"});
  const inTheDark = await axeFaults(page, COLOURS);
  await page.emulateMedia({colorScheme: "light"});
  await page.setViewportSize(PHONE);
  const onPhone = await axeFaults(page);
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
