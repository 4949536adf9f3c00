import {basename, dirname} from "node:path";

import {findingAt} from "./findings/finding.ts";
import type {InboxFile} from "./inbox.ts";
import {listInbox, readInboxFile} from "./inbox.ts";
import type {Judge, JudgedReturn} from "./judge.ts";
import {judgeReturn} from "./judge.ts";
import {OperatorError} from "./errors.ts";

/** Judges the file at `path` without loading it. */
export async function judgeFile(path: string, judge: Judge): Promise<JudgedReturn> {
  const files = await listInbox(dirname(path));
  const file = files.find((candidate) => candidate.file === basename(path).normalize("NFC"));
  if (file === undefined) throw new OperatorError(`not a file: ${path}; give the path of a return`);
  const bytes = readInboxFile(file);
  if (bytes === null)
    throw new OperatorError(`${path} is still being written; try again when it is complete`);
  return judgeReturn(bytes, file.file, judge);
}
