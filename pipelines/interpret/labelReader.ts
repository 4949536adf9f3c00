import type {Basis, BreakdownItem, Codelists, Indicator, Scenario} from "../types.ts";
import type {Breakdown} from "./breakdown.ts";
import {noBreakdown} from "./breakdown.ts";
import {foldText} from "./foldText.ts";
import type {MeasureWord} from "./measureWords.ts";
import {readMeasure} from "./measureWords.ts";
import type {FoundPeriod} from "./period.ts";
import {findPeriods, parsePeriod} from "./period.ts";
import type {PhraseFinder, Words} from "./phraseFinder.ts";
import {createPhraseFinder, wordsOf} from "./phraseFinder.ts";
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
  readonly scenario: Scenario | null;
  readonly basis: Basis | "cumulative" | null;
  readonly signs: ReadonlySet<NonNullable<MeasureWord["sign"]>>;
  readonly period: FoundPeriod | null;
  /** The unit line or bracket found, `unit` null where it is no unit of ours. */
  readonly unit: {readonly text: string; readonly unit: Unit | null} | null;
}

export interface LabelReader {
  read(parts: readonly string[]): LabelMeaning;
}

const DIMENSIONS = {
  house_type: "houseType",
  beneficiary: "beneficiary",
  funding_source: "fundingSource",
  work_kind: "workKind"
} as const satisfies Record<BreakdownItem["dimension"], keyof Breakdown>;

/** Enough for the labels of a year's returns, so that a flood of odd ones cannot fill the memory. */
const REMEMBERED_LABELS = 20_000;

const FORMULA = /[([]?\s*\d{1,2}\s*=\s*[\d\s+\-=().]+[)\]]?/g;
const BRACKETED = /[([][^()[\]]*[)\]]/g;

/** As narrow columns write them: "C.TRÌNH M.TIÊU QUỐC GIA". */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})c\. ?trình/giu, "chương trình"],
  [/(?<!\p{L})m\. ?tiêu/giu, "mục tiêu"],
  [/(?<!\p{L})tr\. ?đó/giu, "trong đó"]
];

/** Words that say nothing of their own, so that "Số cầu" is no more than "Cầu". */
const EMPTY_WORDS = new Set(
  "số lượng tổng cộng các được đã của cho và trong đó xây dựng làm mới so luong tong cong cac duoc da cua cho va xay dung lam moi number of total the".split(
    " "
  )
);

export function createLabelReader(codelists: Codelists): LabelReader {
  const indicators = createPhraseFinder(
    codelists.indicators.flatMap((indicator) =>
      [indicator.code, indicator.nameVi, indicator.nameEn, ...indicator.synonyms].map((phrase) => ({
        phrase,
        value: indicator
      }))
    )
  );
  const breakdowns = createPhraseFinder(
    codelists.breakdowns.flatMap((item) =>
      [item.nameVi, item.nameEn, ...item.synonyms].map((phrase) => ({phrase, value: item}))
    )
  );
  const remembered = new Map<string, LabelMeaning>();
  return {
    read(parts) {
      const key = parts.length === 1 ? (parts[0] ?? "") : parts.join("\u0001");
      const known = remembered.get(key);
      if (known !== undefined) return known;
      const meaning = readLabel(parts, indicators, breakdowns);
      if (remembered.size >= REMEMBERED_LABELS) remembered.clear();
      remembered.set(key, meaning);
      return meaning;
    }
  };
}

function readLabel(
  parts: readonly string[],
  indicators: PhraseFinder<Indicator>,
  breakdowns: PhraseFinder<BreakdownItem>
): LabelMeaning {
  const bare = parts.map((part) => expand(part.replace(FORMULA, " ")));
  const label = joinWords(bare.map(wordsOf));
  const named = findIndicators(label, bare, indicators, breakdowns);
  const wholes = new Set(bare.map((part) => wordsOf(part.replace(BRACKETED, " ")).words.join(" ")));
  const breakdown = findBreakdown(label, breakdowns, named.taken, wholes);
  return {
    indicators: named.indicators,
    words: label.words,
    breakdown,
    hasBreakdown: Object.values(breakdown).some((code) => code !== null),
    ...readMeasure(bare),
    period: findPeriod(parts),
    unit: findUnit(parts, breakdowns)
  };
}

