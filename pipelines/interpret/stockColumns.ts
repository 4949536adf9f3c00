import type {Indicator} from "../types.ts";
import type {ColumnPlan} from "./columnPlan.ts";

/**
 * Of columns that differ in nothing but the basis: those "trong kỳ" of a stock that stands beside them
 * "luỹ kế" or "hiện có". What was added in the period is no stock; what there is at its end is.
 */
export function columnsInPeriod(
  group: readonly ColumnPlan[],
  indicator: Indicator | null
): readonly ColumnPlan[] {
  return indicator?.kind === "stock" ? inPeriodAmong(group) : [];
}

/** The same of columns whose rows name the indicator. */
export function inPeriodAmong(group: readonly ColumnPlan[]): readonly ColumnPlan[] {
  const inPeriod = group.filter(({meaning: {basis}}) => basis === null || basis === "period");
  return inPeriod.length < group.length ? inPeriod : [];
}
