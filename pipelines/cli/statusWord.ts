import {textsOf} from "../../src/texts/texts.ts";
import type {Language} from "../findings/catalogue.ts";

/** The state of a return in words, as the pages have it; its code where it has none. `--json` keeps codes. */
export function statusWord(status: string, language: Language): string {
  return (textsOf(language).statuses[status] ?? status).toLowerCase();
}
