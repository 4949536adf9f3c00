import type {Breakdown} from "./breakdown.ts";
import {breakdownKey} from "./breakdown.ts";
import type {ColumnPlan} from "./columnPlan.ts";
import type {TableColumn} from "./headerColumns.ts";
import type {SheetContext} from "./sheetContext.ts";

/** What the columns of a table are to one another: parts, sums, repeats. */
export function relateColumns(
  plans: readonly ColumnPlan[],
  context: SheetContext
): readonly ColumnPlan[] {
  return withoutRepeats(withParts(plans, context), context);
}

/** The header of a column on one line. */
export function labelOf(column: TableColumn): string {
  return column.parts.join(" – ");
}

/** Columns that split another one are parts of it; "Tổng cộng" over periods only sums them. */
function withParts(plans: readonly ColumnPlan[], context: SheetContext): readonly ColumnPlan[] {
  const used = plans.filter(({column}) => hasFigures(column.column, context));
  return plans.map((plan) => {
    const rivals = used.filter(
      (other) =>
        other !== plan &&
        other.indicator === plan.indicator &&
        (other.scenario ?? "actual") === (plan.scenario ?? "actual") &&
        other.meaning.basis === plan.meaning.basis
    );
    const isUnnamedPart = plan.isPart && !plan.meaning.hasBreakdown && rivals.length > 0;
    const isNarrower = rivals.some(
      (other) =>
        other.period?.code === plan.period?.code &&
        (isWithin(plan.breakdown, other.breakdown) ||
          (plan.meaning.signs.has("round") && other.meaning.signs.has("total")))
    );
    const summed =
      plan.meaning.signs.has("total") && plan.period === null
        ? rivals.filter(
            (other) => other.period !== null && !isWithin(other.breakdown, plan.breakdown)
          )
        : [];
    return {
      ...plan,
      isPart: isUnnamedPart || isNarrower,
      sums: summed.length > 1 ? summed.map((other) => other.column.column) : []
    };
  });
}

/** Two columns that say the same would count twice; rounds of one period may stand side by side. */
function withoutRepeats(
  plans: readonly ColumnPlan[],
  context: SheetContext
): readonly ColumnPlan[] {
  const seen = new Map<string, ColumnPlan>();
  return plans.filter((plan) => {
    if (holdsFootnotes(plan.column.column, context)) return false;
    if (plan.isPart || plan.sums.length > 0 || plan.meaning.signs.has("round")) return true;
    const {breakdown, indicator, meaning, period, scenario} = plan;
    const key = [indicator?.code, scenario, meaning.basis, period?.code, breakdownKey(breakdown)];
    const first = seen.get(key.join("|"));
    if (first === undefined || !hasFigures(plan.column.column, context)) {
      seen.set(key.join("|"), plan);
      return true;
    }
    const params = {other: labelOf(first.column)};
    context.report("interpret.column-repeats", plan.column.head, params, labelOf(plan.column));
    return false;
  });
}

/** True where `part` says all that `whole` says of the breakdown, and more. */
function isWithin(part: Breakdown, whole: Breakdown): boolean {
  let isNarrower = false;
  for (const key of ["houseType", "beneficiary", "fundingSource", "workKind"] as const) {
    if (whole[key] !== null && whole[key] !== part[key]) return false;
    if (whole[key] === null && part[key] !== null) isNarrower = true;
  }
  return isNarrower;
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

const FEWEST_SENTENCES = 2;

/** Whether most cells of a column are sentences: a page of explanations has such columns under any heading. */
export function holdsSentences(column: number, {grid, table, end}: SheetContext): boolean {
  let filled = 0;
  let sentences = 0;
  for (let position = table.body; position < end; position++) {
    const cell = grid.rows[position]?.byColumn[column];
    if (cell === undefined) continue;
    if (cell.kind === "number") return false;
    filled += 1;
    if (cell.words.isSentence && !cell.words.hasFreeDigit) sentences += 1;
  }
  return sentences >= FEWEST_SENTENCES && sentences * 2 > filled;
}

/** Words for each figure that a column of figures may hold ("chưa có"); an example among explanations is no figure. */
const MOST_WORDS = 3;

/** Whether a column holds numbers, or texts with numbers among not too many words. */
export function hasFigures(column: number, {grid, table, end}: SheetContext): boolean {
  let figures = 0;
  let words = 0;
  for (let position = table.body; position < end; position++) {
    const cell = grid.rows[position]?.byColumn[column];
    if (cell === undefined) continue;
    if (cell.kind === "number") return true;
    if (cell.words.hasFreeDigit) figures += 1;
    else if (cell.words.hasWord) words += 1;
  }
  return figures > 0 && words <= figures * MOST_WORDS;
}
