import {findingAt} from "../findings/finding.ts";
import type {Finding} from "../types.ts";

/**
 * Ends the reading of a file: what it carries becomes the file's only finding.
 * Thrown by the parsers of this stage and caught by `read` alone, so none leaves the stage.
 */
export class Refusal extends Error {
  readonly finding: Finding;

  constructor(code: string, text = "", params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.finding = findingAt(code, null, text, params);
  }
}

/** The file breaks the rules of its own format; `part` says where. */
export function damaged(part: string): Refusal {
  return new Refusal("read.damaged-file", part, {part});
}

/** More `what` (rows, columns, cells, sheets) than `limits` allow. */
export function tooLarge(what: string, found: number, limit: number): Refusal {
  return new Refusal("read.sheet-too-large", `${what}: ${found}`, {what, found, limit});
}
