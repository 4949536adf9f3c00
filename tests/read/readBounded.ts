import {expect} from "vitest";

import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import type {ReadFile} from "../../pipelines/types.ts";

const MEBIBYTE = 1024 * 1024;

/** Reads within 2 s and 256 MiB more than before, or fails. */
export async function readBounded(bytes: Uint8Array, name = "a.xlsx"): Promise<ReadFile> {
  const memory = process.memoryUsage().rss;
  const start = performance.now();
  const startOfWork = process.cpuUsage();
  const file = await read(bytes, name, nodeEnvironment);
  const {user, system} = process.cpuUsage(startOfWork);
  // On a busy machine the clock also counts what others do, and the work what the collector does beside.
  expect(Math.min(performance.now() - start, (user + system) / 1_000)).toBeLessThan(2_000);
  expect(process.memoryUsage().rss - memory).toBeLessThan(256 * MEBIBYTE);
  return file;
}
