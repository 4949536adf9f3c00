import type {Language} from "../texts/language.ts";
import {formatPeriod} from "./date.ts";

/** First and last day of a span as a period in words: `2024-01-01`, `2024-03-31` → `quý I/2024`. */
export function formatSpan(from: string, to: string, language: Language): string {
  return formatPeriod(spanCode(from, to), language);
}

/** The code of the calendar period that a span is, else its first and last day. */
export function spanCode(from: string, to: string): string {
  if (from === to) return from;
  const year = from.slice(0, 4);
  const span = `${from.slice(5)} ${to.slice(5)}`;
  if (to.slice(0, 4) === year) {
    const known = SPANS[span];
    if (known !== undefined) return year + known;
    const month = from.slice(5, 7);
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    if (span === `${month}-01 ${month}-${last}`) return `${year}-${month}`;
  }
  return `${from}/${to}`;
}

const SPANS: Readonly<Record<string, string>> = {
  "01-01 12-31": "",
  "01-01 06-30": "-H1",
  "07-01 12-31": "-H2",
  "01-01 09-30": "-9M",
  "01-01 03-31": "-Q1",
  "04-01 06-30": "-Q2",
  "07-01 09-30": "-Q3",
  "10-01 12-31": "-Q4"
};
