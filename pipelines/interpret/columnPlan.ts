import type {Indicator, Period, Place, Scenario} from "../types.ts";
import type {Breakdown} from "./breakdown.ts";
import {isKindOfFunds} from "./breakdown.ts";
import {hasFigures, labelOf, withParts} from "./columnRelations.ts";
import {withoutRepeats} from "./columnRepeats.ts";
import {nextPeriod} from "./draft.ts";
import {withoutEarlyEstimates} from "./estimates.ts";
import type {TableColumn} from "./headerColumns.ts";
import {noteDecision} from "./labelDecisions.ts";
import type {LabelMeaning} from "./labelReader.ts";
import type {SheetContext} from "./sheetContext.ts";
import {withoutStrayCounts} from "./strayCounts.ts";
import type {WrittenUnit} from "./unitChoice.ts";
import {chooseIndicator} from "./unitChoice.ts";
import {reportUnmatched} from "./unmatchedLabel.ts";

/** A column of figures and what its header says of them. */
export interface ColumnPlan {
  readonly column: TableColumn;
  readonly meaning: LabelMeaning;
  /** Null where the rows name the indicator. */
  readonly indicator: Indicator | null;
  readonly breakdown: Breakdown;
  readonly scenario: Scenario | null;
  /** The column's own; null where the table's holds. */
  readonly period: Period | null;
  readonly unit: WrittenUnit | null;
  readonly isPart: boolean;
  /** Adds up the columns of other periods or places: checked, never loaded. */
  readonly sums: readonly number[];
  /** True where one of the columns that it adds up is of no known place. */
  readonly isSumIncomplete: boolean;
  /** Where the header names it; null where the rows do, or the title. */
  readonly place: Place | null;
}

const NO_SUMS: readonly number[] = [];
const MOST_BESIDE = 2;
const MOST_BESIDE_IN_GROUP = 4;
const MEASURE_SIGNS = ["amount", "estimate", "money", "total", "next", "round"] as const;

/**
 * What the columns of a table of places hold. A column without an indicator of its own takes its left
 * neighbour's where it is a breakdown of it, else the title's.
 */
export function planIndicatorColumns(
  columns: readonly TableColumn[],
  context: SheetContext
): readonly ColumnPlan[] {
  const plans: ColumnPlan[] = [];
  const named: Named = {indicator: null, group: null, isTold: false, met: []};
  for (const column of columns) {
    const meaning = context.world.labels.read(column.parts);
    const indicator = indicatorOf(column, meaning, named, context);
    if (!meaning.signs.has("derived")) named.met.push({parts: column.parts, indicator});
    if (indicator === null) {
      if (hasFigures(column.column, context)) {
        reportUnmatched("column", column.head, labelOf(column), context);
      }
      continue;
    }
    named.indicator = indicator;
    named.group = column.parts[0] ?? null;
    if (meaning.decision?.code === indicator.code) {
      const label = labelOf(column);
      noteDecision(meaning.decision, indicator.nameVi, column.head, context.report, label);
    }
    const whole = meaning.signs.has("part")
      ? plans.findLast((plan) => plan.indicator === indicator)
      : undefined;
    const plan = planOf(column, meaning, indicator, context);
    // "Trong đó: vốn nước ngoài" is in the unit of the column that it is part of, whatever the line says.
    const isOfWhole = plan.unit === null && whole?.unit != null;
    plans.push(isOfWhole ? {...plan, unit: whole.unit} : plan);
  }
  return related(withoutStrayCounts(plans, context), context);
}

/** What the columns are to one another: estimates of what is not over, parts, sums, repeats. */
export function related(
  plans: readonly ColumnPlan[],
  context: SheetContext
): readonly ColumnPlan[] {
  return withoutRepeats(withParts(withoutEarlyEstimates(plans, context), context), context);
}

/** What the columns to the left have named, and whether the clerk knows that the title is taken. */
interface Named {
  indicator: Indicator | null;
  /** The top line of the column that named it. */
  group: string | null;
  isTold: boolean;
  readonly met: {readonly parts: readonly string[]; readonly indicator: Indicator | null}[];
}

