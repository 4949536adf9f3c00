import type {Language} from "../texts/language.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
] as const;

/** `2026-11-20` → `20/11/2026`, `20 November 2026`. Text that is no ISO date comes back as it is. */
export function formatDate(iso: string, language: Language): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (match === null) return iso;
  const [, year, month, day] = match;
  if (language === "vi") return `${day}/${month}/${year}`;
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** A period code for readers: `2024-Q1` → `quý I/2024`, `2024-9M` → `9 tháng 2024`. */
export function formatPeriod(code: string, language: Language): string {
  const span = code.split("/");
  if (span.length === 2) return span.map((date) => formatDate(date, language)).join(" – ");
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(9M)|(\d\d)))?$/.exec(code);
  if (match === null) return formatDate(code, language);
  const [, year, quarter, half, nine, month] = match;
  const roman = ["I", "II", "III", "IV"];
  if (language === "vi") {
    if (quarter) return `quý ${roman[Number(quarter) - 1]}/${year}`;
    if (half) return `${half === "1" ? "6 tháng đầu" : "6 tháng cuối"} ${year}`;
    if (nine) return `9 tháng ${year}`;
    return month ? `tháng ${Number(month)}/${year}` : `${year}`;
  }
  if (quarter) return `Q${quarter} ${year}`;
  if (half) return `${half === "1" ? "first" : "second"} half of ${year}`;
  if (nine) return `nine months of ${year}`;
  return month ? `${MONTHS[Number(month) - 1] ?? month} ${year}` : `${year}`;
}
