import {describe, expect, it} from "vitest";

import {openedSite} from "./openedSite.ts";
import {openPublishedSite} from "./servedSite.ts";
import {watchedPage} from "./watchedPage.ts";

const opened = openedSite(openPublishedSite);

/** What the page shows of the mart: on today's geographies, the country, regions and provinces. */
const SHOWN = `from revisions join places using (place_id)
  where revisions.geography <> 'as_reported' and places.level in ('country', 'region', 'province')`;

describe("the page of revisions", () => {
  it("lists every release with its returns and how many figures it moved", async () => {
    const {page, complaints, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/revisions/");
    const shown = await page.$$eval("#releases tbody tr", (rows) =>
      rows.map((row) =>
        [...row.children].slice(0, 4).map((cell) => (cell as HTMLElement).dataset["value"] ?? "")
      )
    );
    const marts = await opened.site.rows(`
      select number, returns, (select count(*) ${SHOWN} and revisions.number = releases.number) as moved
      from releases order by number desc`);
    expect(shown.map(([number, , returns, moved]) => [number, returns, moved])).toEqual(
      marts.map(({number, returns, moved}) => [number, returns, moved].map(String))
    );
    expect(marts).toHaveLength(2);
    expect(complaints).toEqual([]);
    await close();
  });

  it("shows each figure that moved: before, after, and the return that moved it", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/revisions/");
    const shown = await page.$$eval("#figures tbody tr", (rows) =>
      rows.map((row) => {
        const [release, before, after] = [...row.querySelectorAll("td")].map(({dataset}) =>
          dataset["value"] === undefined ? null : Number(dataset["value"])
        );
        const trace = row.querySelector("[data-trace]")?.getAttribute("data-trace") ?? "";
        const files = row.querySelector("td.quoted")?.textContent ?? "";
        return {release, before, after, trace, files};
      })
    );
    const marts = await opened.site.rows(`
      select concat_ws('|', indicator, revisions.geography, place_id, year, scenario) as figure,
        number, previous_value::double as before, value::double as after, moved_by ${SHOWN}`);
    expect(marts.length).toBeGreaterThan(3);
    expect(shown).toHaveLength(Math.min(200, marts.length));
    const held = new Map(marts.map((row) => [String(row["figure"]), row]));
    for (const {release, before, after, trace, files} of shown) {
      if (after === null) continue; // a figure that is published no more leads to no cells
      const mart = held.get(trace);
      expect([release, before, after], trace).toEqual(
        ["number", "before", "after"].map((name) => {
          const value = mart?.[name] ?? null;
          return value === null ? null : Number(value);
        })
      );
      for (const file of mart?.["moved_by"] as string[]) expect(files).toContain(file);
    }
    await close();
  });
});
