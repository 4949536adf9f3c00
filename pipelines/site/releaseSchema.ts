import {z} from "zod";

import {columnarSchema} from "./columnarSchema.ts";

/** The published files as `publish` writes them; what is left out reads as null or empty. */

const text = z.string();
const maybeText = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const maybeNumber = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
const count = z.number().default(0);
const severity = z.enum(["error", "warning", "note"]);
const scenario = z.enum(["actual", "target"]);
const qualifier = z
  .enum(["exact", "at_least", "at_most", "about"])
  .nullish()
  .transform((value) => value ?? "exact");
const basis = z
  .enum(["period", "year_to_date", "programme_to_date", "as_of"])
  .nullish()
  .transform((value) => value ?? null);
const geography = z.enum([
  "as_reported",
  "provinces_34",
  "regions_2018",
  "regions_2025",
  "country"
]);

/** Becomes part of a path: a name with a slash or dots could leave the folder of the release. */
const fileName = z.string().regex(/^[A-Za-z0-9][\w.-]*$/, "must be a plain file name");

export const manifestSchema = z.object({
  release: fileName,
  number: count,
  date: text,
  isDemonstration: z.boolean(),
  returns: count,
  observations: count,
  findings: z.object({error: count, warning: count, note: count})
});

export const indicatorsSchema = z.array(
  z.object({
    code: fileName,
    name_vi: text,
    name_en: text,
    unit: text,
    value_type: text,
    kind: text,
    definition_vi: maybeText,
    definition_en: maybeText,
    caveats_vi: maybeText,
    caveats_en: maybeText,
    years: z.array(z.number()),
    n_figures: count
  })
);

const figureSchema = z.object({
  geography,
  place_id: text,
  year: z.number(),
  scenario,
  basis,
  value: maybeNumber,
  lower: maybeNumber,
  upper: maybeNumber,
  qualifier,
  n_expected: count,
  n_reported: count,
  coverage: maybeNumber,
  blank: z.string().nullish()
});

const changeSchema = z.object({
  period: text,
  previous_period: text,
  geography,
  place_id: text,
  year: z.number(),
  scenario,
  value: maybeNumber,
  previous_value: maybeNumber,
  change: maybeNumber,
  change_same_reporters: maybeNumber,
  change_new: maybeNumber,
  change_lost: maybeNumber,
  change_revised: maybeNumber,
  percent: maybeNumber,
  withheld_reason: maybeText
});

const sourceCellSchema = z.object({
  file: text,
  sheet: maybeText,
  cell: maybeText,
  place_id: maybeText,
  period: maybeText,
  basis: maybeText,
  value: maybeNumber,
  qualifier: maybeText,
  blank: maybeText,
  raw_text: maybeText,
  unit_text: maybeText,
  source: maybeText
});

export const indicatorFiguresSchema = z.object({
  code: text,
  figures: columnarSchema(z.array(figureSchema)),
  changes: columnarSchema(z.array(changeSchema)),
  observations: columnarSchema(z.array(sourceCellSchema))
});

export const placesSchema = z.array(
  z.object({
    id: fileName,
    code: text,
    era: text,
    level: text,
    type: maybeText,
    name: text,
    full_name: text,
    name_en: text,
    parent_id: maybeText,
    region_2018: maybeText,
    region_2025: maybeText,
    successor_ids: z
      .array(text)
      .nullish()
      .transform((value) => value ?? []),
    short: maybeText,
    tile_row: maybeNumber,
    tile_col: maybeNumber,
    population_2020: maybeNumber
  })
);

/** How many returns, in which state, and the first of them. */
export const returnsSchema = z.object({
  total: count,
  by_status: z.record(text, z.number()),
  rows: z.array(
    z.object({
      file: text,
      title: maybeText,
      form: maybeText,
      organisation: maybeText,
      place_id: maybeText,
      period: maybeText,
      status: text,
      source: maybeText,
      observations: count,
      errors: count,
      warnings: count,
      notes: count
    })
  )
});

const findingKind = {code: text, severity, title_vi: text, title_en: text};

export const findingsSchema = z.object({
  total: count,
  by_code: z.array(z.object({...findingKind, count})),
  rows: z.array(
    z.object({
      code: text,
      severity,
      file: text,
      sheet: maybeText,
      cell: maybeText,
      text: maybeText,
      message_vi: text,
      message_en: text,
      remedy_vi: text,
      remedy_en: text
    })
  ),
  identities: z.array(
    z.object({
      identity: text,
      unit: text,
      n_checked: count,
      n_differ: count,
      worst_residual: z.number().nullable(),
      indicator: maybeText,
      place: maybeText,
      period: maybeText,
      file: maybeText
    })
  )
});

export const methodSchema = z.object({
  forms: z.array(z.object({code: text, name_vi: text, name_en: text, frequency: text})),
  organisations: z.array(z.object({code: text, name_vi: text, name_en: text})),
  definition_changes: z.array(
    z.object({indicator: text, year: z.number(), note_vi: text, note_en: text})
  ),
  sources: z.array(z.object({title: text, url: maybeText, files: z.array(text)})),
  catalogue: z.array(
    z.object({
      ...findingKind,
      message_vi: text,
      message_en: text,
      remedy_vi: text,
      remedy_en: text
    })
  )
});
