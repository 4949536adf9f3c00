import {OperatorError} from "../errors.ts";
import {engineMemory} from "../load/engineMemory.ts";

/** What keeps a place from being opened or made, by the system's code. */
const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "nothing can be written there",
  ENOTDIR: "what should be a folder is a file",
  EEXIST: "what should be a folder is a file",
  EISDIR: "what should be a file is a folder"
};

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
  const {code = "", path} = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  const refusal = REFUSALS[code];
  if (refusal === undefined || path === undefined) return null;
  return new OperatorError(`cannot use ${path}: ${refusal}; mend that or name another place`, {
    cause: error
  });
}
