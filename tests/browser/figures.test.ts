import {describe, expect, it} from "vitest";

import {openedSite} from "./openedSite.ts";
import {readTable, valueAsShown} from "./readTable.ts";
import {openPublishedSite} from "./servedSite.ts";
import {watchedPage} from "./watchedPage.ts";

const opened = openedSite(openPublishedSite);

describe("figures", () => {
  it.each(["vi", "en"] as const)(
    "on the pages of the indicators equal the marts, cell by cell (%s)",
    async (language) => {
      const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
      const marts = await opened.site.rows(`
        select indicator, place, year, value
        from indicator_by_place_year
        where geography = 'provinces_34' and value is not null and scenario = (
          select min(scenario) from indicator_by_place_year as main
          where main.indicator = indicator_by_place_year.indicator and main.value is not null
        )`);
      const codes = [...new Set(marts.map(({indicator}) => String(indicator)))];
      expect(codes.length).toBeGreaterThan(3);
      const prefix = language === "vi" ? "" : "/en";
      for (const code of codes) {
        await open(`${prefix}/indicators/${code}/`);
        const shown = await readTable(page, '[data-part="matrix"]');
        const expected = marts
          .filter(({indicator}) => indicator === code)
          .map(({place, year, value}) => `${String(place)} ${String(year)} ${Number(value)}`);
        const held = shown.cells.map(({row, column, value}) => `${row} ${column} ${value}`);
        expect(held.sort(), code).toEqual(expected.sort());
        for (const cell of shown.cells) {
          const {low, high} = valueAsShown(cell.text, shown.corner, language);
          expect(cell.value, `${code} ${cell.row} ${cell.text}`).toBeGreaterThanOrEqual(low);
          expect(cell.value, `${code} ${cell.row} ${cell.text}`).toBeLessThanOrEqual(high);
        }
      }
      await close();
    }
  );

  it("in the headlines equal the marts, and say when they are about another year", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/");
    const cards = await page.$$eval(".headline", (nodes) =>
      nodes.map((node) => ({
        code: /indicators\/([^/]+)\//.exec(node.querySelector("a")?.href ?? "")?.[1] ?? "",
        value: Number(node.querySelector("data")?.getAttribute("value")),
        year: Number(/\d{4}/.exec(node.querySelector(".headline-year")?.textContent ?? "")?.[0]),
        text: node.textContent
      }))
    );
    expect(cards.length).toBeGreaterThanOrEqual(4);
    for (const {code, value, year, text} of cards) {
      const [mart] = await opened.site.rows(`
        select value, year, basis, n_reported, n_expected from indicator_by_place_year
        where geography = 'country' and indicator = '${code}' and value is not null
        order by scenario, year desc limit 1`);
      expect([code, year, value]).toEqual([code, Number(mart?.year), Number(mart?.value)]);
      expect(text).toContain(`${String(mart?.n_reported)}/${String(mart?.n_expected)}`);
      if (mart?.basis === "programme_to_date") expect(text).toContain("lũy kế");
    }
    await close();
  });

  it("of a change add up as in the mart, and its percentage stands or its reason", async () => {
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/year-over-year/");
    const chosen = (name: string) =>
      page.$eval(`select[name=${name}]`, (node) => (node as HTMLSelectElement).value);
    // The page may open on plans, where those are what can be compared.
    const subtitle = await page.textContent('[data-part="change-subtitle"]');
    const scenario = subtitle?.includes("kế hoạch") === true ? "target" : "actual";
    const marts = await opened.site.rows(`
      select place, percent, withheld_reason from period_comparisons
      where geography = '${await chosen("geography")}' and scenario = '${scenario}'
        and indicator = '${await chosen("indicator")}' and period = '${await chosen("period")}'
        and previous_period = '${await chosen("against")}'`);
    expect(marts.length).toBeGreaterThan(0);
    const rows = await page.$$eval('[data-part="change-table"] tbody tr', (nodes) =>
      nodes.map((row) => ({
        place: row.querySelector("th")?.textContent.trim() ?? "",
        values: [...row.querySelectorAll("td")].map((cell) => cell.dataset.value ?? null),
        last: row.querySelector("td:last-child")?.textContent.trim() ?? ""
      }))
    );
    expect(rows).toHaveLength(34);
    for (const {place, values, last} of rows) {
      const [previous, current, change, ...parts] = values.slice(0, 7).map(Number);
      if (values[2] !== null && values[2] !== undefined) {
        expect(current! - previous!).toBeCloseTo(change!, 6);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(change!, 6);
      }
      const mart = marts.find((row) => row.place === place);
      const hasPercent = mart !== undefined && mart.percent !== null;
      expect(last.includes("%"), `${place}: ${last}`).toBe(hasPercent);
      if (!hasPercent) expect(last.length).toBeGreaterThan(0);
    }
    await close();
  });
});
