import type {FindingPlace} from "../findings/finding.ts";
import {findingAt} from "../findings/finding.ts";
import type {Finding} from "../types.ts";
import {limits} from "./limits.ts";
import {Refusal} from "./refusal.ts";

/** The findings of one file so far. More than `limits.cellFindings` refuse the file. */
export class FindingList {
  readonly findings: Finding[] = [];

  add(code: string, place: FindingPlace, text = "", params: Record<string, string | number> = {}) {
    if (this.findings.length >= limits.cellFindings) {
      throw new Refusal("read.too-many-faults", "", {
        limit: limits.cellFindings,
        code: this.findings.at(-1)?.code ?? code
      });
    }
    this.findings.push(findingAt(code, place, text, params));
  }
}
