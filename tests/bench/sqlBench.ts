import {chromium} from "playwright-core";

import {findBrowser} from "../browser/findBrowser.ts";
import {serveSqlSite} from "../browser/sqlSite.ts";

const ROUNDS = 3;
const LIMIT_SECONDS = 4;

/** From an empty cache to the rows of the first question on the page of queries, and the bytes that moved. */
export async function sqlBench(): Promise<string> {
  const site = await serveSqlSite();
  const browser = await chromium.launch({executablePath: findBrowser(), args: ["--no-sandbox"]});
  const lines: string[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    let bytes = 0;
    session.on("Network.loadingFinished", ({encodedDataLength}) => (bytes += encodedDataLength));
    const began = performance.now();
    await page.goto(site.vi);
    await page.waitForSelector(".sql-rows");
    const seconds = (performance.now() - began) / 1000;
    const engine = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .reduce((sum, one) => sum + (one as PerformanceResourceTiming).transferSize, 0)
    );
    lines.push(
      `round ${round}: ${seconds.toFixed(2)} s (limit ${LIMIT_SECONDS}), page ${(engine / 1e6).toFixed(2)} MB, as the network counts ${(bytes / 1e6).toFixed(2)} MB`
    );
    await context.close();
  }
  await browser.close();
  await site.close();
  return `${lines.join("\n")}\n`;
}
