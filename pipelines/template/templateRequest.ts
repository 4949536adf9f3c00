import type {Language} from "../findings/catalogue.ts";
import type {Form, FormColumn, FormRow, FormTable} from "../formTypes.ts";
import type {Codelists, Organisation, Period, Place} from "../types.ts";

/** What a template is made of: which form, for whom and when. */
export interface TemplateRequest {
  /** In the version that is to be handed out. */
  readonly form: Form;
  readonly place: Place;
  readonly period: Period;
  /** Null where the clerk chooses it from `organisations`. */
  readonly organisation: Organisation | null;
  /** Those that owe the form at this level and in this period. */
  readonly organisations: readonly Organisation[];
  readonly language: Language;
  readonly codelists: Codelists;
  /** ISO date, or null where the form names none. */
  readonly due: string | null;
  readonly last: LastFigures | null;
}

/** The figures of the period before, in base units. */
export interface LastFigures {
  readonly period: Period;
  find(wanted: {
    readonly row: FormRow | null;
    readonly column: FormColumn;
    readonly placeId: string;
  }): string | null;
}

/** `label` or `name` in the request's language. */
export function labelIn(
  language: Language,
  {labelVi, labelEn}: Pick<FormRow, "labelVi" | "labelEn">
): string {
  return language === "vi" ? labelVi : labelEn;
}

export function nameIn(
  language: Language,
  {nameVi, nameEn}: {readonly nameVi: string; readonly nameEn: string}
): string {
  return language === "vi" ? nameVi : nameEn;
}

/** Where its figures count a thing that has no halves. */
export function isCounted(
  row: FormRow | null,
  column: FormColumn,
  {indicators}: Codelists
): boolean {
  const code = row?.indicator ?? column.indicator;
  return indicators.find((each) => each.code === code)?.valueType === "count";
}

/** A column of the period itself has its figures of the period before beside it. */
export function showsLast({scenario, of, basis}: FormColumn): boolean {
  return scenario === "actual" && of === "period" && (basis === "period" || basis === "as_of");
}

/** True where the rows give the units, so that a column of units stands beside their labels. */
export function hasUnitColumn({columns, placeRows}: FormTable): boolean {
  return placeRows === null && columns.every(({unit}) => unit === null);
}
