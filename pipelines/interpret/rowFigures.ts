import type {Indicator} from "../types.ts";
import type {ColumnPlan} from "./columnPlan.ts";
import {labelOf} from "./columnRelations.ts";
import {isAlikeButForBasis} from "./columnSaying.ts";
import type {Draft, TotalDraft} from "./draft.ts";
import type {GridCell, GridRow} from "./grid.ts";
import type {SheetContext} from "./sheetContext.ts";
import {columnsInPeriod} from "./stockColumns.ts";
import type {WrittenUnit} from "./unitChoice.ts";
import {blankOf} from "./valueWords.ts";

/** "Toàn tỉnh" beside the districts that it adds up. */
export function sumsAcross(
  row: GridRow,
  {indicator, unit}: {readonly indicator: Indicator; readonly unit: WrittenUnit | null},
  plans: readonly ColumnPlan[],
  drafts: readonly Draft[]
): readonly TotalDraft[] {
  return plans.flatMap((plan) => {
    const cell = row.byColumn[plan.column.column];
    const lines = drafts.filter(({column}) => plan.sums.includes(column));
    if (cell === undefined || lines.length === 0) return [];
    const label = labelOf(plan.column);
    const isIncomplete = plan.isSumIncomplete === true;
    return [{cell, label, indicator, units: [plan.unit, unit], lines, isIncomplete}];
  });
}

/**
 * The columns of a row; of a stock, those of the time that it is told at. Where only the period's column has a
 * figure, that is the stock: nothing that was written is lost for an empty cell beside it.
 */
export function withoutInPeriod(
  plans: readonly ColumnPlan[],
  row: GridRow,
  indicator: Indicator,
  context: SheetContext,
  /** Where it is told what was left out: at the figure, if not said otherwise. */
  placeOf: (plan: ColumnPlan, cell: GridCell) => GridCell = (_, cell) => cell
): readonly ColumnPlan[] {
  if (indicator.kind !== "stock") return plans;
  const textIn = ({column}: ColumnPlan): string => figureText(row.byColumn[column.column]);
  const leftOut = new Set<ColumnPlan>();
  for (const plan of plans) {
    const alike = plans.filter((other) => isAlikeButForBasis(plan, other, context));
    const inPeriod = columnsInPeriod(alike, indicator);
    if (!inPeriod.includes(plan)) continue;
    const standing = alike.filter((other) => !inPeriod.includes(other));
    const told = standing.map(textIn).filter((text) => text !== "");
    const text = textIn(plan);
    if (told.length === 0 && text !== "") {
      for (const other of standing) leftOut.add(other);
      continue;
    }
    leftOut.add(plan);
    const cell = row.byColumn[plan.column.column];
    if (cell === undefined || text === "" || told.includes(text)) continue;
    const at = placeOf(plan, cell);
    context.report("interpret.stock-in-the-period", at, {indicator: indicator.nameVi});
  }
  return plans.filter((plan) => !leftOut.has(plan));
}

/** What a cell says where it says a figure; nothing where it is empty or says that there is none. */
function figureText(cell: GridCell | undefined): string {
  return cell === undefined || blankOf(cell.text) !== null ? "" : cell.text;
}
