import {breakdownKey} from "./breakdown.ts";
import type {ColumnPlan} from "./columnPlan.ts";
import {hasFigures, labelOf} from "./columnRelations.ts";
import {basisOfColumn, scenarioOf} from "./columnSaying.ts";
import type {GridCell} from "./grid.ts";
import type {SheetContext} from "./sheetContext.ts";
import {columnsInPeriod} from "./stockColumns.ts";

/**
 * Columns that say the same by their headers, so that no figure stands twice for one thing. Rounds of one
 * period are added. What is part of another column and names no part of the lists is told and left out: the
 * whole holds it. Of two that nobody can tell apart the first holds where they agree in every row, else neither.
 */
export function withoutRepeats(
  plans: readonly ColumnPlan[],
  context: SheetContext
): readonly ColumnPlan[] {
  const leftOut = new Set(plans.filter(({column}) => holdsFootnotes(column.column, context)));
  const groups = groupsOf(
    plans.filter((plan) => !leftOut.has(plan)),
    context
  );
  for (const [key, group] of groups) {
    const [first, ...others] = group;
    if (first === undefined || others.length === 0) continue;
    // of a stock, what the period adds stands beside what there is: each row tells which it has
    if (columnsInPeriod(group, first.indicator).length > 0) continue;
    const whole =
      wholeAmong(group, context) ?? (first.isPart ? groups.get(keyOfWhole(key))?.[0] : null);
    if (whole != null) {
      for (const plan of group)
        if (plan !== whole) leftOut.add(tell("column-part-unnamed", plan, whole, context));
    } else if (group.every(({meaning}) => meaning.signs.has("round"))) {
      for (const plan of others) tell("rounds-added", plan, first, context);
    } else {
      const isOne = others.every((plan) => isAlike(plan, first, context));
      for (const plan of others) leftOut.add(tell("column-repeats", plan, first, context));
      const [second] = others;
      if (!isOne && second !== undefined) {
        leftOut.add(tell("column-repeats", first, second, context));
      }
    }
  }
  return plans.filter((plan) => !leftOut.has(plan));
}

/** Columns with figures by what their observations would be of; sums of others are never loaded. */
function groupsOf(
  plans: readonly ColumnPlan[],
  context: SheetContext
): ReadonlyMap<string, readonly ColumnPlan[]> {
  const groups = new Map<string, ColumnPlan[]>();
  for (const plan of plans) {
    if (plan.sums.length > 0 || !hasFigures(plan.column.column, context)) continue;
    const key = keyOf(plan, context);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [plan]);
    else group.push(plan);
  }
  return groups;
}

const PART = "part|";

function keyOf(plan: ColumnPlan, context: SheetContext): string {
  const {breakdown, indicator, isPart, place} = plan;
  const said = [
    indicator?.code,
    place?.id,
    scenarioOf(plan, context),
    basisOfColumn(plan, context)
  ];
  const period = (plan.period ?? context.period)?.code;
  return `${isPart ? PART : ""}${[...said, period, breakdownKey(breakdown)].join("|")}`;
}

function keyOfWhole(key: string): string {
  return key.slice(PART.length);
}

/** "Tổng số" among its parts, the column whose header begins those of all the others, or the one that they add up to. */
function wholeAmong(group: readonly ColumnPlan[], context: SheetContext): ColumnPlan | null {
  const whole =
    group.find(({meaning}) => meaning.signs.has("total")) ??
    group.find((plan) => group.every((other) => opens(plan, other))) ??
    group.find((plan) => isSum(plan, group, context));
  if (whole === undefined) return null;
  return group.every((other) => other === whole || isBelow(other, whole)) ? whole : null;
}

function opens({column}: ColumnPlan, {column: other}: ColumnPlan): boolean {
  return column.parts.every((part, line) => other.parts[line] === part);
}

/** In the group that the whole heads or stands in, and named otherwise. */
function isBelow(part: ColumnPlan, whole: ColumnPlan): boolean {
  if (labelOf(part.column) === labelOf(whole.column)) return false;
  const group = whole.column.parts.slice(0, -1);
  return group.every((each, line) => part.column.parts[line] === each);
}

/** Whether a column of stored numbers is the sum of the others in every row that it has a figure in. */
function isSum(
  whole: ColumnPlan,
  group: readonly ColumnPlan[],
  {grid, table, end}: SheetContext
): boolean {
  const parts = group.filter((plan) => plan !== whole);
  let rows = 0;
  if (parts.length < 2) return false;
  for (const {byColumn} of grid.rows.slice(table.body, end)) {
    const sum = numberIn(byColumn[whole.column.column]);
    if (sum === null) continue;
    const added = parts.reduce(
      (all, {column}) => all + (numberIn(byColumn[column.column]) ?? 0),
      0
    );
    if (Math.abs(added - sum) > Math.abs(sum) * ROUNDING) return false;
    rows++;
  }
  return rows > 1;
}

/** Of binary fractions: far below half a unit of any figure that is written out. */
const ROUNDING = 1e-9;

function numberIn(cell: GridCell | undefined): number | null {
  return cell?.kind === "number" ? Number(cell.text) : null;
}

/** Whether two columns hold the same in every row. */
function isAlike(one: ColumnPlan, other: ColumnPlan, {grid, table, end}: SheetContext): boolean {
  return grid.rows
    .slice(table.body, end)
    .every(
      ({byColumn}) => byColumn[one.column.column]?.text === byColumn[other.column.column]?.text
    );
}

function tell(
  code: "column-part-unnamed" | "column-repeats" | "rounds-added",
  plan: ColumnPlan,
  other: ColumnPlan,
  {report}: SheetContext
): ColumnPlan {
  const params = {other: labelOf(other.column)};
  report(`interpret.${code}`, plan.column.head, params, labelOf(plan.column));
  return plan;
}

/** A narrow column of nothing but "(1)", "(2)", under one header with the figures that they are about. */
function holdsFootnotes(column: number, {grid, table, end}: SheetContext): boolean {
  let marks = 0;
  for (let position = table.body; position < end; position++) {
    const cell = grid.rows[position]?.byColumn[column];
    if (cell === undefined) continue;
    if (!cell.words.isFootnoteMark) return false;
    marks++;
  }
  return marks > 0;
}
