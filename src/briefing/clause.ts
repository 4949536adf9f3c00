import {formatNumber} from "../format/number.ts";
import {isChangeShown, isPartial, withheldText} from "../markup/figureText.ts";
import type {Change, Figure} from "../release/release.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {BriefingItem, Piece} from "./briefingItem.ts";
import {spokenAmount} from "./spokenAmount.ts";

/**
 * What one figure is told as: basis, amount, how complete it is, and how it stands to the year before where the
 * two may be compared. Null where there is no figure.
 */
export function clauseOf(item: BriefingItem, language: Language): readonly Piece[] | null {
  const {figure, change} = item;
  if (figure === undefined || figure.value === null) return null;
  return [
    prefixOf(figure, language),
    ...phraseOf(item, figure.value, language),
    coverageOf(figure, item.indicator.unit, language),
    changeText(item, change, figure, language)
  ].filter((piece) => piece !== "");
}

function prefixOf({basis, scenario, year}: Figure, language: Language): string {
  const {bases, target} = textsOf(language).briefing;
  const plan = scenario === "target" ? target : "";
  return plan + (basis === null || basis === "period" ? "" : bases[basis](year));
}

function phraseOf(item: BriefingItem, value: number, language: Language): Piece[] {
  const {phrases, plain, none} = textsOf(language).briefing;
  const {code, name_en, name_vi, unit} = item.indicator;
  const name = language === "vi" ? name_vi : name_en;
  if (value === 0) return [plain(name), {amount: none, item}];
  const amount = spokenAmount(value, item.figure?.qualifier ?? "exact", unit, language);
  const [before, after] = phrases[code] ?? [plain(name), ""];
  return [before, {amount, item}, after];
}

/** ` (đủ 63/63 số liệu)`, or how many there are and what the whole would be if the missing were as last year. */
function coverageOf(figure: Figure, unit: string, language: Language): string {
  const {coverage} = textsOf(language).briefing;
  const reported = formatNumber(figure.n_reported, language);
  const expected = formatNumber(figure.n_expected, language);
  if (figure.n_expected === 0) return ` (${coverage.unknown})`;
  if (!isPartial(figure)) return ` (${coverage.whole(reported, expected)})`;
  const estimate =
    figure.upper === null
      ? coverage.open
      : coverage.upTo(spokenAmount(figure.upper, "at_most", unit, language));
  return ` (${coverage.part(reported, expected)}${estimate})`;
}

function changeText(
  item: BriefingItem,
  change: Change | undefined,
  figure: Figure,
  language: Language
): string {
  const texts = textsOf(language).briefing.change;
  const before = figure.year - 1;
  if (change === undefined || change.previous_value === null) {
    // A running total of a programme is not compared by years at all.
    return figure.basis === "programme_to_date" ? "" : texts.noPrevious(before);
  }
  if (change.percent !== null) return percentText(change.percent, before, language);
  const reason = withheldText(change.withheld_reason ?? "other", language);
  const same = change.change_same_reporters;
  if (
    change.withheld_reason === "coverage" &&
    isChangeShown(change) &&
    same !== null &&
    same !== 0
  ) {
    const amount = spokenAmount(Math.abs(same), "exact", item.indicator.unit, language);
    return texts.sameReporters(texts.direction(same > 0), amount, before, reason);
  }
  return texts.withheld(before, reason);
}

/** One decimal; a change that would round to nothing is told as small, not as none. */
function percentText(percent: number, before: number, language: Language): string {
  const texts = textsOf(language).briefing.change;
  if (percent === 0) return texts.equal(before);
  const size = Math.abs(percent);
  const number = formatNumber(Math.max(size, 0.1), language, 1);
  return texts.percent(texts.direction(percent > 0), number, size < 0.1, before);
}
