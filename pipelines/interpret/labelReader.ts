import type {Basis, Codelists, Indicator, LabelDecision, Scenario} from "../types.ts";
import type {Breakdown, BreakdownFinder} from "./breakdown.ts";
import {createBreakdownFinder, findBreakdown, noBreakdown} from "./breakdown.ts";
import type {DecidedLabels} from "./labelDecisions.ts";
import type {MeasureWord} from "./measureWords.ts";
import {readMeasure} from "./measureWords.ts";
import type {FoundPeriod} from "./period.ts";
import {findPeriods, parsePeriod} from "./period.ts";
import type {PhraseFinder, Words} from "./phraseFinder.ts";
import {createPhraseFinder, wordsOf} from "./phraseFinder.ts";
import {isProminent, strip} from "./prominence.ts";
import type {Unit} from "./unit.ts";
import {findUnitLine, parseUnit} from "./unit.ts";

/** What a label says: the header path of a column, top to bottom, or the words at the start of a row. */
export interface LabelMeaning {
  /** Best first; empty where none is named. */
  readonly indicators: readonly Indicator[];
  /** The label's words, to see whether it names the unit that an indicator counts. */
  readonly words: readonly string[];
  readonly breakdown: Breakdown;
  readonly hasBreakdown: boolean;
  /** How many words that say something stand beside it: 1 in "Vốn ngân sách tỉnh", 6 in "Dự án trồng mới 5 triệu ha rừng". */
  readonly besideBreakdown: number;
  readonly scenario: Scenario | null;
  readonly basis: Basis | "cumulative" | null;
  readonly signs: ReadonlySet<NonNullable<MeasureWord["sign"]>>;
  readonly period: FoundPeriod | null;
  /** "Kế hoạch năm", "ước thực hiện cả năm": of the year that the table's period lies in. */
  readonly isOfWholeYear: boolean;
  /** The lines that name a quarter or month of it ("Quý I"), the lowest first. */
  readonly withinYear: readonly string[];
  /** The unit line or bracket found, `unit` null where it is no unit of ours. */
  readonly unit: {readonly text: string; readonly unit: Unit | null} | null;
  /** The steward's decision that names the indicator where the list does not. */
  readonly decision: LabelDecision | null;
}

export interface LabelReader {
  read(parts: readonly string[]): LabelMeaning;
}

/** Enough for the labels of a year's returns, so that a flood of odd ones cannot fill the memory. */
const REMEMBERED_LABELS = 20_000;

const FORMULA = /[([]?\s*\d{1,2}\s*=\s*[\d\s+\-=().]+[)\]]?/g;
const BRACKETED = /[([][^()[\]]*[)\]]/g;
/** "Kế hoạch năm" beside the results of a quarter: of the whole year. */
const YEARLY_PLAN =
  /(?:kế hoạch|chỉ tiêu|dự toán|(?<!\p{L})KH)\s+(?:cả\s+)?năm(?!\s*\d|\s+(?:sau|tới|tiếp|trước|qua))/iu;
/** "Ước thực hiện cả năm" beside the results of nine months. */
const YEARLY_ESTIMATE =
  /ước(?:\s+\p{L}+){0,3}\s+(?:cả\s+)?năm(?!\s*\d|\s+(?:sau|tới|tiếp|trước|qua))/iu;
const WITHIN_YEAR = /(?:quý|quí|tháng|q[1-4])\s*(?:[1-9IV]|đầu)/iu;

/** As narrow columns write them: "C.TRÌNH M.TIÊU QUỐC GIA". */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})c\. ?trình/giu, "chương trình"],
  [/(?<!\p{L})m\. ?tiêu/giu, "mục tiêu"],
  [/(?<!\p{L})tr\. ?đó/giu, "trong đó"]
];

export function createLabelReader(codelists: Codelists, decided: DecidedLabels): LabelReader {
  const indicators = createPhraseFinder(
    codelists.indicators.flatMap((indicator) =>
      [indicator.code, indicator.nameVi, indicator.nameEn, ...indicator.synonyms].map((phrase) => ({
        phrase,
        value: indicator
      }))
    )
  );
  const breakdowns = createBreakdownFinder(codelists.breakdowns);
  const remembered = new Map<string, LabelMeaning>();
  return {
    read(parts) {
      const key = parts.length === 1 ? (parts[0] ?? "") : parts.join("\u0001");
      const known = remembered.get(key);
      if (known !== undefined) return known;
      const meaning = readLabel(parts, indicators, breakdowns, decided);
      if (remembered.size >= REMEMBERED_LABELS) remembered.clear();
      remembered.set(key, meaning);
      return meaning;
    }
  };
}

