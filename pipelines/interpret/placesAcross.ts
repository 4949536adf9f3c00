import type {Place} from "../types.ts";
import {hasFigures} from "./columnRelations.ts";
import type {TableColumn} from "./headerColumns.ts";
import {findPlace, placeOfRow} from "./placeOfRow.ts";
import type {SheetContext} from "./sheetContext.ts";

/** A column of a table of indicators that has its places across: "Chỉ tiêu | ĐVT | Toàn tỉnh | Huyện Sìn Hồ | …". */
export interface ColumnAcross {
  /** Null where it adds up the places, or speaks of the office as a whole. */
  readonly place: Place | null;
  readonly isTotal: boolean;
  /** What else its header says. */
  readonly rest: readonly string[];
  /** Which line of the header says so. */
  readonly line: number;
}

const FEWEST = 2;

/** The columns of such a table, and whether figures of a place that nobody knows are lost to its totals. */
export interface PlacesAcross {
  readonly columns: ReadonlyMap<TableColumn, ColumnAcross>;
  readonly unknown: ReadonlySet<TableColumn>;
}

/**
 * The columns by what they are of; null where fewer than two of them name places. What stands where
 * others name their place, and is neither a total nor a measure, is a place that nobody knows: said once.
 */
export function placesAcross(
  columns: readonly TableColumn[],
  isMeasure: (parts: readonly string[]) => boolean,
  context: SheetContext
): PlacesAcross | null {
  const {office, period} = context;
  const {isTotal} = context.world.texts;
  const named = placesNamed(columns, context);
  if (period === null || named === null) return null;
  const line = named.values().next().value?.line ?? 0;
  const known = new Map<TableColumn, ColumnAcross>();
  const unknown = new Map<TableColumn, string>();
  for (const column of columns) {
    const {head, parts} = column;
    const across = named.get(column) ?? null;
    const label = parts[Math.min(line, parts.length - 1)] ?? "";
    if (across !== null) {
      const isWhole = across.place?.level === "country" || across.place?.id === office?.id;
      known.set(column, isWhole ? {...across, place: null, isTotal: true} : across);
    } else if (parts.some(isTotal)) {
      const rest = parts.filter((part) => !isTotal(part));
      known.set(column, {place: null, isTotal: true, rest, line});
    } else if (!isMeasure([label]) && hasFigures(column.column, context)) {
      const query = {label, code: "", period, era: null, parentId: office?.id ?? null, cell: head};
      const isTold = [...unknown.values()].includes(label);
      const place = isTold ? null : placeOfRow(query, context);
      if (place === null) unknown.set(column, label);
      else known.set(column, {place, isTotal: false, rest: [], line});
    }
  }
  return {columns: known, unknown: new Set(unknown.keys())};
}

/** Whether a table's columns name its places, so that no line above it need do so. */
export function hasPlacesAcross(columns: readonly TableColumn[], context: SheetContext): boolean {
  return placesNamed(columns, context) !== null;
}

/** The columns that name a place; null where they name too few. */
function placesNamed(
  columns: readonly TableColumn[],
  context: SheetContext
): ReadonlyMap<TableColumn, ColumnAcross> | null {
  const named = new Map<TableColumn, ColumnAcross>();
  const ids = new Set<string | undefined>();
  for (const column of columns) {
    const across = columnOf(column, context);
    if (across === null) continue;
    named.set(column, across);
    ids.add(across.place?.id);
  }
  return ids.size < FEWEST ? null : named;
}

/** The place that one line of a header names by itself. */
function columnOf({parts}: TableColumn, context: SheetContext): ColumnAcross | null {
  const {office, period, world} = context;
  if (period === null) return null;
  const parentId = office?.id ?? null;
  for (const [line, part] of parts.entries()) {
    if (world.texts.isTotal(part)) continue;
    const match = findPlace({label: part, code: "", period, era: null, parentId}, context);
    if (match.outcome !== "matched") continue;
    const rest = parts.filter((each) => each !== part);
    return {place: match.place, isTotal: false, rest, line};
  }
  return null;
}
