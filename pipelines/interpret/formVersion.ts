import type {Form, FormColumn, FormRow, FormTable, OlderFormVersion} from "../formTypes.ts";
import type {Place} from "../types.ts";

/** The form as it was in a version that was handed out; null for one that the form does not know. */
export function formAt(form: Form, version: number): Form | null {
  if (version === form.version) return form;
  const older = form.olderVersions.find((each) => each.version === version);
  if (older === undefined) return null;
  return {...form, version, tables: form.tables.map((table) => tableAt(table, older))};
}

function tableAt(table: FormTable, older: OlderFormVersion): FormTable {
  const formerCodes = new Map(Object.entries(older.renamedRows).map(([was, is]) => [is, was]));
  const codeOf = (code: string): string => formerCodes.get(code) ?? code;
  const rows = table.rows
    .filter(({code}) => !older.addedRows.includes(code))
    .map((row) => ({
      ...row,
      code: codeOf(row.code),
      unit: older.units[row.code] ?? row.unit,
      totalOf: row.totalOf.map(codeOf)
    }));
  const retired = older.retiredRows.filter((row) => row.table === table.code);
  return {
    ...table,
    rows: [...rows, ...retired],
    columns: table.columns.filter(({code}) => !older.addedColumns.includes(code))
  };
}

/** The tables of a form that an office of this level is asked in this period. */
export function tablesFor(
  form: Form,
  place: Pick<Place, "level">,
  period: {readonly code: string}
): readonly FormTable[] {
  const quarter = Number(/-Q([1-4])$/.exec(period.code)?.[1] ?? 0);
  return form.tables.filter(
    ({levels, quarters}) =>
      (levels.length === 0 || levels.includes(place.level)) &&
      (quarters.length === 0 || quarters.includes(quarter))
  );
}

/** The rows that a body is asked; all of them where it is not known who reports. */
export function rowsFor(table: FormTable, organisation: string | null): readonly FormRow[] {
  return table.rows.filter(
    ({organisations}) =>
      organisation === null || organisations.length === 0 || organisations.includes(organisation)
  );
}

/** Whether the row asks for the column. */
export function isAsked(row: FormRow | null, column: FormColumn): boolean {
  return row === null || row.columns === null || row.columns.includes(column.code);
}
