import {formatPeriod} from "../format/date.ts";
import {formatNumber} from "../format/number.ts";
import {isChangeShown, isPartial, withheldText} from "../markup/figureText.ts";
import type {Change, Figure} from "../release/release.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {BriefingItem, Piece} from "./briefingItem.ts";
import {spokenAmount} from "./spokenAmount.ts";

/** What one figure is told as, in parts, so that a sentence says once what holds for all of it. */
export interface Clause {
  /** `lũy kế từ đầu năm, `; empty where the figure is of the period itself. */
  readonly basis: string;
  /** The amount in its phrase, and how complete it is. */
  readonly told: readonly Piece[];
  /** How it stands to the year before, or why nobody can say. */
  readonly change: string;
  /** True where `change` is but a reason, which may hold for other figures too. */
  readonly isReason: boolean;
  /** Why there is no percentage although the change is told; empty where there is none to explain. */
  readonly withheld: string;
  /** The code of that reason. */
  readonly reason?: string;
}

/** Reasons for which those who reported in both years are compared alone. */
const TOLD_APART: ReadonlySet<string> = new Set(["coverage", "reporters"]);

/** Null where there is no figure. */
export function clauseOf(item: BriefingItem, language: Language): Clause | null {
  const {figure, change} = item;
  if (figure === undefined || figure.value === null) return null;
  return {
    basis: prefixOf(figure, language),
    told: [
      ...phraseOf(item, figure.value, language),
      coverageOf(figure, item.indicator.unit, language)
    ].filter((piece) => piece !== ""),
    ...changeOf(item, change, figure, language)
  };
}

/** The clause by itself. */
export function clausePieces({basis, told, change, withheld}: Clause): readonly Piece[] {
  const pieces = [basis, ...told, change === "" ? "" : `, ${change}`, withheld];
  return pieces.filter((piece) => piece !== "");
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

function changeOf(
  item: BriefingItem,
  change: Change | undefined,
  figure: Figure,
  language: Language
): Pick<Clause, "change" | "isReason" | "withheld" | "reason"> {
  const texts = textsOf(language).briefing.change;
  const before = spokenPeriod(change?.previous_period ?? String(figure.year - 1), language);
  // A running total of a programme is not compared by years at all.
  if (figure.basis === "programme_to_date") return {change: "", isReason: false, withheld: ""};
  if (change === undefined || change.previous_value === null) {
    return {change: texts.noPrevious(before), isReason: true, withheld: ""};
  }
  if (change.percent !== null) {
    return {change: percentText(change.percent, before, language), isReason: false, withheld: ""};
  }
  const reason = withheldText(change.withheld_reason ?? "other", language);
  const same = change.change_same_reporters;
  const code = change.withheld_reason ?? "other";
  const isTold = TOLD_APART.has(code) && isChangeShown(change);
  if (isTold && same !== null && same !== 0) {
    const amount = spokenAmount(Math.abs(same), "exact", item.indicator.unit, language);
    const text = texts.sameReporters(texts.direction(same > 0), amount, before);
    return {change: text, isReason: false, withheld: texts.noPercent(reason), reason: code};
  }
  return {change: texts.withheld(before, reason), isReason: true, withheld: ""};
}

/** `năm 2023`, `9 tháng 2023`: as it is said within a sentence. */
function spokenPeriod(code: string, language: Language): string {
  const isYear = /^\d{4}$/.test(code);
  return isYear && language === "vi" ? `năm ${code}` : formatPeriod(code, language);
}

/** One decimal; a change that would round to nothing is told as small, not as none. */
function percentText(percent: number, before: string, language: Language): string {
  const texts = textsOf(language).briefing.change;
  if (percent === 0) return texts.equal(before);
  const size = Math.abs(percent);
  const number = formatNumber(Math.max(size, 0.1), language, 1);
  return texts.percent(texts.direction(percent > 0), number, size < 0.1, before);
}
