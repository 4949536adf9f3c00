import {inflateSync} from "node:zlib";

import {describe, expect, it} from "vitest";

import {openedSite} from "./openedSite.ts";
import {openDemonstration} from "./servedSite.ts";
import {watchedPage} from "./watchedPage.ts";

const opened = openedSite(openDemonstration);

/** How many pages a PDF has, by its page objects, packed streams included. */
function countPages(pdf: Buffer): number {
  const text = pdf.toString("latin1");
  const packed = [...text.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, stream = ""]) => {
    try {
      return inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
    } catch {
      return ""; // not packed, or a picture
    }
  });
  return [text, ...packed].join("\n").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** Few of the demonstration's returns are of this province. */
const SPARSE = "P34-80";
const PLACES = ["VN", "R25-DBSH", "P34-01", SPARSE];

describe("the briefing", () => {
  it.each(PLACES.flatMap((place) => ["", "/en"].map((prefix) => ({place, prefix}))))(
    "of $place prints on exactly one sheet of A4 ($prefix)",
    async ({place, prefix}) => {
      const {page, complaints, open, close} = await watchedPage(
        opened.browser,
        opened.site.address
      );
      for (const year of ["2026", "2025"]) {
        await open(`${prefix}/briefing/?place=${place}&year=${year}`);
        const pdf = await page.pdf({format: "A4", preferCSSPageSize: true, printBackground: true});
        expect(countPages(pdf), `${place} ${year}`).toBe(1);
      }
      const sheet = page.locator(".briefing-sheet");
      // A place that has reported little has fewer to draw, and its sheet is one all the same.
      const [told] = await opened.site.rows(`
        select count(distinct indicator)::integer as indicators from indicator_by_place_year
        where place_id = '${place}' and year = 2025 and scenario = 'actual' and value is not null`);
      const isFull = Number(told?.["indicators"]) > 20;
      expect(isFull || place === SPARSE).toBe(true);
      if (isFull) expect(await sheet.locator("svg.plot").count()).toBe(4);
      expect(await sheet.locator("table tbody tr").count()).toBeGreaterThan(isFull ? 4 : 0);
      expect(complaints).toEqual([]);
      await close();
    }
  );

  it("tells the country's figures as the mart has them, rounded down to what may be said", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/briefing/?place=VN&year=2025");
    const [mart] = await opened.site.rows(`
      select value::double as value, n_reported, n_expected from indicator_by_place_year
      where indicator = 'NHA_HOANTHANH' and geography = 'country' and scenario = 'actual' and year = 2025`);
    const value = Number(mart?.["value"]);
    const paragraph = ((await page.textContent(".briefing-paragraph")) ?? "").replace(/\s+/g, " ");
    const told = /bàn giao (hơn )?([\d.]+) căn nhà/.exec(paragraph);
    const amount = Number(told?.[2]?.replaceAll(".", ""));
    expect(amount).toBeLessThanOrEqual(value);
    expect(amount).toBeGreaterThan(value * 0.99);
    expect(told?.[1] === undefined).toBe(amount === value);
    expect(paragraph).toContain(`${String(mart?.["n_reported"])}/${String(mart?.["n_expected"])}`);
    await close();
  });
});
