import type {Form, FormMeaning, FormRow, FormTable} from "../formTypes.ts";
import type {BreakdownItem, Codelists, Indicator} from "../types.ts";

type Known = Pick<Codelists, "indicators" | "organisations" | "breakdowns">;
type Dimension = "houseType" | "beneficiary" | "fundingSource" | "workKind";

const DIMENSIONS: Readonly<Record<Dimension, BreakdownItem["dimension"]>> = {
  houseType: "house_type",
  beneficiary: "beneficiary",
  fundingSource: "funding_source",
  workKind: "work_kind"
};

/**
 * The first thing that is wrong with a form beyond its shape, as `table bieu, row nha: no such
 * indicator: NHA_X`; null where nothing is.
 */
export function findFormFault(form: Form, known: Known): string | null {
  if (form.tables.length > 0 && (form.reporters.length === 0 || form.due.length === 0)) {
    return "reporters and due: a form with tables says who owes it and when";
  }
  if (form.quarters.length > 0 && form.frequency !== "quarterly") {
    return "quarters: only a quarterly form may be asked in some of them";
  }
  const organisations = new Set(known.organisations.map(({code}) => code));
  const unknownBody = [
    ...form.reporters.flatMap((each) => each.organisations),
    ...form.tables.flatMap((table) => table.rows.flatMap((row) => row.organisations))
  ].find((code) => !organisations.has(code));
  if (unknownBody !== undefined) return `no such organisation: ${unknownBody}`;
  const units = new Map(known.indicators.map(({code, unit}) => [code, unit]));
  for (const order of form.orders) {
    const codes = order.flatMap((member) => member.split(" + "));
    const unknown = codes.find((code) => !units.has(code));
    if (unknown !== undefined) return `orders: no such indicator: ${unknown}`;
    if (new Set(codes.map((code) => units.get(code))).size > 1) {
      return `orders: ${order.join(", ")} are counted in different units`;
    }
  }
  return (
    repeated(
      "tables",
      form.tables.map(({code}) => code)
    ) ??
    repeated(
      "names of sheets",
      form.tables.map(({sheet}) => sheet.toLowerCase())
    ) ??
    firstFault(form.tables, (table) => findTableFault(table, known)) ??
    findVersionFault(form)
  );
}

function findTableFault(table: FormTable, known: Known): string | null {
  const at = `table ${table.code}`;
  const {columns, rows} = table;
  const columnCodes = new Set(columns.map(({code}) => code));
  const labelOf = (each: FormRow): string => `${each.sectionVi ?? ""} / ${each.labelVi}`;
  const fault =
    repeated(
      "rows",
      rows.map(({code}) => code)
    ) ??
    repeated(
      "columns",
      columns.map(({code}) => code)
    ) ??
    repeated("labels of rows", rows.map(labelOf)) ??
    repeated(
      "labels of columns",
      columns.map((each) => `${each.groupVi ?? ""} / ${each.labelVi}`)
    );
  if (fault !== null) return `${at}: ${fault}`;
  for (const row of rows) {
    const stranger = row.columns?.find((code) => !columnCodes.has(code));
    if (stranger !== undefined) return `${at}, row ${row.code}: no such column: ${stranger}`;
    const line = row.totalOf.find((code) => !rows.some((other) => other.code === code));
    if (line !== undefined) return `${at}, row ${row.code}: no such row: ${line}`;
  }
  return findCellFault(table, known);
}

/** Row and column together say all of a cell, and nothing twice. */
function findCellFault(table: FormTable, known: Known): string | null {
  const rows = table.placeRows === null ? table.rows : [null];
  for (const row of rows) {
    for (const column of table.columns) {
      if (row?.columns?.includes(column.code) === false) continue;
      const at = `table ${table.code}, ${row === null ? "" : `row ${row.code}, `}column ${column.code}`;
      const fault = findMeaningFault([row, column], known);
      if (fault !== null) return `${at}: ${fault}`;
      const indicator = known.indicators.find(
        ({code}) => code === (row?.indicator ?? column.indicator)
      );
      if (indicator?.kind === "stock" && /_to_date$/.test(column.basis)) {
        return `${at}: ${indicator.code} is a stock and has no running total`;
      }
    }
  }
  return null;
}

function findMeaningFault(sides: readonly (FormMeaning | null)[], known: Known): string | null {
  const named = sides.flatMap((side) => side?.indicator ?? []);
  if (named.length !== 1) return `${named.length} indicators, one is needed`;
  const units = sides.flatMap((side) => side?.unit ?? []);
  if (units.length !== 1) return `${units.length} units, one is needed`;
  const indicator = known.indicators.find(({code}) => code === named[0]);
  if (indicator === undefined) return `no such indicator: ${named[0]}`;
  if (!isUnitOf(indicator, units[0] ?? "")) {
    return `unit ${units[0]} does not fit ${indicator.code}, counted in ${indicator.unit}`;
  }
  for (const key of Object.keys(DIMENSIONS) as Dimension[]) {
    const codes = sides.flatMap((side) => side?.[key] ?? []);
    if (codes.length > 1) return `two codes of ${DIMENSIONS[key]}: ${codes.join(", ")}`;
    const isKnown = known.breakdowns.some(
      ({code, dimension}) => dimension === DIMENSIONS[key] && code === codes[0]
    );
    if (codes.length === 1 && !isKnown) return `no such ${DIMENSIONS[key]}: ${codes[0]}`;
  }
  return null;
}

/** A form writes a unit plainly: the indicator's own, or đồng with its thousands. */
function isUnitOf({unit, valueType}: Indicator, written: string): boolean {
  if (valueType === "money") return /^(?:(?:nghìn|triệu|tỷ) )?đồng$/.test(written);
  return written === unit;
}

function findVersionFault({olderVersions, tables, version}: Form): string | null {
  const rows = new Set(tables.flatMap((table) => table.rows.map(({code}) => code)));
  const columns = new Set(tables.flatMap((table) => table.columns.map(({code}) => code)));
  const wrong = olderVersions.find((older) => older.version >= version);
  if (wrong !== undefined) return `versions: ${wrong.version} is not older than ${version}`;
  for (const older of olderVersions) {
    const {addedColumns, addedRows, renamedRows, retiredRows, units} = older;
    const at = `version ${older.version}`;
    const row = [...Object.values(renamedRows), ...Object.keys(units), ...addedRows].find(
      (code) => !rows.has(code)
    );
    if (row !== undefined) return `${at}: no such row: ${row}`;
    const column = addedColumns.find((code) => !columns.has(code));
    if (column !== undefined) return `${at}: no such column: ${column}`;
    const reused = [...Object.keys(renamedRows), ...retiredRows.map(({code}) => code)].find(
      (code) => rows.has(code)
    );
    if (reused !== undefined) return `${at}: the code ${reused} is used again`;
    const lost = retiredRows.find(({table}) => tables.every(({code}) => code !== table));
    if (lost !== undefined) return `${at}: no such table: ${lost.table}`;
  }
  return repeated(
    "versions",
    olderVersions.map((older) => String(older.version))
  );
}

function repeated(what: string, names: readonly string[]): string | null {
  const again = names.find((each, index) => names.indexOf(each) !== index);
  return again === undefined ? null : `two ${what} are called ${again}`;
}

function firstFault<Item>(
  items: readonly Item[],
  faultOf: (item: Item) => string | null
): string | null {
  for (const item of items) {
    const fault = faultOf(item);
    if (fault !== null) return fault;
  }
  return null;
}
