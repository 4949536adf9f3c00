import type {ColumnRole} from "./columnRole.ts";
import type {GridCell, GridRow} from "./grid.ts";
import type {Table} from "./header.ts";
import type {TableColumn} from "./headerColumns.ts";
import type {World} from "./world.ts";

/** The columns of a table by what they hold; the rest are its figures. */
export interface TableRoles {
  readonly columnOf: ReadonlyMap<ColumnRole, TableColumn>;
  readonly figures: readonly TableColumn[];
  /** Whether a column of its own tells the breakdown of each row. */
  readonly hasBreakdowns: boolean;
  readonly layout: "long" | "places_down" | "indicators_down" | null;
}

/** Roles that are only keys in a long table; elsewhere such a header names figures. */
const LONG_ONLY: ReadonlySet<ColumnRole> = new Set(["value"]);
const IGNORED: ReadonlySet<ColumnRole> = new Set(["note", "source", "ordinal"]);
const BREAKDOWNS: readonly ColumnRole[] = [
  "house_type",
  "beneficiary",
  "funding_source",
  "work_kind",
  "content"
];
const SAMPLE = 30;

/** Settles what "Đơn vị" and "Nội dung" mean in this table, and so which of the three layouts it has. */
export function rolesOf(table: Table, rows: readonly GridRow[], world: World): TableRoles {
  const columnOf = new Map<ColumnRole, TableColumn>();
  const rest: TableColumn[] = [];
  const hasIndicator = table.columns.some(
    ({role}) => role === "indicator" || role === "indicator_code"
  );
  for (const column of table.columns) {
    const role = settle(column, rows, hasIndicator, world);
    if (role === null || role === "personal" || columnOf.has(role)) rest.push(column);
    else columnOf.set(role, column);
  }
  nameUnnamedKey(columnOf, rest, rows, world);
  const layout = layoutOf(columnOf);
  const figures = rest.filter(({role}) => role === null || !IGNORED.has(role));
  if (layout !== "long") {
    for (const role of LONG_ONLY) {
      const column = columnOf.get(role);
      if (column === undefined) continue;
      columnOf.delete(role);
      figures.push(column);
    }
  }
  return {
    columnOf,
    figures: figures.sort((a, b) => a.column - b.column),
    hasBreakdowns: BREAKDOWNS.some((role) => columnOf.has(role)),
    layout
  };
}

export function cellOf(row: GridRow, roles: TableRoles, role: ColumnRole): GridCell | null {
  const column = roles.columnOf.get(role);
  return column === undefined ? null : (row.byColumn[column.column] ?? null);
}

function layoutOf(columnOf: ReadonlyMap<ColumnRole, TableColumn>): TableRoles["layout"] {
  const hasIndicator = columnOf.has("indicator") || columnOf.has("indicator_code");
  const hasPlace = columnOf.has("place") || columnOf.has("place_code");
  if (hasIndicator && (hasPlace || columnOf.has("period") || columnOf.has("basis"))) return "long";
  if (hasIndicator && columnOf.has("organisation")) return "long";
  if (hasIndicator) return "indicators_down";
  return hasPlace ? "places_down" : null;
}

function settle(
  {role, column}: TableColumn,
  rows: readonly GridRow[],
  hasIndicator: boolean,
  world: World
): ColumnRole | null {
  if (role === "content") return hasIndicator ? "content" : "indicator";
  if (role === "period") return "period";
  if (role !== "office") return role;
  const texts = sample(rows, column);
  const units = texts.filter((text) => world.texts.unit(text) !== null).length;
  if (units * 2 > texts.length) return "unit";
  const bodies = texts.filter((text) => world.texts.bodies(text).hits.length > 0).length;
  if (bodies * 2 > texts.length) return "organisation";
  return texts.length === 0 || texts.some((text) => mayBePlace(text, world)) ? "place" : null;
}

const PLACE_WORD =
  /^(?:[\divx]+[.)]?\s+)?(?:tỉnh|thành phố|tp|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu|[tqhxp]\.)(?!\p{L})/iu;

/** Ministries and banks stand under "Tên đơn vị", too. */
function mayBePlace(text: string, {places}: World): boolean {
  return PLACE_WORD.test(text) || places.match(text, {date: "2025-01-01"}).outcome !== "unknown";
}

/** "STT" alone names no key: the first column of words beside it is one, of places or of indicators. */
function nameUnnamedKey(
  columnOf: Map<ColumnRole, TableColumn>,
  rest: TableColumn[],
  rows: readonly GridRow[],
  world: World
): void {
  const keys: readonly ColumnRole[] = ["place", "place_code", "indicator", "indicator_code"];
  if (keys.some((key) => columnOf.has(key)) || !columnOf.has("ordinal")) return;
  const column = rest.find(
    (each) => sample(rows, each.column).filter((text) => /^\p{L}/u.test(text)).length > 1
  );
  if (column === undefined) return;
  const texts = sample(rows, column.column);
  const places = texts.filter((text) => {
    const match = world.places.match(text, {date: "2025-01-01"});
    return match.outcome === "matched" || match.outcome === "ambiguous";
  }).length;
  columnOf.set(places * 2 > texts.length ? "place" : "indicator", column);
  rest.splice(rest.indexOf(column), 1);
}

function sample(rows: readonly GridRow[], column: number): readonly string[] {
  const texts: string[] = [];
  for (const row of rows) {
    const text = row.byColumn[column]?.text;
    if (text !== undefined) texts.push(text);
    if (texts.length >= SAMPLE) break;
  }
  return texts;
}
