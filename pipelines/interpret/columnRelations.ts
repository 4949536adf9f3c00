import type {Breakdown} from "./breakdown.ts";
import type {ColumnPlan} from "./columnPlan.ts";
import {basisOfColumn, scenarioOf} from "./columnSaying.ts";
import type {TableColumn} from "./headerColumns.ts";
import type {SheetContext} from "./sheetContext.ts";

/** The header of a column on one line. */
export function labelOf(column: TableColumn): string {
  return column.parts.join(" – ");
}

/** Columns that split another one are parts of it; "Tổng cộng" over periods only sums them. */
export function withParts(
  plans: readonly ColumnPlan[],
  context: SheetContext
): readonly ColumnPlan[] {
  const used = plans.filter(({column}) => hasFigures(column.column, context));
  return plans.map((plan) => {
    const rivals = rivalsOf(plan, used, context);
    const isUnnamedPart = plan.isPart && !plan.meaning.hasBreakdown && rivals.length > 0;
    const isPart = isUnnamedPart || rivals.some((other) => isNarrower(plan, other, context));
    const summed =
      plan.meaning.signs.has("total") && plan.period === null
        ? rivals.filter(
            (other) => other.period !== null && !isWithin(other.breakdown, plan.breakdown)
          )
        : [];
    if (summed.length > 1) {
      return {...plan, isPart, sums: summed.map((other) => other.column.column)};
    }
    return isPart === plan.isPart ? plan : {...plan, isPart};
  });
}

/** The other columns with figures of the same, but for period and breakdown. */
function rivalsOf(
  plan: ColumnPlan,
  used: readonly ColumnPlan[],
  context: SheetContext
): readonly ColumnPlan[] {
  const rivals: ColumnPlan[] = [];
  const scenario = scenarioOf(plan, context);
  const basis = basisOfColumn(plan, context);
  for (const other of used) {
    if (other === plan || other.indicator !== plan.indicator || other.place !== plan.place)
      continue;
    if (scenarioOf(other, context) !== scenario) continue;
    if (basisOfColumn(other, context) === basis) rivals.push(other);
  }
  return rivals;
}

/** Whether a column tells less than another one of the same period. */
function isNarrower(plan: ColumnPlan, other: ColumnPlan, {period}: SheetContext): boolean {
  if ((other.period ?? period)?.code !== (plan.period ?? period)?.code) return false;
  if (isWithin(plan.breakdown, other.breakdown)) return true;
  return plan.meaning.signs.has("round") && other.meaning.signs.has("total");
}

/** True where `part` says all that `whole` says of the breakdown, and more. */
function isWithin(part: Breakdown, whole: Breakdown): boolean {
  let saysMore = false;
  for (const key of ["houseType", "beneficiary", "fundingSource", "workKind"] as const) {
    if (whole[key] !== null && whole[key] !== part[key]) return false;
    if (whole[key] === null && part[key] !== null) saysMore = true;
  }
  return saysMore;
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
