import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";

import {openedSite} from "./openedSite.ts";
import {openDemonstration} from "./servedSite.ts";
import {watchedPage} from "./watchedPage.ts";

const opened = openedSite(openDemonstration);

/** Of each row what its heading leads to, and the values that its cells carry; null where a cell has none. */
function rowsOf(page: Page, section: string) {
  return page.$$eval(`#${section} tbody tr`, (rows) =>
    rows.map((row) => ({
      link: row.querySelector("th a")?.getAttribute("href") ?? "",
      values: [...row.querySelectorAll("td")].map(({dataset}) =>
        dataset.value === undefined || dataset.value === "" ? null : Number(dataset.value)
      )
    }))
  );
}

function codeIn(link: string): string {
  return /([^/]+)\/$/.exec(link)?.[1] ?? "";
}

const numberOf = (value: unknown) => (value === null ? null : Number(value));

describe("the list of organisations", () => {
  it("counts what the marts hold of each", async () => {
    const {page, complaints, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open("/organisations/");
    const shown = (await rowsOf(page, "list")).map(({link, values}) => [codeIn(link), ...values]);
    const marts = await opened.site.rows(`
      select organisation, count(distinct indicator) as indicators, max(year) as latest,
        (select count(*) from returns where returns.organisation = c.organisation) as returns,
        (select count(*) from double_reports as d
          where c.organisation in (d.organisation_a, d.organisation_b)) as doubles
      from organisation_contributions as c
      where geography = 'country'
      group by organisation`);
    const held = marts.map(({organisation, indicators, latest, returns, doubles}) => [
      organisation,
      ...[indicators, latest, returns, doubles].map(Number)
    ]);
    expect(held.length).toBeGreaterThan(5);
    expect(shown.sort()).toEqual(held.sort());
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("the page of an organisation", () => {
  it.each(["HND", "MTTQ"])("%s: every figure of every year is the mart's", async (organisation) => {
    const {page, complaints, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open(`/organisations/${organisation}/`);
    const marts = await opened.site.rows(`
      select indicator, year, value::double as value, joint_value::double as joint,
        share_percent as share, shared_value::double as shared, n_reported / n_expected as coverage
      from organisation_contributions
      where geography = 'country' and scenario = 'actual' and value is not null
        and organisation = '${organisation}'
      order by indicator, year`);
    const latest = new Map(marts.map((row) => [row["indicator"], row]));
    const shown = await rowsOf(page, "contributions");
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.length).toBe(latest.size);
    for (const {link, values} of shown) {
      const mart = latest.get(codeIn(link));
      const held = ["year", "value", "joint", "share", "shared", "coverage"].map((name) =>
        numberOf(mart?.[name] ?? null)
      );
      expect(values.slice(0, 6), link).toEqual(held);
    }
    const years = await page.$$eval("#years thead th.number", (heads) =>
      heads.map((head) => Number(head.textContent))
    );
    const byYear = (await rowsOf(page, "years")).flatMap(({link, values}) =>
      values.flatMap((value, i) =>
        value === null ? [] : [`${codeIn(link)} ${years[i] ?? 0} ${value}`]
      )
    );
    expect(byYear.sort()).toEqual(
      marts
        .map((row) => `${String(row["indicator"])} ${Number(row["year"])} ${Number(row["value"])}`)
        .sort()
    );
    expect(complaints).toEqual([]);
    await close();
  });

  it("lists what two of them may both have reported with either's value, or says that there is none", async () => {
    const [most = {organisation: "MTTQ", total: 0}] = await opened.site.rows(`
      select organisation, count(*) as total from (
        select organisation_a as organisation from double_reports
        union all select organisation_b from double_reports)
      group by organisation order by total desc, organisation limit 1`);
    const organisation = String(most["organisation"]);
    const {page, open, close} = await watchedPage(opened.browser, opened.site.address);
    await open(`/organisations/${organisation}/`);
    const shown = (await rowsOf(page, "joint")).map(({values}) => [values[2], values[4]].join(" "));
    const marts = await opened.site.rows(`
      select value_a::double as own, value_b::double as other from double_reports
        where organisation_a = '${organisation}'
      union all select value_b::double, value_a::double from double_reports
        where organisation_b = '${organisation}'`);
    const held = marts.map(({own, other}) => `${Number(own)} ${Number(other)}`);
    expect(shown.length).toBe(Math.min(40, held.length));
    for (const pair of shown) {
      const at = held.indexOf(pair);
      expect(at, pair).toBeGreaterThanOrEqual(0);
      held.splice(at, 1); // each report once
    }
    const total = Number(most["total"]);
    if (total > 0) expect(await page.textContent("#joint .subtitle")).toContain(String(total));
    expect(await page.locator("#joint .empty").count()).toBe(total > 0 ? 0 : 1);
    await close();
  });
});
