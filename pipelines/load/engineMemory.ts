import process from "node:process";

import {OperatorError} from "../errors.ts";

/** What the engine may hold where the operator does not say otherwise: room under 1 GB for the rest of a run. */
const ENGINE_MEMORY = "384MB";

/** The memory that the engine may hold, as it reads it. Throws OperatorError where CHUNG_TAY_MEMORY is no size. */
export function engineMemory(asked: string | undefined = process.env["CHUNG_TAY_MEMORY"]): string {
  if (asked === undefined || asked.trim() === "") return ENGINE_MEMORY;
  const size = asked.replaceAll(/\s/g, "");
  if (/^[1-9]\d{0,5}[MG]i?B$/i.test(size)) return size;
  throw new OperatorError(
    `CHUNG_TAY_MEMORY is "${asked}", which is no size of memory; write one such as 384MB or 2GB`
  );
}
