import {findingAt} from "./findings/finding.ts";
import type {Judge, JudgedReturn} from "./judge.ts";
import {judgeReturn} from "./judge.ts";
import {limits} from "./read/limits.ts";

/**
 * Judges a file that somebody chose in a browser. One that is too large is refused by its size, before
 * any of it is taken into memory. Throws what the browser throws where the file cannot be opened.
 */
export async function judgeBlob(
  file: Blob & {readonly name: string},
  judge: Judge
): Promise<JudgedReturn> {
  const name = file.name.normalize("NFC");
  if (file.size <= limits.fileBytes) {
    return judgeReturn(new Uint8Array(await file.arrayBuffer()), name, judge);
  }
  const sizes = {found: file.size, limit: limits.fileBytes};
  return {
    format: "unknown",
    status: "rejected",
    sheets: [],
    interpretation: null,
    observations: [],
    findings: [findingAt("read.file-too-large", null, "", sizes)]
  };
}
