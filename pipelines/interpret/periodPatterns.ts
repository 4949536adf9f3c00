import type {Period} from "../types.ts";
import {daysOf, isYear, monthsOf, quarterOf, yearsOf} from "./calendar.ts";
import {
  DAY,
  DAY_OF_YEAR,
  MONTH_WORD,
  NUMERAL,
  OF_YEAR,
  QUARTER,
  ROMAN,
  SHORT_YEAR,
  TO,
  WORDS
} from "./periodWords.ts";

/**
 * How periods are written, longest forms first, over text that is lower-case and without marks but
 * for "quỹ" (a fund is no quarter). Dates are day first, always.
 */
export interface PeriodPattern {
  readonly pattern: RegExp;
  /** Letters that stand in all that it matches: a text without them need not be looked through. */
  readonly letters: string;
  /**
   * The period; `impossible`; or null for words that must not be taken for one (a school year).
   * `year`: what a neighbour gives where the words themselves have none.
   */
  readonly read: (groups: Groups, year: number | null) => Period | "impossible" | "yearless" | null;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Reading = ReturnType<PeriodPattern["read"]>;

export const periodPatterns: readonly PeriodPattern[] = [
  // School years, comparisons and loose words: not the period of a return.
  ignored("nam hoc", String.raw`nam hoc \d{4} ?- ?\d{4}`),
  ignored(" ", String.raw`(?:so voi|cung ky)(?: cung ky)?(?: nam)? (?:truoc|\d{4})`),
  ignored("voi", String.raw`so (?:sanh )?voi (?:cung ky )?(?:thang|${QUARTER})[^,;()]{0,20}?\d{4}`),
  // A week is no period of ours, and a lunar month none of the calendar; their year is not the period.
  ignored(
    "tuan",
    String.raw`tuan (?:thu )?\d{1,2}(?: ?(?:,|va|-) ?\d{1,2})*(?:[ ,/]+(?:nam )?\d{4})?`
  ),
  ignored("thang", String.raw`thang (?:gieng|chap)(?:[ ,/]+(?:nam )?\d{4})?`),
  ignored("thang", String.raw`(?:nhung|cac|may) thang (?:dau|cuoi) nam \d{4}`),
  // The number and date of a document: "số 12/QĐ-UBND ngày 5/4/2024".
  ignored("ngay", String.raw`\d+\/(?:\d{4}\/)?[a-z][^ ,;)]*,? ngay (?:${DAY})`),
  {
    letters: "",
    pattern: regex(String.raw`(?<from>${DAY}|${DAY_OF_YEAR})${TO}(?<to>${DAY})`),
    read: ({from = "", to = ""}) => {
      const last = dayOf(to, null);
      // "27/7/1947 - 27/7/2024" is an anniversary.
      if (!isYear(dayOf(from, last?.year ?? null)?.year ?? 0)) return null;
      return (last && orImpossible(daysBetween(dayOf(from, last.year), last))) ?? "impossible";
    }
  },
  {
    letters: "thang",
    pattern: regex(
      String.raw`thang (?<from>\d{1,2})(?:(?: ?[/-] ?| nam )(?<fromYear>\d{4}))? ?(?:-|den|toi) ?(?:het )?(?:thang )?(?<to>\d{1,2})(?: ?[/-] ?| nam )(?<year>\d{4})`
    ),
    read: ({from, to, fromYear, year}) =>
      monthSpan(number(fromYear ?? year), number(from), number(year), number(to))
  },
  {
    letters: "qu",
    pattern: regex(
      String.raw`${QUARTER}(?<from>${NUMERAL}) ?(?:-|den|toi) ?(?:het )?${QUARTER}(?<to>${NUMERAL})${OF_YEAR}(?<year>\d{4})`
    ),
    read: ({from, to, year}) =>
      orImpossible(monthsOf(number(year), numeral(from) * 3 - 2, numeral(to) * 3))
  },
  {
    letters: "qu",
    pattern: regex(
      String.raw`${QUARTER}(?<list>${NUMERAL}(?: ?(?:,|\+|&|-|va) ?(?:${QUARTER})?${NUMERAL})+)${OF_YEAR}(?<year>\d{4})`
    ),
    read: ({list = "", year}) => quartersOf(number(year), list)
  },
  {
    letters: "qu",
    pattern: regex(String.raw`(?:nam )?(?<year>\d{4}) ?[,/-]? ?${QUARTER}(?<quarter>${NUMERAL})`),
    read: ({quarter, year}) => readQuarter(numeral(quarter), year, null)
  },
  {
    letters: "",
    pattern: regex(String.raw`(?<day>${DAY})(?:t[\d:.]+z?)?`),
    read: ({day = ""}) => {
      const date = dayOf(day, null);
      return orImpossible(date && daysOf(date, date));
    }
  },
  ignored("ngay", String.raw`ngay (?:${DAY_OF_YEAR})`),
  {
    letters: "",
    pattern: regex(
      String.raw`(?<year>\d{4}) ?-? ?(?:q(?<quarter>[1-4])|h(?<half>[12])|(?<nine>9m))`
    ),
    read: ({year, quarter, half, nine}) => {
      if (nine !== undefined) return monthsOf(number(year), 1, 9);
      if (quarter !== undefined) return quarterOf(number(year), number(quarter));
      return half === "1" ? monthsOf(number(year), 1, 6) : monthsOf(number(year), 7, 12);
    }
  },
  {
    letters: "qu",
    pattern: regex(
      String.raw`${QUARTER}(?<quarter>${NUMERAL})(?:${OF_YEAR}(?<year>${SHORT_YEAR}))?`
    ),
    read: ({quarter, year}, other) => readQuarter(numeral(quarter), year, other)
  },
  {
    letters: "q",
    pattern: regex(
      String.raw`q\.? ?(?<quarter>iv|i{1,3}|\d)(?: ?[/.,-] ?| nam | )(?<year>${SHORT_YEAR})`
    ),
    read: ({quarter, year}, other) => readQuarter(numeral(quarter), year, other)
  },
  {
    letters: "thang",
    pattern: regex(
      String.raw`(?<count>\d{1,2}|ba|sau|chin|muoi mot|muoi) ?thang (?<end>dau|cuoi) nam(?:${OF_YEAR}(?<year>\d{4}))?`
    ),
    read: ({count, end, year}, other) => readMonths(numeral(count), end, year, other)
  },
  {
    letters: "t",
    pattern: regex(
      String.raw`(?<count>\d{1,2}|ba|sau|chin|muoi mot|muoi) ?(?:thang|t)(?: nam | ?[/-] ?| )?(?:nam )?(?<year>\d{4})`
    ),
    read: ({count, year}, other) => readMonths(numeral(count), "dau", year, other)
  },
  {
    letters: "nua",
    pattern: regex(String.raw`nua (?<end>dau|cuoi) nam(?:${OF_YEAR}(?<year>\d{4}))?`),
    read: ({end, year}, other) => readMonths(6, end, year, other)
  },
  {
    letters: "t",
    pattern: regex(
      String.raw`(?:thang |t\.? ?(?=\d{1,2} ?[/.-]))(?<month>\d{1,2})(?:(?: ?[/.,-] ?| nam | )(?<year>\d{4}))?`
    ),
    read: ({month, year}, other) => readMonth(number(month), year, other)
  },
  {
    letters: "thang",
    pattern: regex(String.raw`thang (?<word>${MONTH_WORD})(?: ?[/.,-] ?| )nam (?<year>\d{4})`),
    read: ({word = "", year}) => readMonth(WORDS[word] ?? 0, year, null)
  },
  {
    letters: "",
    pattern: regex(String.raw`(?<=(?:den|het|ky) )(?<month>\d{1,2}) ?[/-] ?(?<year>\d{4})`),
    read: ({month, year}, other) => readMonth(number(month), year, other)
  },
  {
    letters: "",
    pattern: regex(
      String.raw`(?:(?<named>giai doan|nhiem ky|thoi ky|cac nam|tu nam|nam) ?:? ?)?(?<from>\d{4}) ?(?:-|den|toi) ?(?:het )?(?:nam )?(?<to>\d{4})`
    ),
    read: ({named, from, to}) =>
      yearsOf(number(from), number(to)) ?? (named === undefined ? null : "impossible")
  },
  {
    letters: "",
    pattern: regex(String.raw`(?:nam|year) ?:? ?(?<year>\d{4})`),
    read: ({year}) => (isYear(number(year)) ? monthsOf(number(year), 1, 12) : null)
  }
];

function readQuarter(quarter: number, year: string | undefined, other: number | null): Reading {
  if (quarter < 1 || quarter > 4) return "impossible";
  const known = year === undefined ? other : number(year.length === 2 ? `20${year}` : year);
  return known === null ? "yearless" : orImpossible(quarterOf(known, quarter));
}

/** "I, II", "I và quý II": one stretch of quarters; null where they do not follow one another. */
function quartersOf(year: number, list: string): Reading {
  const numbers = list
    .replace(new RegExp(QUARTER, "g"), "")
    .split(/ ?(?:,|\+|&|-|va) ?/)
    .map((text) => numeral(text.trim()));
  const first = numbers[0] ?? 0;
  const isStretch = numbers.every((each, at) => each === first + at);
  if (numbers.some((each) => !(each >= 1 && each <= 4))) return "impossible";
  return isStretch ? monthsOf(year, first * 3 - 2, (first + numbers.length - 1) * 3) : null;
}

function readMonth(month: number, year: string | undefined, other: number | null): Reading {
  if (month < 1 || month > 12) return "impossible";
  const known = year === undefined ? other : number(year);
  return known === null ? "yearless" : orImpossible(monthsOf(known, month, month));
}

/** The first or last so many months of a year; the last three of ten are October to December. */
function readMonths(
  count: number,
  end: string | undefined,
  year: string | undefined,
  other: number | null
): Reading {
  if (count < 1 || count > 12) return "impossible";
  const known = year === undefined ? other : number(year);
  if (known === null) return "yearless";
  return orImpossible(end === "cuoi" ? monthsOf(known, 13 - count, 12) : monthsOf(known, 1, count));
}

function monthSpan(fromYear: number, from: number, toYear: number, to: number): Reading {
  if (fromYear === toYear) return orImpossible(monthsOf(toYear, from, to));
  const last = monthsOf(toYear, to, to)?.end.split("-").map(Number);
  const [year = 0, month = 0, day = 0] = last ?? [];
  return orImpossible(daysOf({year: fromYear, month: from, day: 1}, {year, month, day}));
}

function daysBetween(first: ReturnType<typeof dayOf>, last: NonNullable<ReturnType<typeof dayOf>>) {
  return first && daysOf(first, last);
}

/** `5/4/2024`, `05 tháng 4 năm 2024`, `2024-04-05`; without a year, `year`. */
function dayOf(
  text: string,
  year: number | null
): {year: number; month: number; day: number} | null {
  const [first = "", second = "", third] = text.match(/\d+/g) ?? [];
  if (first.length === 4) return {year: number(first), month: number(second), day: number(third)};
  const known = third === undefined ? year : number(third);
  return known === null ? null : {year: known, month: number(second), day: number(first)};
}

function orImpossible(period: Period | null): Period | "impossible" {
  return period ?? "impossible";
}

function number(digits: string | undefined): number {
  return Number(digits ?? NaN);
}

function numeral(text = ""): number {
  return ROMAN[text] ?? WORDS[text] ?? Number(text);
}

function ignored(letters: string, source: string): PeriodPattern {
  return {letters, pattern: regex(source), read: () => null};
}

/** Not inside a longer word or number, nor before another part of a date. */
function regex(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d_]|\d[/.,-])(?:${source})(?![\p{L}\d]|[/.,-]\d)`, "gu");
}
