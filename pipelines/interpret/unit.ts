import {lowerCase} from "./foldText.ts";
import {unitWordAtStart} from "./unitWords.ts";

/** Units as offices write them: a base and a power of ten. */
export interface Unit {
  /** `VND`, `căn`, `lượt người`, `tấn`, `ratio`, …; null where only a scale is written (`triệu`). */
  readonly base: string | null;
  /** 1 of the unit is 10^powerOfTen of the base: `triệu đồng` 6, `%` -2. */
  readonly powerOfTen: number;
  readonly text: string;
}

/** A line such as "Đơn vị tính: triệu đồng"; `unit` is null where what it names is no unit of ours, or several. */
export interface UnitLine {
  readonly text: string;
  readonly unit: Unit | null;
}

interface Scale {
  readonly powerOfTen: number;
  /** tỷ and tr are said of money alone. */
  readonly isMoney: boolean;
  readonly end: number;
}

const SCALE_WORDS: readonly (readonly [pattern: RegExp, powerOfTen: number, isMoney: boolean])[] = [
  [/^(?:nghìn|ngàn|ngìn|nghin|ngan|thousand|k)(?![\p{L}\p{M}])/u, 3, false],
  [/^(?:triệu|trieu|million)(?![\p{L}\p{M}])/u, 6, false],
  [/^(?:tr\.?(?= ?(?:đ|vn[đd]|₫))|trd(?![\p{L}\p{M}])|tr\.?(?![\p{L}\p{M}]))/u, 6, true],
  [/^(?:tỷ|tỉ|ty|ti|billion)(?![\p{L}\p{M}])/u, 9, true],
  [/^trăm(?![\p{L}\p{M}])/u, 2, false],
  [/^chục(?![\p{L}\p{M}])/u, 1, false],
  [/^vạn(?![\p{L}\p{M}])/u, 4, false]
];
/** What they begin with: most texts are spared the expressions. */
const OPENS_SCALE = new Set("nktmbcv");
const UNIT_LINE =
  /(?:^|[\s(,;])(?:(?:đ\.? ?v\.? ?t\.?|đ\/v ?t|dvt|đơn vị tính|don vi tinh)(?!\p{L})\s*:?|(?:đơn vị|don vi|unit)\s*:)\s*/u;
/** "1.000 đ", "1000 đồng" as the name of a unit. */
const POWER_OF_TEN = /^10*(?:[., ]?000)*(?!\d)\s*/;
const MONEY_INSIDE =
  /(?<![\p{L}\p{N}])(?:1(?:[.,]?000)+ ?(?:đồng|đ|vnđ)|(?:nghìn|ngàn|triệu|tr\.?|tỷ|tỉ) ?(?:đồng|đ|vnđ|vnd))(?!\p{L})/u;
/** Between two languages or two units: "Triệu đồng - Million dong". */
const SEPARATORS = /\s+[-–—]\s+|[;|]|,(?!\d)|\s?\/\s?(?!vt)|\n/;

/**
 * The unit that a header or a unit column names: `triệu đồng`, `Số tiền (tr.đ)`, `1.000 đ`,
 * `Đơn vị tính: Triệu đồng - Million dong`. Null where it names none, or two that differ.
 */
export function parseUnit(text: string): Unit | null {
  const line = findUnitLine(text);
  if (line !== null) return line.unit;
  for (const match of text.matchAll(BRACKET)) {
    const unit = parseList(match[1] ?? "");
    if (unit !== null) return unit;
  }
  return parseList(text) ?? findMoney(text);
}

/**
 * "ĐVT: triệu đồng", "Đơn vị: căn", also inside a longer line; null where the text is no unit line.
 * "Đơn vị: UBND xã A" names an office and is none; "ĐVT:" alone has the empty text.
 */
export function findUnitLine(text: string): UnitLine | null {
  const lower = lowerCase(text);
  const match = UNIT_LINE.exec(lower);
  if (match === null) return null;
  const named = sameLength(text, lower)
    .slice(match.index + match[0].length)
    .replace(/[)\]].*$/s, "")
    .trim();
  const unit = parseList(named);
  const isSure = !/^[\s(,;]*(?:đơn vị|don vi|unit)\s*:/.test(match[0]);
  if (unit === null && !(isSure && (named !== "" || match[0].includes(":")))) return null;
  return {text: named, unit};
}