/**
 * Longest phrase first. A type of house inside the name of an indicator is stepped over:
 * "nhà tình nghĩa hoàn thành" is read as "nhà hoàn thành".
 */
function findIndicators(
  label: Words,
  parts: readonly string[],
  indicators: PhraseFinder<Indicator>,
  breakdowns: PhraseFinder<BreakdownItem>
): {indicators: readonly Indicator[]; taken: ReadonlySet<number>} {
  const hits = indicators.find(label).map((hit) => ({...hit, stepped: false}));
  const house = breakdowns.find(label).find((hit) => hit.value.dimension === "house_type");
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
      hit.length > 1 ||
      (hit.stepped && house !== undefined && hit.start === house.start) ||
      wholes.some((whole) => whole.length === 1 && whole[0] === label.words[hit.start])
  );
  lone.sort((a, b) => b.length - a.length || b.start - a.start);
  const best = lone.find((hit) => !hit.stepped);
  const taken = new Set<number>();
  if (best !== undefined && best === lone[0] && best.length > 1) {
    for (let at = best.start; at < best.start + best.length; at++) taken.add(at);
  }
  return {indicators: [...new Set(lone.map((hit) => hit.value))], taken};
}

/** Too common inside a longer label to name a breakdown there. */
const WHOLE_CELL_BREAKDOWNS = new Set(
  [
    "gia đình",
    "dòng họ",
    "tiền",
    "bằng tiền",
    "khác",
    "phát động",
    "hội viên",
    "đoàn viên",
    "học sinh",
    "phụ nữ",
    "trẻ em",
    "hàng hóa",
    "làm mới"
  ].flatMap((phrase) => [phrase, foldText(phrase)])
);

/** One item per dimension, the longest; words that an indicator's name has used up do not count again. */
function findBreakdown(
  label: Words,
  breakdowns: PhraseFinder<BreakdownItem>,
  taken: ReadonlySet<number>,
  wholes: ReadonlySet<string>
): Breakdown {
  const breakdown: {-readonly [K in keyof Breakdown]: Breakdown[K]} = {...noBreakdown};
  const used = new Set<number>();
  for (const hit of breakdowns.find(label)) {
    const span = Array.from({length: hit.length}, (_, at) => hit.start + at);
    const dimension = DIMENSIONS[hit.value.dimension];
    if (breakdown[dimension] !== null || span.some((at) => used.has(at))) continue;
    if (span.every((at) => taken.has(at))) continue;
    const phrase = label.words.slice(hit.start, hit.start + hit.length).join(" ");
    if (WHOLE_CELL_BREAKDOWNS.has(phrase) && !wholes.has(phrase)) continue;
    breakdown[dimension] = hit.value.code;
    for (const at of span) used.add(at);
  }
  return breakdown;
}

function expand(part: string): string {
  if (!part.includes(".")) return part;
  return ABBREVIATIONS.reduce((text, [pattern, words]) => text.replace(pattern, words), part);
}

function strip({words}: Words): readonly string[] {
  return words.filter((word) => !EMPTY_WORDS.has(word));
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

function findUnit(
  parts: readonly string[],
  breakdowns: PhraseFinder<BreakdownItem>
): LabelMeaning["unit"] {
  for (const part of parts.toReversed()) {
    const line = findUnitLine(part);
    if (line !== null) return line;
    // "Hộ nghèo" heads a column of houses for poor households; only "(hộ)" would be its unit.
    if (breakdowns.exactly(wordsOf(part)).length > 0) continue;
    const unit = parseUnit(part);
    if (unit !== null) return {text: unit.text, unit};
  }
  return null;
}
