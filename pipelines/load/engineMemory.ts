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

/** The fault of the operator that an error is or tells of; null where the program itself is at fault. */
export function operatorFault(error: unknown): OperatorError | null {
  if (error instanceof OperatorError) return error;
  const told = error instanceof Error ? error.message : "";
  if (/\bOut of Memory Error\b/.test(told)) {
    return new OperatorError(
      `these returns need more memory than the ${engineMemory()} that the engine may hold, and nothing is lost; set CHUNG_TAY_MEMORY to more, such as 2GB, and run again`,
      {cause: error}
    );
  }
  if (/\bENOSPC\b|no space left on device/i.test(told)) {
    return new OperatorError("the disk is full; make room and run again, nothing is lost", {
      cause: error
    });
  }
  return null;
}
