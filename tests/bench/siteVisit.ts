import type {Browser, Page} from "playwright-core";

export interface Visit {
  readonly pages: readonly {
    readonly path: string;
    readonly bytes: number;
    /** How many figures it shows in its tables. */
    readonly figures: number;
  }[];
  /** Requests for the query engine, which only the page of queries may make. */
  readonly engineRequests: number;
  readonly outside: number;
}

/** Visits pages one after the other in one session; the bytes of each as they travelled, headers included. */
export async function firstVisit(
  browser: Browser,
  address: string,
  paths: readonly string[]
): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  let [engineRequests, outside] = [0, 0];
  session.on("Network.loadingFinished", ({encodedDataLength}) => {
    bytes += encodedDataLength;
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/duckdb|\.wasm$/.test(url.pathname)) engineRequests++;
    if (url.origin !== address && url.protocol !== "data:") outside++;
  });
  const pages: {path: string; bytes: number; figures: number}[] = [];
  for (const path of paths) {
    bytes = 0;
    await page.goto(address + path, {waitUntil: "networkidle"});
    pages.push({path, bytes, figures: await page.locator("td[data-value]").count()});
  }
  await context.close();
  return {pages, engineRequests, outside};
}

/** The largest paint of the overview in milliseconds, the least of three first visits. */
export async function slowedPaint(browser: Browser, address: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", {rate: 4});
    await page.goto(`${address}/`, {waitUntil: "networkidle"});
    times.push(await largestPaint(page));
    await context.close();
  }
  return Math.min(...times);
}

function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().at(-1)?.startTime ?? NaN);
        }).observe({type: "largest-contentful-paint", buffered: true});
      })
  );
}

/**
 * From the choice of another year until the page is drawn again, on each tab of the page of an indicator:
 * the median of all its years. Where the year has no bearing, the first year of the span is chosen.
 */
export async function redrawTime(
  browser: Browser,
  address: string
): Promise<{what: string; time: number}[]> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  const found: {what: string; time: number}[] = [];
  for (const tab of ["map", "trend", "ranking", "multiples", "table"]) {
    await page.goto(`${address}?tab=${tab}`, {waitUntil: "networkidle"});
    const times = await page.evaluate(async () => {
      const selects = [
        ...document.querySelectorAll<HTMLSelectElement>("select[name=year], select[name=from]")
      ];
      const select = selects.find((one) => one.closest("label")?.hidden === false);
      if (select === undefined) throw new Error("the page has no filter of years");
      const values = [...select.options].map(({value}) => value);
      const taken: number[] = [];
      for (const value of [...values, ...values]) {
        if (select.value === value) continue;
        const start = performance.now();
        select.value = value;
        select.dispatchEvent(new Event("change", {bubbles: true}));
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
        taken.push(performance.now() - start);
      }
      return taken;
    });
    times.sort((a, b) => a - b);
    found.push({what: tab, time: times[Math.floor(times.length / 2)] ?? NaN});
  }
  await context.close();
  return found;
}
