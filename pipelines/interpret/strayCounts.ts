import type {ColumnPlan} from "./columnPlan.ts";
import {labelOf} from "./columnRelations.ts";
import type {SheetContext} from "./sheetContext.ts";
import {usualUnitOf} from "./usualUnit.ts";

/**
 * Columns that name a count under "Đơn vị tính: triệu đồng". Beside a column of money the line speaks of
 * that one; alone, a count in triệu đồng is a contradiction. In a budget's table "các công trình quan
 * trọng" is what the money is for, and counts nothing.
 */
export function withoutStrayCounts(
  plans: readonly ColumnPlan[],
  context: SheetContext
): readonly ColumnPlan[] {
  const line = context.unit;
  if (line?.unit?.base !== "VND") return plans;
  const strays = plans.filter(
    ({indicator, unit}) => indicator !== null && indicator.valueType !== "money" && unit === null
  );
  if (strays.length === 0) return plans;
  const isBudget = usualUnitOf(context.table, context.world) !== null;
  const hasMoney = plans.some(({indicator}) => indicator?.valueType === "money");
  if (hasMoney && !isBudget) return plans;
  for (const {column, indicator} of strays) {
    const label = labelOf(column);
    if (isBudget) {
      const none = {suggestions: "—", codes: ""};
      context.report("interpret.column-not-an-indicator", column.head, none, label);
    } else if (indicator !== null) {
      const {nameVi, unit} = indicator;
      const params = {unit: line.text, indicator: nameVi, base: unit};
      context.report("interpret.unit-mismatch", column.head, params, label);
    }
  }
  return plans.filter((plan) => !strays.includes(plan));
}
