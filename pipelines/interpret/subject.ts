import {hasFigures} from "./columnRelations.ts";
import type {TableReading} from "./draft.ts";
import type {GridCell} from "./grid.ts";
import type {SheetContext} from "./sheetContext.ts";
import type {TableRoles} from "./tableRoles.ts";
import {cellOf} from "./tableRoles.ts";

/** The rows of a table that hold figures: of an indicator of ours, or of something else. */
export interface RowCount {
  readonly ours: GridCell[];
  readonly others: GridCell[];
}

/** Below it each row is named by itself, for a steward to decide what it means. */
const FEWEST_OTHER_ROWS = 6;
/** One row in eight that reads like ours proves nothing about what a budget's table counts. */
const ROWS_FOR_ONE = 8;

/**
 * Reads a table of rows. One whose rows are about other things is told once, with nothing taken from
 * it; what is found on the way is heard only where the table is ours.
 */
export function aboutOurs(
  context: SheetContext,
  read: (inside: SheetContext) => TableReading & {readonly rows: RowCount}
): TableReading {
  const heard: Parameters<SheetContext["report"]>[] = [];
  const reading = read({...context, report: (...said) => void heard.push(said)});
  const {ours, others} = reading.rows;
  const readsLikeOurs = heard.some(([code]) => code === "interpret.row-like-an-indicator");
  const first = others[0];
  const isOther =
    others.length >= FEWEST_OTHER_ROWS &&
    others.length > ours.length * (ROWS_FOR_ONE - 1) &&
    !readsLikeOurs;
  if (!isOther || first === undefined) {
    for (const said of heard) context.report(...said);
    return reading;
  }
  context.report("interpret.table-of-other-things", first, {rows: others.length}, titleOf(context));
  for (const cell of ours) context.report("interpret.row-among-others", cell);
  return {drafts: [], totals: []};
}

/**
 * False where a table that says neither period nor place counts nothing of ours: it explains the form
 * (then there is nothing to say), or is about other things (which is noted).
 */
export function concernsUs(roles: TableRoles, context: SheetContext): boolean {
  const {end, grid, table, title, world} = context;
  if (!roles.figures.some(({column}) => hasFigures(column, context))) return false;
  const names = (parts: readonly string[]): boolean =>
    world.labels.read(parts).indicators.length > 0;
  if (title !== null && names([title])) return true;
  if (roles.figures.some(({parts}) => names(parts))) return true;
  const labels = grid.rows.slice(table.body, end).flatMap((row) => {
    return cellOf(row, roles, "indicator") ?? cellOf(row, roles, "indicator_code") ?? [];
  });
  if (labels.some(({text}) => names([text]) || world.indicatorByCode.has(text))) return true;
  const first = labels[0] ?? table.columns[0]?.head;
  if (first !== undefined && labels.length >= FEWEST_OTHER_ROWS) {
    const rows = labels.length;
    context.report("interpret.table-of-other-things", first, {rows}, titleOf(context));
    return false;
  }
  return true;
}

function titleOf({grid, title}: SheetContext): string {
  return title ?? grid.sheet;
}
