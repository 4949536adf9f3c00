import {expect} from "vitest";

import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import type {ReadFile} from "../../pipelines/types.ts";

const MEBIBYTE = 1024 * 1024;

/** Reads within 2 s and 256 MiB more than before, or fails. */
export function readBounded(bytes: Uint8Array, name = "a.xlsx"): ReadFile {
  const memory = process.memoryUsage().rss;
  const start = performance.now();
  const file = read(bytes, name, nodeEnvironment);
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(process.memoryUsage().rss - memory).toBeLessThan(256 * MEBIBYTE);
  return file;
}