const BRACKET = /[([]([^()[\]]+)[)\]]/g;

/** The sum of money that a bracket in a title names and nothing else: "… NĂM 2012 (1.000 đ)". Null where two differ. */
export function bracketedMoney(title: string): Unit | null {
  let found: Unit | null = null;
  for (const [, inside = ""] of title.matchAll(BRACKET)) {
    const unit = parseList(inside.replace(/^\s*tính bằng\s+/iu, ""));
    if (unit?.base !== "VND") continue;
    if (found !== null && found.powerOfTen !== unit.powerOfTen) return null;
    found = unit;
  }
  return found;
}

/**
 * The unit that stands at the start of `text`, and where it ends: `triệu đồng cho 5 xã` → VND, 6.
 * What follows is the caller's to judge.
 */
export function unitAtStart(text: string): {readonly unit: Unit; readonly end: number} | null {
  const lower = lowerCase(text);
  const start = lower.length - lower.trimStart().length;
  let end = start;
  let powerOfTen = 0;
  let isMoney = false;
  let scale = scaleAt(lower, end);
  while (scale !== null && powerOfTen <= 9) {
    powerOfTen += scale.powerOfTen;
    isMoney ||= scale.isMoney;
    end = scale.end;
    scale = scaleAt(lower, end);
  }
  const hasScale = end > start;
  const gap = /^[\s.]*/.exec(lower.slice(end))?.[0].length ?? 0;
  const word = unitWordAtStart(lower.slice(end + gap));
  const isUnit = word !== null && !(hasScale && word.base === "ratio");
  if (isUnit) end += gap + word.end;
  if (!hasScale && !isUnit) return null;
  const unit = {
    base: isUnit ? word.base : isMoney ? "VND" : null,
    powerOfTen: powerOfTen + (isUnit ? word.powerOfTen : 0),
    text: sameLength(text, lower).slice(start, end).trim()
  };
  return {unit, end};
}

function scaleAt(lower: string, position: number): Scale | null {
  const rest = lower.slice(position);
  const trimmed = rest.trimStart();
  if (!OPENS_SCALE.has(trimmed.charAt(0))) return null;
  for (const [pattern, powerOfTen, isMoney] of SCALE_WORDS) {
    const length = pattern.exec(trimmed)?.[0].length;
    if (length === undefined) continue;
    return {powerOfTen, isMoney, end: position + rest.length - trimmed.length + length};
  }
  return null;
}

function parseList(text: string): Unit | null {
  let found: Unit | null = null;
  for (const part of text.split(SEPARATORS)) {
    const unit = parseWhole(part);
    if (unit === null) continue;
    if (found !== null && (unit.base !== found.base || unit.powerOfTen !== found.powerOfTen)) {
      return null;
    }
    found ??= unit;
  }
  return found;
}

/** A text that is a unit and nothing else. */
function parseWhole(text: string): Unit | null {
  const trimmed = text.replace(/^[\s:(]+|[\s.:)]+$/g, "");
  const number = POWER_OF_TEN.exec(trimmed)?.[0] ?? "";
  const found = unitAtStart(trimmed.slice(number.length));
  if (found?.end !== lowerCase(trimmed.slice(number.length)).length) return null;
  const zeros = number.replace(/[^0]/g, "").length;
  return {
    base: found.unit.base,
    powerOfTen: found.unit.powerOfTen + zeros,
    text: trimmed.normalize("NFC")
  };
}

function findMoney(text: string): Unit | null {
  const phrase = MONEY_INSIDE.exec(lowerCase(text))?.[0];
  return phrase === undefined ? null : parseWhole(phrase);
}

/** `text` as written, in the positions of its lower-case form. */
function sameLength(text: string, lower: string): string {
  const composed = text.normalize("NFC");
  return composed.length === lower.length ? composed : lower;
}
