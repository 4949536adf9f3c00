import {formatNumber} from "../../format/number.ts";
import type {Language} from "../../texts/language.ts";
import {sqlWarningsEn} from "../../texts/sqlWarningsEn.ts";
import {sqlWarningsVi} from "../../texts/sqlWarningsVi.ts";
import type {SqlWarning} from "./warningsOf.ts";

/** A warning in one sentence or two. */
export function warningText(
  {code, reported = 0, expected = 0}: SqlWarning,
  language: Language
): string {
  const texts = language === "vi" ? sqlWarningsVi : sqlWarningsEn;
  return code === "returns-missing"
    ? texts[code](formatNumber(reported, language), formatNumber(expected, language))
    : texts[code];
}
