import {readFileSync} from "node:fs";
import {createRequire} from "node:module";

import type {Page} from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Describing what is right as well takes a fifth longer on a large page. */
const VIOLATIONS = {resultTypes: ["violations"]};

/** What axe finds amiss on a page as it stands: `impact rule (count): the first place`. */
export async function axeFaults(page: Page, options: object = {}): Promise<string[]> {
  const isLoaded = await page.evaluate(() => "axe" in globalThis);
  if (!isLoaded) await page.evaluate(axe);
  return page.evaluate(
    async (given) => {
      interface Result {
        violations: {id: string; impact: string; nodes: {html: string}[]}[];
      }
      const {axe: run} = globalThis as unknown as {axe: {run: (o: object) => Promise<Result>}};
      const found = await run.run(given);
      return found.violations.map(
        ({id, impact, nodes}) =>
          `${impact} ${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160) ?? ""}`
      );
    },
    {...VIOLATIONS, ...options}
  );
}
