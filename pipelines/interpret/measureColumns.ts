import type {ColumnPlan} from "./columnPlan.ts";
import {isMeasure, planOf, related} from "./columnPlan.ts";
import {hasFigures, holdsSentences, labelOf} from "./columnRelations.ts";
import {basisOfColumn, isAlikeButForBasis} from "./columnSaying.ts";
import type {TableColumn} from "./headerColumns.ts";
import {placesAcross} from "./placesAcross.ts";
import type {SheetContext} from "./sheetContext.ts";

/** What the columns of a table of indicators hold: plan, in the period, cumulative, by beneficiary; or its places. */
export function planMeasureColumns(
  columns: readonly TableColumn[],
  context: SheetContext
): readonly ColumnPlan[] {
  const {labels} = context.world;
  const across = placesAcross(
    columns,
    (parts) => {
      const said = labels.read(parts);
      return isMeasure(said) || said.signs.has("derived");
    },
    context
  );
  const plans: ColumnPlan[] = [];
  const totals = new Set<TableColumn>();
  for (const column of columns) {
    if (across?.unknown.has(column) === true) continue;
    const named = across?.columns.get(column) ?? null;
    const meaning = labels.read(named?.rest ?? column.parts);
    const isMeant =
      named !== null || (isMeasure(meaning) && !holdsSentences(column.column, context));
    if (meaning.signs.has("derived") || !isMeant) {
      if (hasFigures(column.column, context)) {
        const none = {suggestions: "—", codes: ""};
        context.report("interpret.column-not-an-indicator", column.head, none, labelOf(column));
      }
      continue;
    }
    if (named?.isTotal === true) totals.add(column);
    const plan = planOf(column, meaning, null, context);
    const place = named?.place ?? null;
    plans.push(place === null ? plan : {...plan, place});
  }
  if (totals.size === 0) return related(plans, context);
  const read = related(
    plans.filter(({column}) => !totals.has(column)),
    context
  );
  const isSumIncomplete = (across?.unknown.size ?? 0) > 0;
  const sums = plans.filter(({column}) => totals.has(column));
  return [...read, ...sums.map((plan) => ({...summing(plan, read, context), isSumIncomplete}))];
}

/** "Toàn tỉnh" with the columns of the places that it adds up. */
function summing(
  plan: ColumnPlan,
  plans: readonly ColumnPlan[],
  context: SheetContext
): ColumnPlan {
  const lines = plans.filter(
    (each) =>
      each.place !== null &&
      basisOfColumn(each, context) === basisOfColumn(plan, context) &&
      isAlikeButForBasis({...each, isPart: false, place: null}, {...plan, isPart: false}, context)
  );
  return {...plan, sums: lines.map(({column}) => column.column)};
}
