import {formatPercent} from "../format/number.ts";
import {formatExact, formatWithUnit} from "../format/scale.ts";
import type {MeasuredFigure} from "../release/facets.ts";
import type {Change, Figure} from "../release/release.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";

/** A figure in words: its qualifier, the number and the unit, such as `hơn 148.000 căn`. */
export function figureText(
  figure: Pick<Figure, "value" | "qualifier"> | undefined,
  unit: string,
  language: Language
): string {
  const texts = textsOf(language);
  if (figure === undefined || figure.value === null) return texts.figure.missing;
  return [texts.qualifiers[figure.qualifier], formatWithUnit(figure.value, unit, language)]
    .filter((word) => word !== "")
    .join(" ");
}

/** Everything a reader may want to know of one figure, for a tooltip or a label. */
export function figureDetail(figure: Figure | undefined, unit: string, language: Language): string {
  const texts = textsOf(language);
  if (figure === undefined || figure.value === null) return missingText(figure, language);
  const parts = [
    [texts.qualifiers[figure.qualifier], formatExact(figure.value, unit, language)]
      .filter((word) => word !== "")
      .join(" ")
  ];
  if (figure.scenario === "target") parts.push(texts.figure.target);
  if (figure.basis !== null && figure.basis !== "period") parts.push(texts.bases[figure.basis]);
  if (isPartial(figure))
    parts.push(coverageText(figure, language), boundsText(figure, unit, language));
  return parts.filter((part) => part !== "").join(" · ");
}

/** Why there is no figure: withheld for a reason, the kind of blank, or not reported at all. */
export function missingText(
  figure: Figure | MeasuredFigure | undefined,
  language: Language
): string {
  const {facets, blanks, figure: texts} = textsOf(language);
  const reason =
    figure !== undefined && "withheld_reason" in figure ? figure.withheld_reason : null;
  if (reason !== null) return facets.withheld[reason] ?? texts.missing;
  return blanks[figure?.blank ?? ""] ?? texts.missing;
}

export function isPartial(figure: Figure): boolean {
  return figure.value !== null && figure.n_reported < figure.n_expected;
}

export function coverageText(
  figure: Pick<Figure, "n_reported" | "n_expected">,
  language: Language
): string {
  return textsOf(language).figure.coverage(String(figure.n_reported), String(figure.n_expected));
}

/** Between what was reported and what it would be with the missing; empty where both read the same. */
export function boundsText(figure: Figure, unit: string, language: Language): string {
  const texts = textsOf(language);
  if (figure.upper === null) return texts.figure.boundsOpen;
  const lower = formatWithUnit(figure.lower ?? figure.value ?? 0, unit, language);
  const upper = formatWithUnit(figure.upper, unit, language);
  return lower === upper ? "" : texts.figure.bounds(lower, upper);
}

/** Why a percentage is withheld, in words; an unknown reason is told in general terms. */
export function withheldText(reason: string, language: Language): string {
  const {withheld} = textsOf(language);
  return withheld[reason] ?? withheld.other ?? reason;
}

/** True where the change itself would mislead, not only its percentage. */
export function isChangeShown(change: Pick<Change, "change" | "withheld_reason">): boolean {
  const incomparable = ["no_previous_year", "running_total", "basis", "definition", "span"];
  return change.change !== null && !incomparable.includes(change.withheld_reason ?? "");
}

/** `▲ 120 căn (+12,5 %)`; `▼ 3 tỷ đồng · không ghi tỷ lệ: …`; only the reason where the change itself would mislead. */
export function changeWords(
  change: Pick<Change, "change" | "percent" | "withheld_reason">,
  unit: string,
  language: Language
): string {
  const texts = textsOf(language);
  const reason = withheldText(change.withheld_reason ?? "other", language);
  if (change.change === null || !isChangeShown(change)) return texts.figure.notCompared(reason);
  const size = formatWithUnit(Math.abs(change.change), unit, language);
  const moved = `${arrowOf(change.change)} ${size}`;
  if (change.percent === null) return `${moved} · ${texts.figure.percentWithheld(reason)}`;
  return `${moved} (${formatPercent(change.percent, language)})`;
}

/** Says which way a change went, so that its size needs no sign. */
export function arrowOf(change: number): string {
  return change > 0 ? "▲" : change < 0 ? "▼" : "=";
}
