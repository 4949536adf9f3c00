import {defineConfig} from "vitest/config";

process.env.TZ = "Asia/Ho_Chi_Minh";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**", "tests/bench/**"],
          globalSetup: "tests/sharedFolder.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2
        }
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: "tests/sharedFolder.ts",
          testTimeout: 300_000,
          hookTimeout: 600_000,
          fileParallelism: false,
          // One process for all files: what they share is loaded once.
          isolate: false
        }
      }
    ]
  }
});
