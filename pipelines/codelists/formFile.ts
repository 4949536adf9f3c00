import {z} from "zod";

import type {Form, FormColumn, FormMeaning, FormRow, FormTable} from "../formTypes.ts";

/** The shape of data/forms/*.yml; whether its codes exist is asked by `findFormFaults`. */

const label = z.string().min(1, "empty");
const name = z.string().regex(/^[a-z][a-z0-9-]*$/, "not in kebab-case");
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "not an ISO date, or not in quotes");
const validity = {valid_from: date.optional(), valid_to: date.optional()};
const level = z.enum(["country", "region", "province", "district", "commune"]);
const quarters = z.array(z.int().min(1).max(4)).default([]);

const meaning = {
  indicator: label.optional(),
  unit: label.optional(),
  house_type: label.optional(),
  beneficiary: label.optional(),
  funding_source: label.optional(),
  work_kind: label.optional(),
  is_part: z.boolean().optional()
};

const part = z.strictObject({
  code: name,
  label_vi: label,
  label_en: label,
  ...meaning,
  columns: z.array(name).min(1).optional(),
  organisations: z.array(label).default([]),
  total_of: z.array(name).default([])
});
const row = part.extend({parts: z.array(part).default([])});
const section = z.strictObject({
  title_vi: label.optional(),
  title_en: label.optional(),
  rows: z.array(row).min(1)
});
const column = z.strictObject({
  code: name,
  label_vi: label,
  label_en: label,
  group_vi: label.optional(),
  group_en: label.optional(),
  scenario: z.enum(["actual", "target"]).default("actual"),
  basis: z.enum(["period", "year_to_date", "programme_to_date", "as_of"]).default("period"),
  of: z.enum(["period", "year", "next"]).default("period"),
  ...meaning
});
const table = z
  .strictObject({
    code: name,
    sheet: z
      .string()
      .min(1)
      .max(31, "longer than a sheet's name may be")
      .regex(/^[^[\]:*?/\\']+$/, "not a name for a sheet"),
    name_vi: label,
    name_en: label,
    levels: z.array(level).default([]),
    quarters,
    place_rows: level.optional(),
    sections: z.array(section).default([]),
    columns: z.array(column).min(1)
  })
  .refine((each) => (each.place_rows === undefined) === each.sections.length > 0, {
    message: "has sections or place_rows, one of the two"
  });
const olderVersion = z.strictObject({
  version: z.int().min(1),
  until: date,
  changes_vi: label,
  changes_en: label,
  renamed_rows: z.record(name, name).default({}),
  units: z.record(name, label).default({}),
  added_rows: z.array(name).default([]),
  added_columns: z.array(name).default([]),
  retired_rows: z.array(part.extend({table: name})).default([])
});

export const formFile = z
  .strictObject({
    code: name,
    name_vi: label,
    name_en: label,
    frequency: z.enum(["monthly", "quarterly", "annual", "occasional"]),
    titles: z.array(label).min(1),
    usual_unit: label.nullable().default(null),
    headers: z.array(z.array(label).min(1)).default([]),
    version: z.int().min(1).default(1),
    quarters,
    reporters: z
      .array(
        z.strictObject({
          organisations: z.array(label).min(1),
          levels: z.array(level).min(1),
          ...validity
        })
      )
      .default([]),
    orders: z.array(z.array(label).min(2)).default([]),
    due: z.array(z.strictObject({days: z.int().min(0).max(366), ...validity})).default([]),
    notes_vi: z.array(label).default([]),
    notes_en: z.array(label).default([]),
    tables: z.array(table).default([]),
    versions: z.array(olderVersion).default([])
  })
  .transform((file): Form => ({
    code: file.code,
    nameVi: file.name_vi,
    nameEn: file.name_en,
    frequency: file.frequency,
    titles: file.titles,
    usualUnit: file.usual_unit,
    headers: file.headers,
    version: file.version,
    quarters: file.quarters,
    reporters: file.reporters.map(({organisations, levels, ...dates}) => ({
      organisations,
      levels,
      ...validityOf(dates)
    })),
    due: file.due.map(({days, ...dates}) => ({days, ...validityOf(dates)})),
    orders: file.orders,
    tables: file.tables.map(tableOf),
    olderVersions: file.versions.map((older) => ({
      version: older.version,
      until: older.until,
      changesVi: older.changes_vi,
      changesEn: older.changes_en,
      renamedRows: older.renamed_rows,
      units: older.units,
      addedRows: older.added_rows,
      addedColumns: older.added_columns,
      retiredRows: older.retired_rows.map((each) => ({...rowOf(each, {}), table: each.table}))
    })),
    notesVi: file.notes_vi,
    notesEn: file.notes_en
  }));

function tableOf(table: z.output<typeof formFile.def.in>["tables"][number]): FormTable {
  return {
    code: table.code,
    sheet: table.sheet,
    nameVi: table.name_vi,
    nameEn: table.name_en,
    levels: table.levels,
    quarters: table.quarters,
    placeRows: table.place_rows ?? null,
    rows: table.sections.flatMap((each) =>
      each.rows.flatMap((whole) => [rowOf(whole, each), ...partsOf(whole, each)])
    ),
    columns: table.columns.map((each): FormColumn => ({
      code: each.code,
      labelVi: each.label_vi,
      labelEn: each.label_en,
      groupVi: each.group_vi ?? null,
      groupEn: each.group_en ?? null,
      scenario: each.scenario,
      basis: each.basis,
      of: each.of,
      ...meaningOf(each)
    }))
  };
}

type PartFile = z.output<typeof part>;
type SectionTitles = {
  readonly title_vi?: string | undefined;
  readonly title_en?: string | undefined;
};

/** A part has its row's meaning where it does not give its own. */
function partsOf(whole: z.output<typeof row>, titles: SectionTitles): readonly FormRow[] {
  return whole.parts.map((each) =>
    rowOf(
      {
        ...each,
        indicator: each.indicator ?? whole.indicator,
        unit: each.unit ?? whole.unit,
        columns: each.columns ?? whole.columns,
        organisations: each.organisations.length > 0 ? each.organisations : whole.organisations,
        is_part: true
      },
      titles
    )
  );
}

function rowOf(file: PartFile, {title_vi, title_en}: SectionTitles): FormRow {
  return {
    code: file.code,
    labelVi: file.label_vi,
    labelEn: file.label_en,
    sectionVi: title_vi ?? null,
    sectionEn: title_en ?? null,
    columns: file.columns ?? null,
    organisations: file.organisations,
    totalOf: file.total_of,
    ...meaningOf(file)
  };
}

type MeaningFile = Pick<PartFile, keyof typeof meaning>;

function meaningOf(file: MeaningFile): FormMeaning {
  return {
    indicator: file.indicator ?? null,
    unit: file.unit ?? null,
    houseType: file.house_type ?? null,
    beneficiary: file.beneficiary ?? null,
    fundingSource: file.funding_source ?? null,
    workKind: file.work_kind ?? null,
    isPart: file.is_part ?? false
  };
}

function validityOf(dates: {valid_from?: string | undefined; valid_to?: string | undefined}) {
  return {validFrom: dates.valid_from ?? null, validTo: dates.valid_to ?? null};
}
