/** Fewer letters hold no identity number, phone number or e-mail address. */
const SHORTEST = 8;
const EMAIL = /[\w.+-]+@[\w-]+\.[a-z]{2,}/i;
/**
 * `012345678901` (identity card of 2014 on), `012345678` (before), `0912345678`, `+84 912 345 678`,
 * `0912.345.678`. They begin with 0 or +84, which no amount does.
 */
const NUMBER =
  /(?<![\d.,/-])(?:0\d{8}(?:\d{3})?|(?:0|\+ ?84[ .-]?)[235789]\d{1,3}[ .-]?\d{2,4}[ .-]?\d{2,4})(?![\d]|[.,/]\d)/;

/** Whether a cell's text holds an identity number, a phone number or an e-mail address. */
export function holdsPersonalNumber(text: string): boolean {
  if (text.length < SHORTEST) return false;
  if (text.includes("@")) return EMAIL.test(text);
  if (!text.includes("0") && !text.includes("+84")) return false;
  const found = NUMBER.exec(text);
  if (found === null) return false;
  const digits = found[0].replace(/\D/g, "");
  return digits.length >= 9 && digits.length <= 12;
}
