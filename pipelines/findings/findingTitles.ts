import {findingCatalogue} from "./catalogue.ts";

/** What a kind of finding is called in both languages; its code where the catalogue knows it no longer. */
export function findingTitles(code: string): {
  readonly title_vi: string;
  readonly title_en: string;
} {
  const wording = findingCatalogue[code];
  return {title_vi: wording?.title.vi ?? code, title_en: wording?.title.en ?? code};
}
