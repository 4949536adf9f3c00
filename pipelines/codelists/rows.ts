import {z} from "zod";

import type {BreakdownItem, Indicator, Organisation, Place} from "../types.ts";

const PLACE_ID = /^(?:VN|(?:R18|R25)-[A-Z]+|P(?:61|64|63|34)-\d\d|D-\d{3}|C(?:63|34)-\d{5})$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const code = z.string().regex(/^[A-Z][A-Z0-9_]*$/, "not a code in capitals");
const label = z.string().min(1, "empty");
const date = z.string().regex(DATE, "not an ISO date");
const maybeDate = z.literal("").or(date).transform(nullIfEmpty);
const list = z.string().transform(splitList);

/** What every unit of an indicator may be: the base units that values are stored in. */
export const BASE_UNITS = [
  ..."VND|căn|ngày công|lượt người|lượt|suất|em|hộ|người|km|cầu|phòng|bệnh xá|ha|cây|đèn|thùng".split(
    "|"
  ),
  ..."công trình|m2|tấn|đơn vị|buổi|mô hình|tập thể|cá nhân|đợt".split("|")
] as const;

export const placeRow = z
  .object({
    id: z.string().regex(PLACE_ID, "not a place id"),
    code: label,
    era: z.enum(["61", "64", "63", "34", "all"]),
    level: z.enum(["country", "region", "province", "district", "commune"]),
    type: label,
    name: label,
    full_name: label,
    name_en: label,
    parent_id: z.string().transform(nullIfEmpty),
    valid_from: date,
    valid_to: maybeDate,
    aliases: list.optional()
  })
  .transform((row): Place => ({
    id: row.id,
    code: row.code,
    era: row.era,
    level: row.level,
    type: row.type,
    name: row.name,
    fullName: row.full_name,
    nameEn: row.name_en,
    parentId: row.parent_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    aliases: row.aliases ?? []
  }));

const {era: eraOf, level: levelOf} = placeRow.in.shape;
const ERAS: ReadonlySet<string> = new Set(eraOf.options);
const LEVELS: ReadonlySet<string> = new Set(levelOf.options);

/**
 * A row of places that is plainly right; null for one that `placeRow` is to judge. There are fourteen
 * thousand of them, and their schema took as long as reading forty returns.
 */
export function plainPlace(row: Readonly<Record<string, string | undefined>>): Place | null {
  const {id = "", code = "", era = "", level = "", type = "", name = "", aliases = ""} = row;
  const {full_name: fullName = "", name_en: nameEn = "", parent_id: parentId} = row;
  const {valid_from: validFrom = "", valid_to: validTo} = row;
  if (!PLACE_ID.test(id) || !ERAS.has(era) || !LEVELS.has(level)) return null;
  if ([code, type, name, fullName, nameEn].includes("") || parentId === undefined) return null;
  if (!DATE.test(validFrom) || validTo === undefined) return null;
  if (validTo !== "" && !DATE.test(validTo)) return null;
  return {
    id,
    code,
    era,
    level: level as Place["level"],
    type,
    name,
    fullName,
    nameEn,
    parentId: nullIfEmpty(parentId),
    validFrom,
    validTo: nullIfEmpty(validTo),
    aliases: splitList(aliases)
  };
}

export const indicatorRow = z
  .object({
    code,
    name_vi: label,
    name_en: label,
    unit: z.enum(BASE_UNITS),
    value_type: z.enum(["count", "money", "measure", "ratio"]),
    kind: z.enum(["flow", "stock"]),
    synonyms: list
  })
  .transform((row): Indicator => ({
    code: row.code,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    unit: row.unit,
    valueType: row.value_type,
    kind: row.kind,
    synonyms: row.synonyms
  }));

export const organisationRow = z
  .object({
    code,
    name_vi: label,
    name_en: label,
    variants: list,
    valid_from: maybeDate,
    valid_to: maybeDate
  })
  .transform((row): Organisation => ({
    code: row.code,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    variants: row.variants,
    validFrom: row.valid_from,
    validTo: row.valid_to
  }));

export const breakdownRow = z
  .object({
    dimension: z.enum(["house_type", "beneficiary", "funding_source", "work_kind"]),
    code,
    name_vi: label,
    name_en: label,
    synonyms: list
  })
  .transform((row): BreakdownItem => ({
    dimension: row.dimension,
    code: row.code,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    synonyms: row.synonyms
  }));

function nullIfEmpty(text: string): string | null {
  return text === "" ? null : text;
}

function splitList(text: string): string[] {
  return text === "" ? [] : text.split("|");
}
