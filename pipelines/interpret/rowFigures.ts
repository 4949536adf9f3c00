import type {Indicator} from "../types.ts";
import type {ColumnPlan} from "./columnPlan.ts";
import {labelOf} from "./columnRelations.ts";
import {isAlikeButForBasis} from "./columnSaying.ts";
import type {Draft, TotalDraft} from "./draft.ts";
import type {GridRow} from "./grid.ts";
import type {SheetContext} from "./sheetContext.ts";
import {columnsInPeriod} from "./stockColumns.ts";
import type {WrittenUnit} from "./unitChoice.ts";

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

/** The columns of a row; of a stock, those of the time that it is told at. */
export function withoutInPeriod(
  plans: readonly ColumnPlan[],
  row: GridRow,
  indicator: Indicator,
  context: SheetContext
): readonly ColumnPlan[] {
  if (indicator.kind !== "stock") return plans;
  const leftOut = new Set<ColumnPlan>();
  for (const plan of plans) {
    const alike = plans.filter((other) => isAlikeButForBasis(plan, other, context));
    if (!columnsInPeriod(alike, indicator).includes(plan)) continue;
    leftOut.add(plan);
    const cell = row.byColumn[plan.column.column];
    if (cell === undefined) continue;
    context.report("interpret.stock-in-the-period", cell, {indicator: indicator.nameVi});
  }
  return plans.filter((plan) => !leftOut.has(plan));
}
