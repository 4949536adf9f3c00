import {formatPeriod} from "../format/date.ts";
import {formatPercent} from "../format/number.ts";
import {formatExact, formatWithUnit} from "../format/scale.ts";
import type {Change, Figure, Indicator} from "../release/release.ts";
import type {Headline} from "../select/headlines.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {comparisonAddress} from "./comparisonAddress.ts";
import {coverageBar} from "./coverageBar.ts";
import {arrowOf, boundsText, isChangeShown, isPartial, withheldText} from "./figureText.ts";
import {figureTrace} from "./figureTrace.ts";
import type {Markup} from "./html.ts";
import {html} from "./html.ts";
import {sparkline} from "./sparkline.ts";

/** Name, figure with unit and year, the change on like terms or why there is none, coverage, the last years. */
export function headlineCard(
  headline: Headline,
  root: string,
  language: Language,
  /** What the indicator stands for among the headlines of the year. */
  theme = ""
): Markup {
  const {indicator, figure, change, series} = headline;
  const name = language === "vi" ? indicator.name_vi : indicator.name_en;
  const address = `${root}indicators/${indicator.code}/`;
  return html`<article class="headline">
    <h3 class="headline-name">
      ${theme === "" ? "" : html`<small>${theme}</small>`}<a href="${address}">${name}</a>
    </h3>
    ${figureBlock(figure, indicator, language)}
    <p class="headline-change">${changeLine(change, figure, indicator, {language, root})}</p>
    <a class="headline-coverage" href="${address}#cells">${coverageBar(figure, language)}</a>
    ${sparkline(series.slice(-10), name, language)}
  </article>`;
}

/** The large number with its year, qualifier and kind. */
export function figureBlock(
  figure: Figure,
  {code, unit}: Pick<Indicator, "code" | "unit">,
  language: Language
): Markup {
  const texts = textsOf(language);
  const value = figure.value ?? 0;
  const [number, unitWords] = splitUnit(formatWithUnit(value, unit, language), language);
  const qualifier = texts.qualifiers[figure.qualifier];
  const bounds = isPartial(figure) ? boundsText(figure, unit, language) : "";
  const kind = [
    figure.scenario === "target" ? texts.figure.target : "",
    figure.basis === null || figure.basis === "period" ? "" : texts.bases[figure.basis]
  ].filter((word) => word !== "");
  return html`<p class="headline-figure" title="${formatExact(value, unit, language)}">
      ${qualifier === "" ? "" : html`<span class="qualifier">${qualifier}</span> `}${figureTrace(
        {...figure, indicator: code, period: figure.year},
        html`<data value="${value}">${number}</data>`
      )}
      <span class="unit">${unitWords}</span>
    </p>
    <p class="headline-year">
      ${String(figure.year)}${kind.map((word) => ` · ${word}`)}
      ${bounds === "" ? "" : html`<br />${bounds}`}
    </p>`;
}

/**
 * `▲ +12,5 % so với 9 tháng 2025`, or what the offices changed that reported both times, or why nothing
 * is compared; below it what there was before.
 */
export function changeLine(
  change: Change | undefined,
  figure: Figure,
  {code, unit}: Pick<Indicator, "code" | "unit">,
  {language, root}: {readonly language: Language; readonly root: string}
): Markup {
  const texts = textsOf(language);
  if (change === undefined || change.previous_value === null) {
    return html`${texts.figure.previousMissing(figure.year - 1)}`;
  }
  const before = formatPeriod(change.previous_period, language);
  const previous = texts.figure.previous(
    before,
    formatWithUnit(change.previous_value, unit, language)
  );
  const {period, previous_period: previousPeriod, place_id: place} = change;
  const versus = html`<a href="${comparisonAddress(root, {code, period, previousPeriod, place})}"
    >${texts.figure.versus(before)}</a
  >`;
  const reason = withheldText(change.withheld_reason ?? "other", language);
  if (!isChangeShown(change) || change.change === null) {
    return html`${previous}<br />${texts.figure.notCompared(reason)}`;
  }
  if (change.percent !== null) {
    return html`<span class="${directionOf(change.change)}"
        >${arrowOf(change.change)} ${formatPercent(change.percent, language)}</span
      >
      ${versus}<br />${previous}`;
  }
  const same = change.change_same_reporters;
  const moved = same ?? change.change;
  const size = formatWithUnit(Math.abs(moved), unit, language);
  return html`<span class="${directionOf(moved)}">${arrowOf(moved)} ${size}</span>
    ${same === null ? "" : texts.figure.sameReporters} ${versus}<br />${previous} ·
    ${texts.figure.percentWithheld(reason)}`;
}

export function directionOf(change: number): string {
  return change > 0 ? "rise" : change < 0 ? "fall" : "same";
}

/** Parts a figure from its unit, on whichever side the unit stands, so that the number can be set large. */
function splitUnit(text: string, language: Language): [string, string] {
  const match = /^(VND )?([\d.,−]+) ?(.*)$/.exec(text);
  if (match === null) return [text, ""];
  const [, currency = "", number = "", rest = ""] = match;
  return language === "en" && currency !== "" ? [`${currency}${number}`, rest] : [number, rest];
}
