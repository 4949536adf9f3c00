import type {Basis, Scenario} from "../types.ts";
import {breakdownKey} from "./breakdown.ts";
import type {ColumnPlan} from "./columnPlan.ts";
import {basisOf} from "./draft.ts";
import type {SheetContext} from "./sheetContext.ts";

/** Planned or done, whether the column's own header says so or the title. */
export function scenarioOf({scenario}: ColumnPlan, context: SheetContext): Scenario {
  return scenario ?? context.scenario ?? "actual";
}

/** As of a flow where the rows name the indicator: a stock has one basis, whatever the headers say. */
export function basisOfColumn(
  {indicator, meaning, period}: ColumnPlan,
  context: SheetContext
): Basis | "cumulative" | null {
  const within = period ?? context.period;
  if (within === null) return meaning.basis;
  const hint = meaning.period?.basisHint ?? context.basisHint;
  return basisOf(indicator ?? {kind: "flow"}, meaning.basis, hint, within);
}

/** Whether two columns say the same but for the basis. */
export function isAlikeButForBasis(
  one: ColumnPlan,
  other: ColumnPlan,
  context: SheetContext
): boolean {
  return (
    one.isPart === other.isPart &&
    one.place === other.place &&
    scenarioOf(one, context) === scenarioOf(other, context) &&
    (one.period ?? context.period)?.code === (other.period ?? context.period)?.code &&
    breakdownKey(one.breakdown) === breakdownKey(other.breakdown)
  );
}
