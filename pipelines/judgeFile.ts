import {OperatorError} from "./errors.ts";
import {inboxFileAt, readInboxFile} from "./inbox.ts";
import type {Judge, JudgedReturn} from "./judge.ts";
import {judgeReturn} from "./judge.ts";

/** Judges the file at `path` without loading it. */
export async function judgeFile(path: string, judge: Judge): Promise<JudgedReturn> {
  const {bytes, name} = await readReturnFile(path);
  return judgeReturn(bytes, name, judge);
}

/** The bytes and the name of the file at `path`. */
export async function readReturnFile(path: string): Promise<{bytes: Uint8Array; name: string}> {
  const file = await inboxFileAt(path);
  if (file === null) throw new OperatorError(`no such file: ${path}; give the path of a return`);
  if (!file.isRegular) throw new OperatorError(`not a file: ${path}; give the path of a return`);
  const bytes = readInboxFile(file);
  if (bytes === "forbidden") throw new OperatorError(`${path} cannot be read: permission denied`);
  if (bytes === "changing") {
    throw new OperatorError(`${path} is still being written; try again when it is complete`);
  }
  return {bytes, name: file.file};
}
