import type {Browser, Page} from "playwright-core";

export interface Visit {
  /** The bytes of each page as they travelled. */
  readonly pages: readonly {readonly path: string; readonly bytes: number}[];
  /** Requests for the query engine, which only the page of queries may make. */
  readonly engineRequests: number;
  readonly outside: number;
  /** What the content security policy of the pages refused. */
  readonly violations: number;
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
  let [engineRequests, outside, violations] = [0, 0, 0];
  session.on("Network.loadingFinished", ({encodedDataLength}) => {
    bytes += encodedDataLength;
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    const isQueryPage = /\/sql\/$/.test(new URL(page.url()).pathname);
    if (/duckdb|\.wasm$/.test(url.pathname) && !isQueryPage) engineRequests++;
    if (url.origin !== address && url.protocol !== "data:") outside++;
  });
  await page.exposeFunction("refused", () => violations++);
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", () => {
      (globalThis as unknown as {refused: () => void}).refused();
    });
  });
  const pages: {path: string; bytes: number}[] = [];
  for (const path of paths) {
    bytes = 0;
    await page.goto(address + path, {waitUntil: "networkidle"});
    pages.push({path, bytes});
  }
  await context.close();
  return {pages, engineRequests, outside, violations};
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
