import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import type {Browser} from "playwright-core";
import {chromium} from "playwright-core";

import {findBrowser} from "../browser/findBrowser.ts";
import type {BenchSite} from "./benchSites.ts";
import {demonstrationSite, publishedSite} from "./benchSites.ts";
import {redrawTimes} from "./redraw.ts";
import {firstVisit, slowedPaint} from "./siteVisit.ts";
import type {Line} from "./table.ts";
import {tableOf} from "./table.ts";

/** Limits of the project: kB as they travel, fonts included; a processor slowed four times. */
const LIMITS = {
  firstVisit: 350,
  furtherPage: 120,
  paint: 1_500,
  redraw: 100,
  growth: 1.25
} as const;

/** As many times the returns: of more offices, and of more places. */
const MORE = 3;

const KINDS = [
  "places/P34-01/",
  "year-over-year/",
  "organisations/",
  "targets/",
  "progress/",
  "returns/",
  "briefing/",
  "revisions/",
  "check-return/",
  "downloads/",
  "method/",
  "sql/"
];

/**
 * How heavy and how fast the sites of the published returns and of a demonstration are, and what the pages of one
 * with three times as many returns weigh. That files weigh the same with more cells behind the same figures is tested
 * in tests/publish/pageGrowth.
 */
export async function siteBench(returns: number, log: (line: string) => void): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), "chung-tay-bench-site-"));
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ["--no-sandbox", "--disable-gpu"]
  });
  try {
    log("the site of the published returns…");
    const published = await publishedSite(join(directory, "published"));
    const ofPublished = await measureSite(browser, published, log);
    await published.close();
    log(`a demonstration of ${returns} returns and its site…`);
    const few = await demonstrationSite(join(directory, "few"), returns);
    const ofFew = await measureSite(browser, few, log);
    log(`a demonstration of ${returns * MORE} returns and its site…`);
    const many = await demonstrationSite(join(directory, "many"), returns * MORE);
    const growth = await growthLines(browser, few, many);
    await Promise.all([few.close(), many.close()]);
    return [
      tableOf("the site of the published returns", ofPublished),
      tableOf(`the site of a demonstration of ${returns} returns`, ofFew),
      tableOf(`the same pages with ${MORE} times as many returns behind them`, growth)
    ].join("\n");
  } finally {
    await browser.close();
    rmSync(directory, {recursive: true, force: true});
  }
}

async function measureSite(
  browser: Browser,
  {address, heaviest}: BenchSite,
  log: (line: string) => void
): Promise<Line[]> {
  log("visiting…");
  const indicator = `indicators/${heaviest}/`;
  const paths = ["/", ...[indicator, ...KINDS].map((kind) => `/${kind}`)];
  const visit = await firstVisit(browser, address, paths);
  const english = await firstVisit(
    browser,
    address,
    paths.map((path) => `/en${path}`)
  );
  const [first, ...further] = visit.pages;
  const lines: Line[] = [
    {
      what: "first visit to the overview, fonts included",
      value: kilobytes(first?.bytes),
      unit: "kB",
      limit: LIMITS.firstVisit
    },
    ...further
      .filter(({path}) => path !== "/sql/") // it says itself what its engine weighs
      .map(({path, bytes}) => ({
        what: `a further page: ${path}`,
        value: kilobytes(bytes),
        unit: "kB",
        limit: LIMITS.furtherPage
      })),
    {
      what: "requests for DuckDB outside the page of queries",
      value: visit.engineRequests + english.engineRequests,
      unit: "",
      limit: 0
    },
    {
      what: "requests out of the site",
      value: visit.outside + english.outside,
      unit: "",
      limit: 0
    },
    {
      what: "refused by the content security policy",
      value: visit.violations + english.violations,
      unit: "",
      limit: 0
    }
  ];
  log("painting and redrawing…");
  lines.push({
    what: "largest paint of the overview, processor slowed 4 times",
    value: await slowedPaint(browser, address),
    unit: "ms",
    limit: LIMITS.paint
  });
  for (const {tab, filter, time} of await redrawTimes(browser, `${address}/${indicator}`)) {
    lines.push({
      what: `from a key to the screen: ${tab}, its slowest filter (${filter})`,
      value: time,
      unit: "ms",
      limit: LIMITS.redraw
    });
  }
  return lines;
}

/**
 * Each page twice: with the returns of the one site and of the other. More returns reach more places, and each
 * place and year is a row: what must not grow is what a row weighs.
 */
async function growthLines(browser: Browser, few: BenchSite, many: BenchSite): Promise<Line[]> {
  const indicator = `/indicators/${few.heaviest}/`;
  const paths = [indicator, "/", ...KINDS.map((kind) => `/${kind}`)];
  const visits = [];
  for (const {address} of [few, many]) visits.push(await firstVisit(browser, address, paths));
  const [before, after] = visits;
  const growth = paths.map(
    (_, at) => (after?.pages[at]?.bytes ?? NaN) / (before?.pages[at]?.bytes ?? NaN)
  );
  const rows = many.rowsOf(few.heaviest) / few.rowsOf(few.heaviest);
  return [
    ...paths.map((path, at) => ({what: path, value: growth[at] ?? NaN, unit: "times the bytes"})),
    {what: `${indicator}: its figures and changes`, value: rows, unit: "times the rows"},
    {
      what: `${indicator}: bytes a row`,
      value: (growth[0] ?? NaN) / rows,
      unit: "times",
      limit: LIMITS.growth
    }
  ];
}

function kilobytes(bytes: number | undefined): number {
  return (bytes ?? NaN) / 1000;
}
