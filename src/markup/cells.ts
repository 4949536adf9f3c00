import type {Scale} from "../format/scale.ts";
import {formatScaled} from "../format/scale.ts";
import type {Figure, Indicator} from "../release/release.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {periodOf} from "./figureMarks.ts";
import {figureDetail, isPartial, missingText} from "./figureText.ts";
import {figureTrace} from "./figureTrace.ts";
import type {Content, Markup} from "./html.ts";
import {html} from "./html.ts";

/** A table cell with a figure: hatched and named where it is missing, an edge of hatch where partial. */
export function figureCell(
  figure: Figure | undefined,
  {code, unit}: Pick<Indicator, "code" | "unit">,
  scale: Scale,
  language: Language,
  /** The largest value of the column, where the cell has a thin bar behind its number. */
  largest: number | null = null
): Markup {
  const texts = textsOf(language);
  if (figure === undefined || figure.value === null) {
    const reason = missingText(figure, language);
    return reason === texts.figure.missing
      ? missingCell(language)
      : html`<td class="reason">${reason}</td>`;
  }
  const qualifier = texts.qualifiers[figure.qualifier];
  const partial = isPartial(figure) ? " partial" : "";
  return html`<td
    class="number${partial}"
    data-value="${figure.value}"
    data-coverage="${coverageMark(figure, qualifier)}"
    title="${figureDetail(figure, unit, language)}"
  >
    ${largest === null ? "" : bar(figure.value, largest)}<span class="cell-number"
      >${qualifier === "" ? "" : html`<small>${qualifier}</small> `}${tracedText(figure, code, formatScaled(figure.value, scale, language))}</span
    >
  </td>`;
}

/** What nobody reported: hatched, and said to whoever does not see it. */
export function missingCell(language: Language): Markup {
  const {missing} = textsOf(language).figure;
  return html`<td class="number missing" title="${missing}">
    <span class="visually-hidden">${missing}</span>
  </td>`;
}

/** A part or a measure of an indicator has no key of its own (its code is empty): its cells are not told. */
function tracedText(figure: Figure, code: string, text: string): Content {
  return code === ""
    ? text
    : figureTrace({...figure, indicator: code, period: periodOf(figure)}, text);
}

/** `33/34`, `hơn · 1/1`: what a saved file says beside the value. */
function coverageMark({n_reported, n_expected}: Figure, qualifier: string): string {
  const coverage = n_expected === 0 ? "" : `${n_reported}/${n_expected}`;
  return [qualifier, coverage].filter((part) => part !== "").join(" · ");
}

function bar(value: number, largest: number): Markup {
  const width = largest > 0 && value > 0 ? Math.max(0.5, (100 * value) / largest) : 0;
  return html`<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    <rect width="${Math.round(width * 10) / 10}" height="1"></rect>
  </svg>`;
}
