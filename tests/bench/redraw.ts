import type {Browser, Page} from "playwright-core";

/** As many options of a filter as are tried, forwards and back. */
const STEPS = 4;
/** Two choices alone would tell more of the machine than of the page. */
const FEWEST_TIMES = 8;
/** The clock of Event Timing tells nothing shorter, in milliseconds. */
const SHORTEST = 16;

export interface Redraw {
  readonly tab: string;
  /** The filter that takes longest there. */
  readonly filter: string;
  /** From the key until the change is on the screen, in milliseconds: the median of its choices. */
  readonly time: number;
}

/**
 * How long it takes from a key pressed in a filter until what it changes is painted, as the browser itself
 * times it (Event Timing), for every filter of every tab of the page of an indicator.
 */
export async function redrawTimes(browser: Browser, address: string): Promise<Redraw[]> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  const open = async (tab: string) => {
    await page.goto(`${address}?tab=${tab}`, {waitUntil: "networkidle"});
  };
  await page.goto(address, {waitUntil: "networkidle"});
  const tabs = await page.$$eval("a[data-tab]", (links) =>
    links.map((link) => (link as HTMLElement).dataset["tab"] ?? "")
  );
  const slowest: Redraw[] = [];
  for (const tab of tabs) {
    await open(tab);
    const filters = await page.$$eval(".filter:not([hidden]) select", (selects) =>
      selects.map((select) => (select as HTMLSelectElement).name)
    );
    const found: Redraw[] = [];
    for (const filter of filters) {
      await open(tab);
      found.push({tab, filter, time: await medianOf(page, filter)});
    }
    found.sort((a, b) => b.time - a.time);
    slowest.push(...found.slice(0, 1));
  }
  await context.close();
  return slowest;
}

async function medianOf(page: Page, filter: string): Promise<number> {
  const select = page.locator(`select[name="${filter}"]`);
  const steps = Math.min(STEPS, (await select.locator("option").count()) - 1);
  await select.focus();
  const times: number[] = [];
  while (steps > 0 && times.length < FEWEST_TIMES) {
    for (const key of ["ArrowDown", "ArrowUp"]) {
      for (let step = 0; step < steps; step++) times.push(await timeOfKey(page, key));
    }
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? SHORTEST;
}

async function timeOfKey(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const seen: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const {duration} of list.getEntries()) seen.push(duration);
    });
    observer.observe({type: "event", durationThreshold: 16} as PerformanceObserverInit);
    Object.assign(globalThis, {seen, observer});
  });
  await page.keyboard.press(key);
  await page.waitForTimeout(200); // entries come after the paint that they end with
  return page.evaluate((shortest) => {
    const {seen, observer} = globalThis as unknown as {
      seen: number[];
      observer: PerformanceObserver;
    };
    observer.disconnect();
    return Math.max(shortest, ...seen);
  }, SHORTEST);
}
