import type {Language} from "../findings/catalogue.ts";

const ROMAN = ["I", "II", "III", "IV"] as const;

/** A period as a letter names it: `2024-Q1` is "quý I năm 2024". A code of no known shape stays as it is. */
export function periodWords(code: string, language: Language): string {
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(9M)|(\d\d)))?$/.exec(code);
  if (match === null) return spanWords(code, language);
  const [, year = "", quarter, half, months, month] = match;
  if (language === "en") {
    if (quarter !== undefined) return `quarter ${quarter} of ${year}`;
    if (half !== undefined) return `the ${half === "1" ? "first" : "second"} half of ${year}`;
    if (months !== undefined) return `the first nine months of ${year}`;
    return month === undefined ? `the year ${year}` : `${month}/${year}`;
  }
  if (quarter !== undefined) return `quý ${ROMAN[Number(quarter) - 1] ?? quarter} năm ${year}`;
  if (half !== undefined) return `6 tháng ${half === "1" ? "đầu" : "cuối"} năm ${year}`;
  if (months !== undefined) return `9 tháng đầu năm ${year}`;
  return month === undefined ? `năm ${year}` : `tháng ${Number(month)} năm ${year}`;
}

function spanWords(code: string, language: Language): string {
  const days = /^(\d{4})-(\d\d)-(\d\d)(?:\/(\d{4})-(\d\d)-(\d\d))?$/.exec(code);
  if (days === null) return code;
  const [, year, month, day, toYear, toMonth, toDay] = days;
  const from = `${day}/${month}/${year}`;
  if (toYear === undefined) return language === "vi" ? `ngày ${from}` : from;
  const to = `${toDay}/${toMonth}/${toYear}`;
  return language === "vi" ? `từ ngày ${from} đến ngày ${to}` : `${from} to ${to}`;
}
