import type {Language} from "../texts/language.ts";
import {formatNumber} from "./number.ts";

/** `1536` → `1,5 kB` (vi), `1.5 kB` (en): thousands, as browsers count what they load. */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < 1000) return `${formatNumber(bytes, language)} B`;
  const [size, unit] = bytes < 999_500 ? [bytes / 1e3, "kB"] : [bytes / 1e6, "MB"];
  const decimals = size < 10 ? 1 : 0;
  return `${formatNumber(Number(size.toFixed(decimals)), language)} ${unit}`;
}
