import {defineConfig} from "vitest/config";

import {LongestFirst} from "./tests/longestFirst.ts";

process.env.TZ = "Asia/Ho_Chi_Minh";

/** Their measure is the time that a page takes, with nothing beside it. */
const TIMED = ["tests/browser/checkLargeFile.test.ts"];

/**
 * Files of tests run two at a time, whatever they test: a browser leaves a core idle that the tests of
 * the pipelines can use, and what both need (a demonstration, a published site) is made once for all.
 */
export default defineConfig({
  test: {
    globalSetup: "tests/sharedFolder.ts",
    sequence: {sequencer: LongestFirst},
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**", "tests/bench/**"],
          testTimeout: 120_000,
          hookTimeout: 1_200_000,
          maxWorkers: 2
        }
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          exclude: TIMED,
          testTimeout: 300_000,
          hookTimeout: 1_200_000,
          maxWorkers: 2
        }
      },
      {
        test: {
          name: "timed",
          include: TIMED,
          testTimeout: 300_000,
          hookTimeout: 1_200_000,
          maxWorkers: 1,
          sequence: {groupOrder: 1}
        }
      }
    ]
  }
});
