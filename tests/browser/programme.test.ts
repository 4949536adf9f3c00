import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";

import {textsOf} from "../../src/texts/texts.ts";
import {openedSite} from "./openedSite.ts";
import {openDemonstration} from "./servedSite.ts";
import {watchedPage} from "./watchedPage.ts";

const opened = openedSite(openDemonstration);

/** The values that the cells of a table's rows carry; null where a cell has none. */
function rowsOf(
  page: Page,
  selector: string
): Promise<{name: string; values: (number | null)[]}[]> {
  return page.$$eval(`${selector} tbody tr`, (rows) =>
    rows.map((row) => ({
      name:
        row.querySelector("th a")?.getAttribute("href") ??
        row.querySelector("th")?.textContent.trim() ??
        "",
      values: [...row.querySelectorAll("td")].map(({dataset}) =>
        dataset.value === undefined || dataset.value === "" ? null : Number(dataset.value)
      )
    }))
  );
}

describe("figures of a programme with plans, quarters and overdue returns", () => {
  it.each(["a province", "a region"])("on the page of %s equal the mart", async (kind) => {
    const geography = kind === "a region" ? "regions_2025" : "provinces_34";
    const [fullest] = await opened.site.rows(`
      select place_id from indicator_by_place_year
      where geography = '${geography}' and value is not null and place_id != 'P34-01'
      group by place_id order by count(distinct indicator) desc, place_id limit 1`);
    const place = String(fullest?.["place_id"]);
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open(`/places/${place}/`);
    const shown = (await rowsOf(page, "table.place-figures")).map(({name, values}) => ({
      code: /indicators\/([^/]+)\//.exec(name)?.[1] ?? "",
      value: values[0],
      year: values[1]
    }));
    const marts = await opened.site.rows(`
      select indicator, scenario, arg_max(value, year)::double as value, max(year) as year
      from indicator_by_place_year
      where place_id = '${place}' and geography = '${geography}' and value is not null
      group by indicator, scenario`);
    expect(shown.length).toBeGreaterThan(20);
    const line = (code: unknown, value: unknown, year: unknown) =>
      `${String(code)} ${Number(value)} ${Number(year)}`;
    expect(shown.map(({code, value, year}) => line(code, value, year)).sort()).toEqual(
      marts.map(({indicator, value, year}) => line(indicator, value, year)).sort()
    );
    await close();
  });

  it("of plans equal the mart, with the percentage or the reason why there is none", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/targets/");
    const marts = await opened.site.rows(`
      select indicator, plan::double as plan, actual::double as actual, percent
      from target_progress where geography = 'country'
      and year = (select max(year) from target_progress where geography = 'country')`);
    const shown = await rowsOf(page, '[data-part="country"]');
    expect(shown.length).toBe(marts.length);
    for (const {name, values} of shown) {
      const mart = marts.find(({indicator}) => name.includes(`indicator=${String(indicator)}&`));
      const [, plan, actual, percent] = values;
      expect(plan, name).toBe(Number(mart?.["plan"]));
      expect(actual, name).toBe(mart?.["actual"] == null ? null : Number(mart["actual"]));
      expect(percent, name).toBe(mart?.["percent"] == null ? null : Number(mart["percent"]));
    }
    expect(await page.locator('[data-part="country"] td.reason').first().innerText()).not.toBe("");
    await close();
  });

  it("of progress equal the register: how many owe each period, came, and are overdue", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/progress/");
    const shown = await rowsOf(page, "table.periods");
    const marts = await opened.site.rows(`
      select period, count(*) as expected, count(return_id) as received,
        count(*) filter (where is_overdue and why_owed = 'has_reported') as overdue
      from expected_returns group by period order by period desc`);
    expect(shown.length).toBeGreaterThan(4);
    const {progress} = textsOf("vi");
    const heads = await page.$$eval("table.periods thead th", (all) =>
      all.map((head) => head.textContent.trim())
    );
    const columns = [progress.expected, progress.received, progress.overdue].map(
      (name) => heads.indexOf(name) - 1
    );
    expect(Math.min(...columns)).toBeGreaterThan(0);
    expect(shown.map(({values}) => columns.map((at) => values[at]))).toEqual(
      marts.map(({expected, received, overdue}) => [expected, received, overdue].map(Number))
    );
    await close();
  });

  it("of an unfinished year stand against the equal part of the year before", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/indicators/NHA_HOANTHANH/");
    const [mart] = await opened.site.rows(`
      select period, previous_period, value::double as value, previous_value::double as previous_value,
        change_same_reporters::double as same
      from period_comparisons
      where indicator = 'NHA_HOANTHANH' and place_id = 'VN' and geography = 'country'
        and scenario = 'actual' and kind = 'nine_months' and period = '2026-9M'
        and previous_period = '2025-9M'`);
    const foot = await page.$$eval('[data-frame="change"] tfoot td', (cells) =>
      cells.map(({dataset}) => Number(dataset["value"]))
    );
    expect(foot.slice(0, 2)).toEqual([mart?.["previous_value"], mart?.["value"]]);
    expect(foot[3]).toBe(mart?.["same"]);
    expect(await page.textContent('[data-part="change-title"]')).toContain(
      "9 tháng 2025 – 9 tháng 2026"
    );
    expect(await page.textContent(".lead-figure .headline-change")).toContain(
      "so với 9 tháng 2025"
    );
    await close();
  });

  it("by quarter equal the mart", async () => {
    const {page, complaints, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/indicators/NHA_HOANTHANH/?tab=trend&step=quarter&from=2024&to=2025");
    await page.locator("#trend summary").click();
    const shown = await page.$$eval('[data-part="trend-table"] tbody tr', (rows) =>
      rows.map((row) => Number((row.children[1] as HTMLElement).dataset["value"]))
    );
    const marts = await opened.site.rows(`
      select value::double as value from indicator_by_place_period
      where indicator = 'NHA_HOANTHANH' and geography = 'country' and scenario = 'actual'
        and kind = 'quarter' and left(period, 4) in ('2024', '2025') order by period`);
    expect(shown).toHaveLength(8);
    expect(shown).toEqual(marts.map(({value}) => value));
    expect(complaints).toEqual([]);
    await close();
  });
});
