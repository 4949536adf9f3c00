import type {Language} from "../texts/language.ts";

/** As somebody types it who has the program at hand. */
export function commandLine(place: string, year: number, language: Language): string {
  const inEnglish = language === "en" ? " --lang en" : "";
  return `chung-tay briefing --place ${place} --year ${year} --format docx${inEnglish}`;
}
