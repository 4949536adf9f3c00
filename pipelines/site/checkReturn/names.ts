import type {Language} from "../../../src/texts/language.ts";
import type {BreakdownItem, Codelists, Place} from "../../types.ts";

/** The codes of one set of codelists in words, in one language. A code that is in no list stands for itself. */
export interface Names {
  indicator(code: string): string;
  /** With the province for what lies below it: `Xã Tân Cương, Thái Nguyên`. */
  place(id: string): string;
  organisation(code: string | null): string | null;
  /** Null for `other`. */
  form(code: string): string | null;
  /** Codes such as KHAC stand in several dimensions. */
  breakdown(dimension: BreakdownItem["dimension"], code: string): string;
}

const known = new WeakMap<Codelists, Partial<Record<Language, Names>>>();

/** Indexed once for a set of codelists and a language. */
export function namesOf(codelists: Codelists, language: Language): Names {
  const before = known.get(codelists) ?? {};
  const names = before[language] ?? createNames(codelists, language);
  known.set(codelists, {...before, [language]: names});
  return names;
}

function createNames(codelists: Codelists, language: Language): Names {
  const isVi = language === "vi";
  const places = new Map(codelists.places.map((place) => [place.id, place]));
  const named = (list: readonly {code: string; nameVi: string; nameEn: string}[]) =>
    new Map(list.map(({code, nameVi, nameEn}) => [code, isVi ? nameVi : nameEn]));
  const indicators = named(codelists.indicators);
  const organisations = named(codelists.organisations);
  const forms = named(codelists.forms);
  const breakdowns = new Map(
    codelists.breakdowns.map(({dimension, code, nameVi, nameEn}) => [
      `${dimension} ${code}`,
      isVi ? nameVi : nameEn
    ])
  );
  const nameOf = (place: Place): string => {
    const isBelowProvince = place.level === "district" || place.level === "commune";
    if (isBelowProvince) return isVi ? place.fullName : place.name;
    return isVi || place.level === "province" ? place.name : place.nameEn;
  };
  return {
    indicator: (code) => indicators.get(code) ?? code,
    place(id) {
      const place = places.get(id);
      if (place === undefined) return id;
      const province = provinceAbove(place, places);
      return province === null ? nameOf(place) : `${nameOf(place)}, ${nameOf(province)}`;
    },
    organisation: (code) => (code === null ? null : (organisations.get(code) ?? code)),
    form: (code) => forms.get(code) ?? null,
    breakdown: (dimension, code) => breakdowns.get(`${dimension} ${code}`) ?? code
  };
}

function provinceAbove(place: Place, places: ReadonlyMap<string, Place>): Place | null {
  if (place.level !== "commune" && place.level !== "district") return null;
  let above: Place | undefined = place;
  while (above !== undefined && above.level !== "province") {
    above = above.parentId === null ? undefined : places.get(above.parentId);
  }
  return above ?? null;
}