function indicatorOf(
  column: TableColumn,
  meaning: LabelMeaning,
  named: Named,
  context: SheetContext
): Indicator | null {
  const left = named.indicator;
  if (meaning.signs.has("derived")) return null;
  const unit = meaning.unit?.unit ?? null;
  const own = chooseIndicator(meaning, meaning.indicators, unit, context.world);
  if (own !== null) return own;
  const whole = wholeOf(column, named, context);
  if (whole === null) return null;
  const lowest = context.world.labels.read(column.parts.slice(-1));
  if (left !== null && (meaning.signs.has("part") || splits(lowest, column, named))) {
    return chooseIndicator(meaning, [left], unit, context.world);
  }
  if (left !== null && (unit?.base === "VND" || meaning.signs.has("money"))) {
    const side = left.valueType === "money" ? null : context.world.moneySideOf(left);
    if (side !== null) {
      const params = {indicator: side.nameVi};
      context.report("interpret.indicator-from-neighbour", column.head, params, labelOf(column));
      return side;
    }
  }
  if (!isMeasure(meaning) || context.title === null) return null;
  const titled = context.world.labels.read([context.title]).indicators;
  const lineUnit = unit ?? context.unit?.unit ?? null;
  const indicator = chooseIndicator(meaning, titled, lineUnit, context.world);
  if (indicator !== null && !named.isTold && hasFigures(column.column, context)) {
    named.isTold = true;
    context.report(
      "interpret.indicator-from-title",
      column.head,
      {indicator: indicator.nameVi},
      labelOf(column)
    );
  }
  return indicator;
}

/**
 * What a group "Trong đó" divides: the column that stands before the group, whatever its first part is.
 * Null where that column is none of ours, undefined where the column stands in no such group.
 */
function wholeOf(
  {parts}: TableColumn,
  {met}: Named,
  {world}: SheetContext
): Indicator | null | undefined {
  const at = parts.findIndex((part) => world.labels.read([part]).signs.has("part"));
  if (at < 0 || at === parts.length - 1) return undefined;
  const isInside = (other: readonly string[]): boolean =>
    parts.slice(0, at + 1).every((part, line) => other[line] === part);
  return met.findLast((each) => !isInside(each.parts))?.indicator;
}

/**
 * "Vốn ngân sách tỉnh" splits its left neighbour; more words do so only below a header that both share.
 * "Vốn đầu tư" and "vốn sự nghiệp" stand beside the programmes as often as under one: only a header over them tells.
 */
function splits(lowest: LabelMeaning, {parts}: TableColumn, {group}: Named): boolean {
  if (!lowest.hasBreakdown || isKindOfFunds(lowest.breakdown)) return false;
  const isInGroup = parts.length > 1 && parts[0] === group;
  return lowest.besideBreakdown <= (isInGroup ? MOST_BESIDE_IN_GROUP : MOST_BESIDE);
}

/** Whether a header says what its figures are of an indicator that is named elsewhere. */
export function isMeasure(meaning: LabelMeaning): boolean {
  return (
    meaning.scenario !== null ||
    meaning.basis !== null ||
    meaning.period !== null ||
    meaning.hasBreakdown ||
    meaning.unit?.unit != null ||
    MEASURE_SIGNS.some((sign) => meaning.signs.has(sign))
  );
}

/** What a column's header says, as a plan to read it by. */
export function planOf(
  column: TableColumn,
  meaning: LabelMeaning,
  indicator: Indicator | null,
  context: SheetContext
): ColumnPlan {
  const isNext = meaning.signs.has("next");
  const own = isNext && context.period !== null ? nextPeriod(context.period) : null;
  if (own !== null) {
    context.report("interpret.next-period-plan", column.head, {period: own.code}, labelOf(column));
  }
  return {
    column,
    meaning,
    indicator,
    breakdown: meaning.breakdown,
    scenario: isNext ? "target" : meaning.scenario,
    period: own ?? meaning.period?.period ?? periodInYear(column.parts, context),
    unit: meaning.unit,
    isPart: meaning.signs.has("part"),
    sums: NO_SUMS,
    isSumIncomplete: false,
    place: null
  };
}

/** "Quý I" under a title of 2024: the quarter of that year. */
function periodInYear(
  parts: readonly string[],
  {period: within, world}: SheetContext
): Period | null {
  if (within === null) return null;
  const {isOfWholeYear, withinYear} = world.labels.read(parts);
  if (isOfWholeYear) {
    return world.texts.periods(`năm ${within.end.slice(0, 4)}`)[0]?.period ?? null;
  }
  for (const part of withinYear) {
    const found = world.texts.periods(`${part} năm ${within.start.slice(0, 4)}`)[0]?.period;
    if (found !== undefined && found.kind !== "year") return found;
  }
  return null;
}
