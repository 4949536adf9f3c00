import type {Severity} from "../types.ts";

interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** How one code reads. `{slot}` in message and remedy is filled from the finding's params; `{text}` is the offending text. */
export interface FindingWording {
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}
