import type {Period} from "../types.ts";
import {monthsOf} from "./calendar.ts";
import {foldText} from "./foldText.ts";
import {findPeriods} from "./period.ts";
import type {World} from "./world.ts";

/** A number that is no month although a year follows: "mau so 03 2024". */
const NUMBERED = /(?:so|bieu|mau|lan|dot|phu luc|pl|ban|v) ?$/;

/**
 * The period that the name of a file tells: `BC_Q1_2024.xlsx`, `BaoCaoQuy1-2024.xls`, `6T2024`,
 * `bc-thang3.2024`, `BC_03_2024`. A full date is the day on which it was sent, as often as not, and
 * tells nothing here unless the name says so in words.
 */
export function periodOfFileName(fileName: string): Period | null {
  const stem = fileName.replace(/\.[^.]*$/, "").normalize("NFC");
  const named = findPeriods(stem)[0] ?? findPeriods(stem.replace(/[_-]+/g, " "))[0];
  if (named !== undefined) return named.period;
  const cut = stem
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{L})(\d)/gu, "$1 $2")
    .replace(/(\d)(\p{L})/gu, "$1 $2")
    .replace(/[_.-]+/g, " ");
  return findPeriods(cut)[0]?.period ?? periodOfPieces(foldText(cut));
}

/** "q 12024", "t 3 2024", "bc 03 2024": what only the name of a file abbreviates so far. */
function periodOfPieces(pieces: string): Period | null {
  const quarter = /(?<![a-z])q ([1-4])(\d{4})(?!\d)/.exec(pieces);
  if (quarter !== null) {
    const number = Number(quarter[1]);
    return monthsOf(Number(quarter[2]), number * 3 - 2, number * 3);
  }
  const month =
    /(?<![a-z\d])t (\d{1,2}) (\d{4})(?! ?\d)/.exec(pieces) ??
    /(?<!\d ?)(0\d|1[0-2]) (\d{4})(?! ?\d)/.exec(pieces);
  if (month === null || NUMBERED.test(pieces.slice(0, month.index))) return null;
  return monthsOf(Number(month[2]), Number(month[1]), Number(month[1]));
}

/** The quarter or month that a sheet is named after, in a return on a whole year: "Quý I" under "năm 2024". */
export function periodOfSheet(name: string, year: Period, {texts}: World): Period | null {
  if (year.kind !== "year" || !/^(?:quý|quí|quy|q|tháng|thang|t)\.? ?[\dIVX]/iu.test(name))
    return null;
  const own = texts.periods(name)[0] ?? texts.periods(`${name} năm ${year.code}`)[0];
  if (own === undefined) return null;
  const {period} = own;
  const isInside = period.start >= year.start && period.end <= year.end;
  return isInside && period.code !== year.code ? period : null;
}
