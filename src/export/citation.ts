import {formatDate} from "../format/date.ts";
import type {Manifest} from "../release/release.ts";
import type {Language} from "../texts/language.ts";

/** What is cited, and under which conditions the files may be used. */
export const PUBLISHER = "Chung Tay";
export const LICENCE = {
  name: "MIT",
  path: "https://opensource.org/license/mit",
  title: "MIT License"
} as const;

type CitedRelease = Pick<Manifest, "release" | "number" | "date" | "isDemonstration">;

/** One line to put under a figure or into a list of references; it names the release, which never changes. */
export function citation(
  {release, number, date, isDemonstration}: CitedRelease,
  language: Language
): string {
  const day = formatDate(date, language);
  const text =
    language === "vi"
      ? `${PUBLISHER}: Số liệu các chương trình chung tay, đợt số liệu ${number} (${release}), ${day}.`
      : `${PUBLISHER}: Figures of joint welfare programmes, release ${number} (${release}), ${day}.`;
  if (!isDemonstration) return text;
  return `${text} ${language === "vi" ? "Số liệu giả lập." : "Made-up figures."}`;
}
