import {execFile} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {promisify} from "node:util";

import type {Browser} from "playwright-core";
import {chromium} from "playwright-core";

import {serveSite} from "../../pipelines/site/index.ts";
import {findBrowser} from "../browser/findBrowser.ts";
import type {Visit} from "./siteVisit.ts";
import {firstVisit, redrawTime, slowedPaint} from "./siteVisit.ts";
import type {Line} from "./table.ts";
import {tableOf} from "./table.ts";

const repository = resolve(import.meta.dirname, "../..");
const run = promisify(execFile);

/** Limits of the project: compressed bytes as they travel, fonts included; a processor slowed four times. */
const LIMITS = {
  firstVisit: 350,
  furtherPage: 120,
  paint: 1_500,
  redraw: 100,
  growth: 1.25
} as const;

/** A page of one indicator that every demonstration has. */
const INDICATOR = "/indicators/NHA_HOANTHANH/";
const FURTHER = [INDICATOR, "/places/P34-01/", "/year-over-year/", "/progress/", "/method/"];

/** How heavy and how fast the site of a demonstration is, and that its pages do not grow with the data. */
export async function siteBench(returns: number, log: (line: string) => void): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), "chung-tay-bench-site-"));
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ["--no-sandbox", "--disable-gpu"]
  });
  try {
    const few = Math.max(100, Math.round(returns / 4));
    const small = await demonstrationSite(join(directory, "small"), few, log);
    const smallVisit = await firstVisit(browser, small.address, ["/", INDICATOR]);
    await small.close();
    const site = await demonstrationSite(join(directory, "large"), returns, log);
    const lines = await measureSite(browser, site.address, smallVisit, log);
    await site.close();
    return tableOf(`site of a demonstration of ${returns} returns (and of ${few})`, lines);
  } finally {
    await browser.close();
    rmSync(directory, {recursive: true, force: true});
  }
}

async function demonstrationSite(out: string, returns: number, log: (line: string) => void) {
  log(`a demonstration of ${returns} returns and its site…`);
  const options = ["--out", out, "--returns", String(returns), "--no-serve"];
  const args = ["pipelines/launch.js", "demo", ...options];
  await run(process.execPath, args, {cwd: repository, maxBuffer: 1e8});
  return serveSite({dir: join(out, "site"), port: 0, log: () => {}});
}

/** With more returns more places have a figure; what must not grow is what each figure weighs. */
function bytesPerFigure(page: Visit["pages"][number] | undefined): number {
  return page === undefined ? NaN : page.bytes / page.figures;
}

async function measureSite(
  browser: Browser,
  address: string,
  smallVisit: Visit,
  log: (line: string) => void
): Promise<Line[]> {
  log("visiting…");
  const visit = await firstVisit(browser, address, ["/", ...FURTHER]);
  const [first, ...further] = visit.pages;
  const kilobytes = (bytes: number) => bytes / 1000;
  const lines: Line[] = [
    {
      what: "first visit to the overview, fonts included",
      value: kilobytes(first?.bytes ?? NaN),
      unit: "kB",
      limit: LIMITS.firstVisit
    },
    ...further.map(({path, bytes}) => ({
      what: `a further page: ${path}`,
      value: kilobytes(bytes),
      unit: "kB",
      limit: LIMITS.furtherPage
    })),
    {
      what: "first visit against a quarter of the returns",
      value: (first?.bytes ?? NaN) / (smallVisit.pages[0]?.bytes ?? NaN),
      unit: "times",
      limit: LIMITS.growth
    },
    {
      what: "bytes a figure of the page of an indicator against a quarter of the returns",
      value: bytesPerFigure(further[0]) / bytesPerFigure(smallVisit.pages[1]),
      unit: "times",
      limit: LIMITS.growth
    },
    {
      what: "requests for DuckDB outside the page of queries",
      value: visit.engineRequests,
      unit: "",
      limit: 0
    },
    {what: "requests out of the site", value: visit.outside, unit: "", limit: 0}
  ];
  log("painting and redrawing…");
  const paint = await slowedPaint(browser, address);
  lines.push({
    what: "largest paint of the overview, processor slowed 4 times",
    value: paint,
    unit: "ms",
    limit: LIMITS.paint
  });
  for (const {what, time} of await redrawTime(browser, address + INDICATOR)) {
    lines.push({
      what: `redraw after a filter: ${what}`,
      value: time,
      unit: "ms",
      limit: LIMITS.redraw
    });
  }
  return lines;
}
