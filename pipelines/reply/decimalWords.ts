import type {Language} from "../findings/catalogue.ts";

/** Decimal text as people write it: `1234567.500000` is 1.234.567,5 in Vietnamese. */
export function decimalWords(decimal: string, language: Language): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  const [group, point] = language === "vi" ? [".", ","] : [",", "."];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const kept = fraction.replace(/0+$/, "");
  return kept === "" ? grouped : `${grouped}${point}${kept}`;
}
