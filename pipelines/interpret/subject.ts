import type {TableReading} from "./draft.ts";
import type {GridCell} from "./grid.ts";
import type {SheetContext} from "./sheetContext.ts";

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

function titleOf({grid, title}: SheetContext): string {
  return title ?? grid.sheet;
}
