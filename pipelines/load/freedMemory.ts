import {memoryUsage} from "node:process";
import {setImmediate} from "node:timers/promises";

import {DuckDBInstance} from "@duckdb/node-api";

import {trimHeap} from "../trimHeap.ts";

/** A process that holds less is left alone: what the engine has freed it soon needs again. */
const LEFT_ALONE = 720 * 1024 * 1024;
/** More than this beyond it, and what is held may be rows that were read: looking for them stops all work for a while. */
const ROWS = 64 * 1024 * 1024;
/** What has come since the last time and is not worth another. */
const STEP = 48 * 1024 * 1024;
const LOOK_MILLISECONDS = 50;

/**
 * Gives back to the system what the engine has freed, until the function returned is called. Its allocators keep
 * it: 100 to 250 MB of a process of 1 GB, and the memory of a table that was dropped for as long as nothing else is
 * freed. No statement gives it back, but setting the limit of memory does, in any engine of the process: so a second
 * one, which holds nothing, is told its own limit again. On systems other than Linux that does nothing.
 */
export function giveBackFreed(leftAlone = LEFT_ALONE): () => void {
  let spare: Promise<Spare> | null = null;
  let giving: Promise<void> | null = null;
  let left = 0;
  const give = async (): Promise<void> => {
    const {giveBack} = await (spare ??= openSpare());
    await giveBack();
    if (memoryUsage.rss() > leftAlone + ROWS) {
      // Rows that were read stay in the engine's memory until V8 finds them unused, and it does not see what they weigh.
      trimHeap(0);
      await setImmediate(); // what it found is freed only then
      await giveBack();
    }
    left = memoryUsage.rss();
    giving = null;
  };
  const look = (): void => {
    const held = memoryUsage.rss();
    left = Math.min(left, held);
    if (giving !== null || held < leftAlone || held < left + STEP) return;
    giving = give();
    // It is not tried again then; the work itself goes on.
    giving.catch(() => undefined);
  };
  const timer = setInterval(look, LOOK_MILLISECONDS);
  timer.unref();
  const end = async (): Promise<void> => {
    await giving;
    (await spare)?.close();
  };
  return () => {
    clearInterval(timer);
    end().catch(() => undefined);
  };
}

interface Spare {
  readonly giveBack: () => Promise<void>;
  readonly close: () => void;
}

const LIMIT = "16MB";

async function openSpare(): Promise<Spare> {
  const instance = await DuckDBInstance.create(":memory:", {memory_limit: LIMIT, threads: "1"});
  const connection = await instance.connect();
  return {
    giveBack: async () => {
      await connection.run(`set memory_limit = '${LIMIT}'`);
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    }
  };
}
