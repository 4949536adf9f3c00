import type {Period} from "../types.ts";
import type {ColumnPlan} from "./columnPlan.ts";
import {hasFigures, labelOf} from "./columnRelations.ts";
import {isAlikeButForBasis, scenarioOf} from "./columnSaying.ts";
import type {SheetContext} from "./sheetContext.ts";

/** Whether a column holds "ước thực hiện": results told before they are all in. */
export function isEstimate(plan: ColumnPlan, context: SheetContext): boolean {
  return plan.meaning.signs.has("estimate") && scenarioOf(plan, context) === "actual";
}

/**
 * "Ước thực hiện cả năm" beside "thực hiện 9 tháng" tells what has not happened: it is no result and is left
 * out. An estimate that is all there is of its time is kept, as about so much.
 */
export function withoutEarlyEstimates(
  plans: readonly ColumnPlan[],
  context: SheetContext
): readonly ColumnPlan[] {
  return plans.filter((plan) => {
    if (!isEstimate(plan, context) || !hasFigures(plan.column.column, context)) return true;
    const period = plan.period ?? context.period;
    if (period === null) return true;
    const isEarly =
      isBeyond(period, context.period) || plans.some(tellsLess(plan, period, context));
    const code = isEarly ? "estimate-left-out" : "estimate-as-about";
    const params = {period: period.code};
    context.report(`interpret.${code}`, plan.column.head, params, labelOf(plan.column));
    return !isEarly;
  });
}

/** Whether it ends after the time that the return is of. */
function isBeyond({end}: Period, reported: Period | null): boolean {
  return reported !== null && end > reported.end;
}

/** A column of results of the same time, or of the first part of it: the return is of no later day. */
function tellsLess(
  estimate: ColumnPlan,
  {end, start}: Period,
  context: SheetContext
): (plan: ColumnPlan) => boolean {
  return (plan) => {
    if (plan === estimate || isEstimate(plan, context)) return false;
    const period = plan.period ?? context.period;
    return (
      period !== null &&
      period.start >= start &&
      period.end <= end &&
      plan.indicator === estimate.indicator &&
      isAlikeButForBasis({...plan, period: null}, {...estimate, period: null}, context)
    );
  };
}
