import {fullName} from "../select/places.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";

interface Office {
  readonly organisation: string | null;
  readonly place_id: string | null;
  /** The place's full name, as in `tỉnh Lai Châu`. */
  readonly place: string | null;
}

/** `Hội Liên hiệp Phụ nữ, Tỉnh Lai Châu`, `Women’s Union, Lai Châu`; a central body goes by its own name alone. */
export function officeName(
  {organisation, place_id, place}: Office,
  organisations: Readonly<Record<string, string>>,
  language: Language
): string {
  const body = organisation === null ? null : (organisations[organisation] ?? organisation);
  const isCentral = place_id === "VN";
  const where = place === null ? null : fullName(place, language);
  if (body !== null) return isCentral || where === null ? body : `${body}, ${where}`;
  const {figure, progress} = textsOf(language);
  return isCentral ? figure.total : (where ?? progress.unknownOffice);
}
