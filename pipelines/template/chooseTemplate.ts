import {OperatorError} from "../errors.ts";
import type {Language} from "../findings/catalogue.ts";
import type {Form} from "../formTypes.ts";
import {foldText} from "../interpret/foldText.ts";
import {periodOfCode} from "../interpret/formPeriod.ts";
import {parsePeriod} from "../interpret/period.ts";
import type {Codelists, Organisation, Period, Place} from "../types.ts";
import {choosePlace} from "./choosePlace.ts";
import type {TemplateRequest} from "./templateRequest.ts";

/** A template as an operator asks for it, all in words. */
export interface TemplateOrder {
  readonly form: string;
  readonly place: string;
  readonly period: string;
  readonly organisation: string | null;
  readonly language: Language;
}

/** Understands an order; throws an OperatorError that lists what is possible. */
export async function chooseTemplate(
  order: TemplateOrder,
  codelists: Codelists,
  dataDir: string
): Promise<Omit<TemplateRequest, "last">> {
  const form = chooseForm(order.form, codelists.forms);
  const period = choosePeriod(order.period, form);
  const place = await choosePlace(order.place, period, codelists, dataDir);
  const organisations = reportersOf(form, place, period, codelists);
  return {
    form,
    place,
    period,
    organisation:
      order.organisation === null
        ? null
        : chooseOrganisation(order.organisation, organisations, form, place),
    organisations,
    language: order.language,
    codelists,
    due: dueDate(form, period)
  };
}

function chooseForm(wanted: string, forms: readonly Form[]): Form {
  const form = forms.find(({code}) => code === wanted.trim().toLowerCase());
  if (form !== undefined && form.tables.length > 0) return form;
  const possible = forms.filter(({tables}) => tables.length > 0).map(({code}) => code);
  const what =
    form === undefined ? `no such form: ${wanted}` : `the form ${wanted} has no template`;
  throw new OperatorError(`${what}; those with one: ${possible.join(", ")}`);
}

const KINDS: Readonly<Record<Form["frequency"], Period["kind"] | null>> = {
  monthly: "month",
  quarterly: "quarter",
  annual: "year",
  occasional: null
};

function choosePeriod(wanted: string, form: Form): Period {
  const period = periodOfCode(wanted.trim()) ?? parsePeriod(wanted)?.period ?? null;
  if (period === null) {
    throw new OperatorError(
      `not a period: ${wanted}; write 2026-Q1, 2026, 2026-03 or "Quý I/2026"`
    );
  }
  const kind = KINDS[form.frequency];
  const quarter = Number(/-Q([1-4])$/.exec(period.code)?.[1] ?? 0);
  const isQuarter = form.quarters.length === 0 || form.quarters.includes(quarter);
  if ((kind === null || period.kind === kind) && isQuarter) return period;
  const year = period.end.slice(0, 4);
  const quarters = form.quarters.length === 0 ? [1, 2, 3, 4] : form.quarters;
  const possible =
    kind === "quarter"
      ? quarters.map((each) => `${year}-Q${each}`).join(", ")
      : kind === "month"
        ? `${year}-01 to ${year}-12`
        : year;
  throw new OperatorError(`${form.code} is not asked for ${period.code}; it is for ${possible}`);
}

/** Who owes the form at the place's level for the period. */
function reportersOf(
  form: Form,
  place: Place,
  period: Period,
  codelists: Codelists
): readonly Organisation[] {
  const now = form.reporters.filter((each) => isValid(each, period));
  const levels = [...new Set(now.flatMap(({levels: each}) => each))];
  if (!levels.includes(place.level)) {
    throw new OperatorError(
      `${form.code} is not asked of ${place.fullName} (a ${place.level}) for ${period.code}; it is asked of: ${levels.join(", ")}`
    );
  }
  const codes = now
    .filter(({levels: each}) => each.includes(place.level))
    .flatMap(({organisations}) => organisations);
  return [...new Set(codes)].flatMap((code) => {
    const body = codelists.organisations.find((each) => each.code === code);
    return body !== undefined && isValid(body, period) ? [body] : [];
  });
}

function chooseOrganisation(
  wanted: string,
  possible: readonly Organisation[],
  form: Form,
  place: Place
): Organisation {
  const folded = foldText(wanted);
  const found = possible.find(({code, nameEn, nameVi, variants}) =>
    [code, nameVi, nameEn, ...variants].some((each) => foldText(each) === folded)
  );
  if (found !== undefined) return found;
  const list = possible.map(({code, nameVi}) => `${code} (${nameVi})`).join(", ");
  throw new OperatorError(
    `${wanted} does not owe ${form.code} for a ${place.level}; those that do: ${list}`
  );
}

/** The form's days after the period's end. */
export function dueDate(form: Pick<Form, "due">, period: Period): string | null {
  const due = form.due.find((each) => isValid(each, period));
  if (due === undefined) return null;
  const day = new Date(`${period.end}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + due.days);
  return day.toISOString().slice(0, 10);
}

/** By the period's end. */
function isValid(
  {validFrom, validTo}: {readonly validFrom: string | null; readonly validTo: string | null},
  {end}: Period
): boolean {
  return (validFrom === null || validFrom <= end) && (validTo === null || validTo >= end);
}
