import type {Indicator} from "../types.ts";
import {plainFigure} from "./cellWords.ts";
import type {ColumnPlan} from "./columnPlan.ts";
import {labelOf} from "./columnRelations.ts";
import {isAlikeButForBasis} from "./columnSaying.ts";
import type {Draft, TotalDraft} from "./draft.ts";
import type {GridCell, GridRow} from "./grid.ts";
import type {SheetContext} from "./sheetContext.ts";
import {inPeriodAmong} from "./stockColumns.ts";
import type {WrittenUnit} from "./unitChoice.ts";
import {blankOf} from "./valueWords.ts";

/** "Toàn tỉnh" beside the districts that it adds up. */
export function sumsAcross(
  row: GridRow,
  {indicator, unit}: {readonly indicator: Indicator; readonly unit: WrittenUnit | null},
  plans: readonly ColumnPlan[],
  drafts: readonly Draft[]
): readonly TotalDraft[] {
  const totals: TotalDraft[] = [];
  for (const {column, isSumIncomplete, sums, unit: ofColumn} of plans) {
    const cell = row.byColumn[column.column];
    if (sums.length === 0 || cell === undefined) continue;
    const lines = drafts.filter((draft) => sums.includes(draft.column));
    if (lines.length === 0) continue;
    const label = labelOf(column);
    const units = [ofColumn, unit];
    totals.push({cell, label, indicator, units, lines, isIncomplete: isSumIncomplete});
  }
  return totals;
}

/** A column "trong kỳ" of a stock, and those beside it that differ in the basis alone. */
export interface InPeriod {
  readonly plan: ColumnPlan;
  readonly beside: readonly ColumnPlan[];
}

/** The columns that tell of a stock what the period adds; the same for every row of a table. */
export function inPeriodBesideStocks(
  plans: readonly ColumnPlan[],
  context: SheetContext
): readonly InPeriod[] {
  const found: InPeriod[] = [];
  for (const plan of plans) {
    const alike = plans.filter((other) => isAlikeButForBasis(plan, other, context));
    const inPeriod = inPeriodAmong(alike);
    if (!inPeriod.includes(plan)) continue;
    found.push({plan, beside: alike.filter((other) => !inPeriod.includes(other))});
  }
  return found;
}

/**
 * The columns of a row; of a stock, those of the time that it is told at. Where only the period's column has a
 * figure, that is the stock: nothing that was written is lost for an empty cell beside it.
 */
export function withoutInPeriod(
  plans: readonly ColumnPlan[],
  stocks: readonly InPeriod[],
  {byColumn}: GridRow,
  /** What is left out, and where that is told. */
  toldOf: (
    plan: ColumnPlan,
    cell: GridCell
  ) => {readonly at: GridCell; readonly indicator: Indicator | null},
  {report}: SheetContext
): readonly ColumnPlan[] {
  if (stocks.length === 0) return plans;
  const leftOut = new Set<ColumnPlan>();
  for (const {beside, plan} of stocks) {
    const standing = beside
      .map(({column}) => figureText(byColumn[column.column]))
      .filter((text) => text !== "");
    const cell = byColumn[plan.column.column];
    const text = figureText(cell);
    if (standing.length === 0 && text !== "") {
      for (const other of beside) leftOut.add(other);
      continue;
    }
    leftOut.add(plan);
    if (cell === undefined || text === "" || standing.includes(text)) continue;
    const {at, indicator} = toldOf(plan, cell);
    report("interpret.stock-in-the-period", at, {indicator: indicator?.nameVi ?? ""});
  }
  return plans.filter((plan) => !leftOut.has(plan));
}

/** What a cell says where it says a figure; nothing where it is empty or says that there is none. */
function figureText(cell: GridCell | undefined): string {
  if (cell === undefined) return "";
  return cell.words === plainFigure || blankOf(cell.text) === null ? cell.text : "";
}
