import type {Figure} from "../release/release.ts";
import type {Language} from "../texts/language.ts";
import {coverageText} from "./figureText.ts";
import type {Markup} from "./html.ts";
import {html} from "./html.ts";

/** A thin bar of how much of a total has been reported; the part that is missing is hatched. */
export function coverageBar(
  figure: Pick<Figure, "n_reported" | "n_expected">,
  language: Language,
  /** What is counted, where it is not the figures in a total. */
  words = coverageText(figure, language)
): Markup {
  if (figure.n_expected <= 0) return html``;
  const share = Math.round((100 * figure.n_reported) / figure.n_expected);
  return html`<span class="coverage"
    ><svg class="coverage-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="coverage-missing" width="100" height="4"></rect>
      <rect class="coverage-reported" width="${share}" height="4"></rect></svg
    ><span class="coverage-text">${words}</span></span
  >`;
}
