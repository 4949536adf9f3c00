import {relative} from "node:path";

import type {TestSpecification} from "vitest/node";
import {BaseSequencer} from "vitest/node";

/** What others wait for, then what takes longest: begun last, it would keep one core idle at the end. */
const FIRST = [
  "tests/demo/truth.test.ts",
  "tests/browser/site.test.ts",
  "tests/kill/killedRuns.test.ts",
  "tests/browser/accessible.test.ts",
  "tests/export/bundle.test.ts",
  "tests/publish/takenOver.test.ts",
  "tests/models/history.test.ts",
  "tests/cli/contract.test.ts",
  "tests/publish/computedMarts.test.ts"
];

/**
 * The files that are named first, then those of the browser in turn with the others: two browsers at
 * once would be more than two cores can do.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = (file: TestSpecification) => {
      const at = FIRST.indexOf(relative(this.ctx.config.root, file.moduleId));
      return at < 0 ? FIRST.length : at;
    };
    const first = sorted.filter((file) => rank(file) < FIRST.length);
    const rest = sorted.filter((file) => rank(file) === FIRST.length);
    const browser = rest.filter((file) => file.project.name !== "unit");
    const other = rest.filter((file) => !browser.includes(file));
    return [...first.sort((a, b) => rank(a) - rank(b)), ...spread(browser, other)];
  }
}

/** The fewer among the more, as evenly as their numbers allow. */
function spread<Item>(few: readonly Item[], many: readonly Item[]): Item[] {
  const result: Item[] = [];
  let taken = 0;
  for (const [index, item] of many.entries()) {
    while (taken < few.length && taken * many.length <= index * few.length) {
      result.push(few[taken] as Item);
      taken += 1;
    }
    result.push(item);
  }
  return [...result, ...few.slice(taken)];
}
