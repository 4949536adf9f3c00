import {foldText} from "./foldText.ts";

const BETWEEN = /\s*\n\s*|\s+[-–—/]\s+/;

/** The name in "QUẢNG NINH⏎QUANG NINH" and "HÀ GIANG - HA GIANG": written twice, the second time without marks. */
export function withoutEcho(raw: string, text: string): string {
  if (!BETWEEN.test(raw)) return text;
  const [first = "", ...others] = raw.trim().split(BETWEEN);
  const name = foldText(first);
  const isEchoed = others.length > 0 && others.every((other) => foldText(other) === name);
  return isEchoed ? first.trim() : text;
}
