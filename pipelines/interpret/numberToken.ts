import type {NumberConvention} from "./numberConvention.ts";

type Mark = "." | ",";

/**
 * What the marks of one written number say by themselves.
 * `clear`: `decimals` counts the digits after the decimal mark. `evidence`: the convention it proves.
 * `ambiguous`: one mark and three digits (`1.234`), grouped thousands or a fraction.
 */
export type TokenReading =
  | {
      readonly kind: "clear";
      readonly value: string;
      readonly decimals: number;
      readonly decimalMark: Mark | null;
      readonly evidence: NumberConvention;
    }
  | {
      readonly kind: "ambiguous";
      readonly mark: Mark;
      readonly whole: string;
      readonly fraction: string;
    }
  | {readonly kind: "malformed"};

/** Digits with marks or single spaces between groups of three; no letter before it. */
const SPACED = /^\d{1,3}(?: \d{3})+(?![\d ]*\d{4})(?!\d)(?:[.,]\d+)?/;
const MARKED = /^\d+(?:[.,]\d+)*/;
/** Whole, with two groups of three or more: as most large amounts are written. */
const GROUPED = /^[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/;
const MALFORMED = {kind: "malformed"} as const;

/** The written number that `text` starts with (`1.234,5` of `1.234,5 tỷ`), or null. */
export function tokenAtStart(text: string): string | null {
  return (SPACED.exec(text) ?? MARKED.exec(text))?.[0] ?? null;
}

/** Judges `1.234.567,89`, `1 234,5`, `02`, `12.5`, `1.234`, … without any context. */
export function readToken(token: string): TokenReading {
  const mark = onlyMark(token);
  if (mark === NO_MARK) return clear(token, "", null);
  if (mark >= 0)
    return readOneMark(token.slice(0, mark), token.slice(mark + 1), token[mark] as Mark);
  if (GROUPED.test(token)) return readGrouped(token);
  if (token.includes(" ")) return readSpaced(token);
  const groups = token.split(/[.,]/);
  const marks = token.replace(/\d/g, "");
  const first = groups[0] ?? "";
  const last = groups.at(-1) ?? "";
  const middle = groups.slice(1, -1);
  const isGrouped = /^[1-9]\d{0,2}$/.test(first) && middle.every((group) => group.length === 3);
  if (!isGrouped) return MALFORMED;
  const thousands = marks.charAt(0) as Mark;
  const lastMark = marks.at(-1) as Mark;
  if (marks.slice(0, -1) !== thousands.repeat(marks.length - 1)) return MALFORMED;
  if (lastMark !== thousands) return clear(first + middle.join(""), last, lastMark);
  if (last.length !== 3) return MALFORMED;
  return {...clear(groups.join(""), "", null), evidence: conventionOf(thousands)};
}

const NO_MARK = -1;
const OTHERWISE = -2;

/** Where the one mark of digits stands; `NO_MARK` in digits alone, `OTHERWISE` where there is more. */
function onlyMark(token: string): number {
  let mark = NO_MARK;
  for (let at = 0; at < token.length; at++) {
    const code = token.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) continue;
    if (mark !== NO_MARK || (code !== 0x2e && code !== 0x2c)) return OTHERWISE;
    mark = at;
  }
  return mark;
}

function readGrouped(token: string): TokenReading {
  const mark = token.includes(".") ? "." : ",";
  return {...clear(token.replaceAll(mark, ""), "", null), evidence: conventionOf(mark)};
}

function readSpaced(token: string): TokenReading {
  const [whole = "", fraction = ""] = token.split(/[.,]/);
  if (whole.startsWith("0")) return MALFORMED;
  const mark = /[.,]/.exec(token)?.[0];
  return clear(whole.replaceAll(" ", ""), fraction, mark === undefined ? null : (mark as Mark));
}

function readOneMark(first: string, last: string, mark: Mark): TokenReading {
  if (last.length !== 3 || first.length > 3 || first === "0") return clear(first, last, mark);
  if (first.startsWith("0")) return MALFORMED;
  return {kind: "ambiguous", mark, whole: first + last, fraction: `${first}.${last}`};
}

function clear(
  whole: string,
  fraction: string,
  mark: Mark | null
): Extract<TokenReading, {kind: "clear"}> {
  return {
    kind: "clear",
    value: fraction === "" ? whole : `${whole}.${fraction}`,
    decimals: fraction.length,
    decimalMark: mark,
    evidence: mark === null ? "undecided" : conventionOf(mark === "," ? "." : ",")
  };
}

function conventionOf(thousands: Mark): NumberConvention {
  return thousands === "." ? "dot_thousands" : "comma_thousands";
}
