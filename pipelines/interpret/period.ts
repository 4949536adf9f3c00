import type {Basis, Period} from "../types.ts";
import {isYear, monthsOf} from "./calendar.ts";
import {lowerCase} from "./foldText.ts";
import {periodPatterns} from "./periodPatterns.ts";

export interface FoundPeriod {
  readonly period: Period;
  /**
   * "tính đến ngày …" → `as_of`; "luỹ kế", "cộng dồn" → `programme_to_date`, or `year_to_date`
   * where it says "từ đầu năm" or names months or quarters of a year; else null.
   */
  readonly basisHint: Basis | null;
  /** As written. */
  readonly text: string;
}

interface Words {
  readonly start: number;
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly read: (typeof periodPatterns)[number]["read"];
}

const LONGEST = 2000;
const HAS_YEAR = /\d{4}|q[^\d]{0,6}\d{0,2}(?:[/'’]| n[aă]m )\d{2}(?!\d)/iu;
const PLAN = /(?:nhiem vu|phuong huong|ke hoach|trong tam|du kien|giai phap|muc tieu)[^.;]{0,60}$/;
const FILLER =
  /^(?:[\s():.,;*-]|ky|bao cao|ca|tinh|den|toi|het|tu|ngay|luy ke|cong don|thoi diem|\d{1,2} ?h|tu dau nam)*$/;
/** "2024 (triệu đồng)", "Plan_2013.xls": a year that closes the text or a part of it; not "2000 căn". */
const BARE_YEAR = /(?<![\p{L}\d/.,-]|\d )(\d{4})(?=\s*(?:$|[)\](;:_]|\.[a-z]{3,4}$))/gu;

/**
 * All periods that a title, header or sheet name speaks of, in their order, none twice. What a
 * title plans for the period after ("…, nhiệm vụ trọng tâm quý II năm 2024") is left out, and so
 * are school years, years compared with, and the dates of documents.
 */
export function findPeriods(text: string): readonly FoundPeriod[] {
  if (!HAS_YEAR.test(text) || text.length > LONGEST) return [];
  const {plain, written} = plainOf(text);
  const words = findWords(plain);
  const found: FoundPeriod[] = [];
  let previousEnd = 0;
  for (const [index, {start, end, groups, read}] of words.entries()) {
    const period = read(groups, yearNear(words, index));
    const before = plain.slice(previousEnd, start);
    previousEnd = end;
    if (period === null || typeof period === "string") continue;
    if (found.length > 0 && PLAN.test(before)) continue;
    if (found.some((earlier) => earlier.period.code === period.code)) continue;
    const after = plain.slice(end, words[index + 1]?.start);
    const basisHint = basisOf(before, after, period);
    found.push({period, basisHint, text: written.slice(start, end).trim()});
  }
  return words.length > 0 ? found : findBareYear(plain);
}

/** A cell that holds a period and nothing else: `Quý I/2024`, `2024`, `3/2024`, `2021-2025`. */
export function parsePeriod(text: string): FoundPeriod | null {
  const {plain, written} = plainOf(text);
  if (plain.length > 100) return null;
  const year = /^\s*(\d{4})\s*$/.exec(plain);
  if (year !== null) return found(monthsOf(Number(year[1]), 1, 12), written);
  const month = /^\s*(?:(\d{1,2})\s*[/-]\s*(\d{4})|(\d{4})-(\d{2}))\s*$/.exec(plain);
  if (month !== null) {
    const number = Number(month[1] ?? month[4]);
    return found(monthsOf(Number(month[2] ?? month[3]), number, number), written);
  }
  const [only, ...others] = findPeriods(text);
  if (only === undefined || others.length > 0) return null;
  const around = plain.replace(plainOf(only.text).plain, " ");
  return FILLER.test(around) ? only : null;
}

/** The words of a period that cannot be (31/02/2024, quý V, tháng 13), or null: for `interpret.period-impossible`. */
export function findImpossiblePeriod(text: string): string | null {
  if (!/\d|quý|quí/i.test(text) || text.length > LONGEST) return null;
  const {plain, written} = plainOf(text);
  const words = findWords(plain);
  const index = words.findIndex(
    ({groups, read}, at) => read(groups, yearNear(words, at)) === "impossible"
  );
  const impossible = words[index];
  return impossible === undefined ? null : written.slice(impossible.start, impossible.end).trim();
}

function found(period: Period | null, text: string): FoundPeriod | null {
  return period === null ? null : {period, basisHint: null, text: text.trim()};
}

/** The text in lower case without marks (but "quỹ" keeps its own), and as written, in the same positions. */
function plainOf(text: string): {readonly plain: string; readonly written: string} {
  const written = text.normalize("NFC").replace(/[\s_]+/g, " ");
  const lower = lowerCase(written);
  const plain = lower
    .replace(/[–—−]/g, "-")
    .replace(/[\u00c0-\u1eff]/g, (letter) =>
      letter === "ỹ" ? letter : letter === "đ" ? "d" : letter.normalize("NFD").charAt(0)
    );
  return {plain, written: written.length === lower.length ? written : lower};
}

/** Every pattern's matches, the earlier pattern before the later, none overlapping. */
function findWords(plain: string): readonly Words[] {
  const words: Words[] = [];
  let rest = plain;
  for (const {letters, pattern, read} of periodPatterns) {
    if (!plain.includes(letters)) continue;
    // Not `matchAll`: it makes a new expression each time, and there are many patterns.
    const text = rest;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (end === start) pattern.lastIndex += 1;
      words.push({start, end, groups: match.groups ?? {}, read});
      rest = rest.slice(0, start) + "\u0001".repeat(end - start) + rest.slice(end);
    }
  }
  return words.sort((one, other) => one.start - other.start);
}

/** "quý I, … quý II năm 2024": the year that the words lack, from the next period, else the one before. */
function yearNear(words: readonly Words[], index: number): number | null {
  const around = [...words.slice(index + 1), ...words.slice(0, index).reverse()];
  for (const {groups, read} of around) {
    const period = read(groups, null);
    if (period !== null && typeof period !== "string") return Number(period.end.slice(0, 4));
  }
  return null;
}

function basisOf(before: string, after: string, period: Period): Basis | null {
  if (/luy ke|cong don/.test(before + after)) {
    if (/tu dau nam/.test(before + after)) return "year_to_date";
    if (/chuong trinh|nhiem ky|giai doan|trien khai|phat dong/.test(before + after)) {
      return "programme_to_date";
    }
    const isPartOfYear = period.start.slice(0, 4) === period.end.slice(0, 4);
    const isLong = period.kind !== "day" && period.kind !== "year";
    return isPartOfYear && isLong ? "year_to_date" : "programme_to_date";
  }
  if (/tu dau nam/.test(before)) return "year_to_date";
  return /(?:tinh|ke|cap nhat)? ?(?:den|toi) (?:het |thoi diem |\d{1,2} ?(?:h|gio)\d* |ngay )*$/.test(
    before
  )
    ? "as_of"
    : null;
}

function findBareYear(plain: string): readonly FoundPeriod[] {
  const years = [...plain.matchAll(BARE_YEAR)]
    .map((match) => match[1] ?? "")
    .filter((year) => isYear(Number(year)));
  const [year] = years;
  if (year === undefined || new Set(years).size > 1) return [];
  const period = monthsOf(Number(year), 1, 12);
  return period === null ? [] : [{period, basisHint: null, text: year}];
}