function readLabel(
  parts: readonly string[],
  indicators: PhraseFinder<Indicator>,
  breakdowns: BreakdownFinder,
  decided: DecidedLabels
): LabelMeaning {
  const bare = parts.map((part) => expand(part.replace(FORMULA, " ")));
  const label = joinWords(bare.map(wordsOf));
  const named = findIndicators(label, bare, indicators, breakdowns);
  const byDecision = named.indicators.length > 0 ? null : decided.indicator(parts.join(" "));
  const breakdown = findBreakdown(label, bare, breakdowns, named.taken);
  const hasBreakdown = breakdown !== noBreakdown;
  const {basis, scenario, signs} = readMeasure(bare);
  return {
    indicators: byDecision === null ? named.indicators : [byDecision.indicator],
    words: label.words,
    breakdown,
    hasBreakdown,
    besideBreakdown: hasBreakdown ? wordsBeside(label, breakdowns) : 0,
    scenario,
    basis,
    signs,
    period: findPeriod(parts),
    isOfWholeYear: parts.some((part) => YEARLY_PLAN.test(part) || YEARLY_ESTIMATE.test(part)),
    withinYear: parts.toReversed().filter((part) => WITHIN_YEAR.test(part)),
    unit: findUnit(parts, breakdowns),
    decision: byDecision?.decision ?? null
  };
}

/** How many words a label has beside the longest name of a breakdown in it. */
function wordsBeside(label: Words, {inside, whole}: BreakdownFinder): number {
  if (whole.exactly(label).length > 0) return 0;
  const found = inside.find(label)[0];
  if (found === undefined) return 0;
  const {words} = label;
  const rest = [...words.slice(0, found.start), ...words.slice(found.start + found.length)];
  return strip({words: rest, isPlain: label.isPlain}).length;
}

/**
 * Longest phrase first. A type of house inside the name of an indicator is stepped over:
 * "nhà tình nghĩa hoàn thành" is read as "nhà hoàn thành".
 */
function findIndicators(
  label: Words,
  parts: readonly string[],
  indicators: PhraseFinder<Indicator>,
  breakdowns: BreakdownFinder
): {indicators: readonly Indicator[]; taken: ReadonlySet<number>} {
  const hits = indicators.find(label).map((hit) => ({...hit, stepped: false}));
  const house = breakdowns.inside.find(label).find((hit) => hit.value.dimension === "house_type");
  if (house !== undefined) {
    const shortened = {
      words: [
        ...label.words.slice(0, house.start),
        label.isPlain ? "nha" : "nhà",
        ...label.words.slice(house.start + house.length)
      ],
      isPlain: label.isPlain
    };
    hits.push(...indicators.find(shortened).map((hit) => ({...hit, stepped: true})));
  }
  const wholes = parts.map((part) => strip(wordsOf(part.replace(BRACKETED, " "))));
  const lone = hits.filter(
    (hit) =>
      hit.length > 2 ||
      (hit.length === 2 && (hit.stepped || isProminent(hit.start, 2, parts))) ||
      (hit.stepped && house !== undefined && hit.start === house.start) ||
      wholes.some((whole) => whole.length === 1 && whole[0] === label.words[hit.start])
  );
  lone.sort((a, b) => b.length - a.length || b.start - a.start);
  const best = lone.find((hit) => !hit.stepped);
  const taken = new Set<number>();
  if (best !== undefined && best === lone[0]) {
    for (let at = best.start; at < best.start + best.length; at++) taken.add(at);
  }
  return {indicators: [...new Set(lone.map((hit) => hit.value))], taken};
}

function expand(part: string): string {
  if (!part.includes(".")) return part;
  return ABBREVIATIONS.reduce((text, [pattern, words]) => text.replace(pattern, words), part);
}

function joinWords(parts: readonly Words[]): Words {
  return {
    words: parts.flatMap((part) => part.words),
    isPlain: parts.every((part) => part.isPlain)
  };
}

/** The lowest line of a header that names a period speaks for the column. */
function findPeriod(parts: readonly string[]): FoundPeriod | null {
  for (const part of parts.toReversed()) {
    const found = parsePeriod(part) ?? findPeriods(part)[0];
    if (found !== undefined) return found;
  }
  return parts.length > 1 ? (findPeriods(parts.toReversed().join(" "))[0] ?? null) : null;
}

function findUnit(parts: readonly string[], breakdowns: BreakdownFinder): LabelMeaning["unit"] {
  for (const part of parts.toReversed()) {
    const line = findUnitLine(part);
    if (line !== null) return line;
    // "Hộ nghèo" heads a column of houses for poor households; only "(hộ)" would be its unit.
    if (breakdowns.whole.exactly(wordsOf(part)).length > 0) continue;
    const unit = parseUnit(part);
    if (unit !== null) return {text: unit.text, unit};
  }
  return null;
}
