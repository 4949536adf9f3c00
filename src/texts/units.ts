import type {Language} from "./language.ts";

/**
 * Units of the indicators in words. `lượt người` counts attendances, not persons, and is never
 * shortened. A unit that is not listed is shown as the codelist has it.
 */
const ENGLISH: Readonly<Record<string, string>> = {
  căn: "houses",
  "ngày công": "work-days",
  "lượt người": "person-times",
  lượt: "times",
  suất: "parcels",
  em: "children",
  hộ: "households",
  người: "persons",
  cầu: "bridges",
  phòng: "classrooms",
  "bệnh xá": "infirmaries",
  cây: "trees",
  đèn: "lights",
  thùng: "bins",
  "công trình": "works",
  tấn: "tonnes",
  "đơn vị": "units",
  buổi: "sessions",
  "mô hình": "models",
  "tập thể": "collectives",
  "cá nhân": "individuals",
  đợt: "outbreaks",
  ha: "ha"
};

/** `value` decides between `1 house` and `2 houses`; without one the unit stands for many. */
export function unitName(unit: string, language: Language, value = 2): string {
  if (unit === "VND") return language === "vi" ? "đồng" : "VND";
  if (unit === "m2") return "m²";
  if (language === "vi") return unit;
  const many = ENGLISH[unit] ?? unit;
  if (value !== 1) return many;
  if (many === "children") return "child";
  if (many === "infirmaries") return "infirmary";
  return many.replace(/s$/, "");
}
