/**
 * One table of codes taken from the forms: its columns, and the rows that a parsed file of data/forms
 * gives. Its shape is checked where it is read to judge by.
 */
export interface FormTableOfCodes {
  readonly columns: readonly string[];
  readonly rowsOf: (form: unknown) => readonly (readonly (string | null)[])[];
}

interface FormFile {
  readonly code: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly frequency: string;
  readonly titles?: readonly string[];
  readonly quarters?: readonly number[];
  readonly orders?: readonly (readonly string[])[];
  readonly reporters?: readonly (Validity & {
    readonly organisations: readonly string[];
    readonly levels: readonly string[];
  })[];
  readonly due?: readonly (Validity & {readonly days: number})[];
  readonly tables?: readonly {
    readonly levels?: readonly string[];
    readonly columns: readonly (Asking & {readonly scenario?: string})[];
    readonly sections?: readonly {
      readonly rows: readonly (Asking & {readonly parts?: readonly Asking[]})[];
    }[];
  }[];
}

/** A row, part or column: it asks for an indicator, of all organisations or of some. */
interface Asking {
  readonly indicator?: string;
  readonly organisations?: readonly string[];
}

interface Validity {
  readonly valid_from?: string;
  readonly valid_to?: string;
}

/** Tables of schema codes that the forms fill. */
export const FORM_TABLES: Readonly<Record<string, FormTableOfCodes>> = {
  forms: tableOf(["code", "name_vi", "name_en", "frequency", "titles"], (form) => [
    [form.code, form.name_vi, form.name_en, form.frequency, form.titles?.join("|") ?? null]
  ]),
  form_reporters: tableOf(
    ["form", "organisation", "level", "valid_from", "valid_to"],
    ({code, reporters = []}) =>
      reporters.flatMap((each) =>
        each.organisations.flatMap((organisation) =>
          each.levels.map((level) => [code, organisation, level, ...datesOf(each)])
        )
      )
  ),
  form_due: tableOf(["form", "days", "valid_from", "valid_to"], ({code, due = []}) =>
    due.map((each) => [code, String(each.days), ...datesOf(each)])
  ),
  // each indicator of an order is at least the next one
  form_orders: tableOf(["form", "greater", "lesser"], ({code, orders = []}) =>
    orders.flatMap((order) =>
      order.slice(1).map((lesser, index) => [code, order[index] ?? null, lesser])
    )
  ),
  form_indicators: tableOf(["form", "indicator", "scenario", "organisation", "level"], (form) =>
    indicatorsOf(form)
  ),
  form_quarters: tableOf(["form", "quarter"], ({code, quarters = []}) =>
    quarters.map((quarter) => [code, String(quarter)])
  )
};

function tableOf(
  columns: readonly string[],
  rowsOf: (form: FormFile) => readonly (readonly (string | null)[])[]
): FormTableOfCodes {
  return {columns, rowsOf: (form) => rowsOf(form as FormFile)};
}

/** What a form asks for, of whom and at what level; null: of all. */
function indicatorsOf({code, tables = []}: FormFile): readonly (readonly (string | null)[])[] {
  const rows = tables.flatMap(({columns, sections = [], levels = []}) => {
    const scenarios = columns.map(({scenario = "actual"}) => scenario);
    const asked = [
      ...columns,
      ...sections.flatMap((section) => section.rows.flatMap((row) => [row, ...(row.parts ?? [])]))
    ];
    return asked.flatMap(({indicator, organisations = []}) =>
      indicator === undefined
        ? []
        : scenarios.flatMap((scenario) =>
            orAll(organisations).flatMap((organisation) =>
              orAll(levels).map((level) => [code, indicator, scenario, organisation, level])
            )
          )
    );
  });
  return [...new Map(rows.map((row) => [row.join("|"), row])).values()];
}

function orAll(codes: readonly string[]): readonly (string | null)[] {
  return codes.length === 0 ? [null] : codes;
}

function datesOf({valid_from, valid_to}: Validity): readonly [string | null, string | null] {
  return [valid_from ?? null, valid_to ?? null];
}
