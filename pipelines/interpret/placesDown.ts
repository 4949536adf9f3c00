import type {Indicator} from "../types.ts";
import {mergeBreakdowns} from "./breakdown.ts";
import type {ColumnPlan} from "./columnPlan.ts";
import {planIndicatorColumns} from "./columnPlan.ts";
import {labelOf} from "./columnRelations.ts";
import type {Draft, TableReading, TotalDraft} from "./draft.ts";
import {basisOf} from "./draft.ts";
import {isEstimate} from "./estimates.ts";
import type {GridCell} from "./grid.ts";
import {readBreakdown, readReporter, readUnit} from "./longRow.ts";
import type {PlaceRow} from "./placeRows.ts";
import {readPlaceRows} from "./placeRows.ts";
import type {InPeriod} from "./rowFigures.ts";
import {inPeriodBesideStocks, withoutInPeriod} from "./rowFigures.ts";
import {onceEach} from "./sections.ts";
import type {SheetContext} from "./sheetContext.ts";
import type {TableRoles} from "./tableRoles.ts";

/** Places down, indicators across: a line gives one value a column; totals and sections are only checked. */
export function readPlacesDown(roles: TableRoles, context: SheetContext): TableReading {
  const plans = planIndicatorColumns(roles.figures, context);
  const onceTold = {...context, report: onceEach(context.report)};
  // Whom a table about other things lists is no concern of ours.
  if (plans.length === 0) return {drafts: [], totals: []};
  const columns = plans.map((plan) => plan.column.column);
  const rows = readPlaceRows(roles, columns, context);
  const lines = rows.filter(({kind}) => kind === "line" || kind === "part");
  const used = plans.filter(({column}) =>
    lines.some(({row}) => row.byColumn[column.column] !== undefined)
  );
  const figures = {plans: used, stocks: stocksAmong(used, context)};
  const draftsOfRow = new Map<PlaceRow, readonly Draft[]>();
  const drafts: Draft[] = [];
  for (const row of lines) {
    const own = draftsOf(row, figures, roles, onceTold);
    draftsOfRow.set(row, own);
    drafts.push(...own);
  }
  const totals: TotalDraft[] = [];
  for (const [at, row] of rows.entries()) {
    if (row.kind === "line" || row.kind === "part") {
      totals.push(...sumsAcross(row, used, draftsOfRow.get(row) ?? []));
    } else totals.push(...totalsOf(row, linesUnder(rows, at), used, draftsOfRow));
  }
  return {drafts, totals};
}

interface Figures {
  readonly plans: readonly ColumnPlan[];
  readonly stocks: readonly InPeriod[];
}

function draftsOf(
  {kind, place, row, label}: PlaceRow,
  {plans, stocks}: Figures,
  roles: TableRoles,
  context: SheetContext
): readonly Draft[] {
  if (place === null || context.period === null) return [];
  const breakdown = readBreakdown(row, roles, context);
  if (breakdown === null) return [];
  const {organisation} = readReporter(row, roles, context, context.period);
  const unit = readUnit(row, roles, context);
  const drafts: Draft[] = [];
  for (const plan of withoutInPeriod(plans, stocks, row, headOf, context)) {
    const {indicator, column, meaning} = plan;
    if (indicator === null || plan.sums.length > 0) continue;
    const period = plan.period ?? context.period;
    const hint = meaning.period?.basisHint ?? context.basisHint;
    drafts.push({
      row: row.index,
      column: column.column,
      shift: row.shift,
      cell: row.byColumn[column.column] ?? null,
      indicator,
      placeId: place.id,
      placeText: label,
      organisation: organisation ?? context.organisation,
      period,
      basis: basisOf(indicator, meaning.basis, hint, period),
      scenario: plan.scenario ?? context.scenario ?? "actual",
      breakdown: mergeBreakdowns(breakdown, plan.breakdown),
      isPart: kind === "part" || plan.isPart,
      isEstimate: isEstimate(plan, context),
      units: [plan.unit, unit]
    });
  }
  return drafts;
}

/** The columns of each stock that tell what the period adds. */
function stocksAmong(plans: readonly ColumnPlan[], context: SheetContext): readonly InPeriod[] {
  const stocks = new Set<Indicator>();
  for (const {indicator} of plans) if (indicator?.kind === "stock") stocks.add(indicator);
  return [...stocks].flatMap((stock) =>
    inPeriodBesideStocks(
      plans.filter(({indicator}) => indicator === stock),
      context
    )
  );
}

/** What is left out of a column is told at its head, once for all rows. */
function headOf({column, indicator}: ColumnPlan): {
  readonly at: GridCell;
  readonly indicator: Indicator | null;
} {
  return {at: column.head, indicator};
}

/** The lines that a total or section row is the sum of. */
function linesUnder(rows: readonly PlaceRow[], at: number): readonly PlaceRow[] {
  const row = rows[at];
  const isLine = (each: PlaceRow): boolean => each.kind === "line";
  if (row?.kind === "section") {
    const after = rows.slice(at + 1);
    const end = after.findIndex(
      (each) => each.kind === "total" || (each.kind === "section" && each.depth <= row.depth)
    );
    return (end < 0 ? after : after.slice(0, end)).filter(isLine);
  }
  const before = rows.slice(0, at);
  const after = rows.slice(at + 1);
  if (!before.some(isLine)) return after.filter(isLine);
  const boundary = before.findLastIndex(({kind}) => kind === "total" || kind === "section");
  const sinceBoundary = before.slice(boundary + 1).filter(isLine);
  const isGrand = !after.some(isLine) && !isOneOfSeveral(rows, at);
  return isGrand ? before.filter(isLine) : sinceBoundary;
}

/** "Cộng", or "Cộng Tây Bắc", closing each of several groups: the last one sums its own group, too. */
function isOneOfSeveral(rows: readonly PlaceRow[], at: number): boolean {
  const label = groupClosed(rows[at]?.label);
  const before = rows.slice(0, at);
  const firstLine = before.findIndex(({kind}) => kind === "line");
  return before.some(
    (each, position) =>
      each.kind === "total" && position > firstLine && groupClosed(each.label) === label
  );
}

/** The row that closes a group, without the name of the group. */
function groupClosed(label = ""): string {
  return label
    .toLowerCase()
    .replace(/^(cộng|tổng|tổng cộng|total)(?: (?!cả nước|toàn quốc|số).+)$/u, "$1 …");
}

function totalsOf(
  {label, row}: PlaceRow,
  lines: readonly PlaceRow[],
  plans: readonly ColumnPlan[],
  draftsOfRow: ReadonlyMap<PlaceRow, readonly Draft[]>
): readonly TotalDraft[] {
  if (lines.length === 0) return [];
  const isIncomplete = lines.some(({isRefused}) => isRefused);
  const draftsOfColumn = new Map<number, Draft[]>();
  for (const line of lines) {
    for (const draft of draftsOfRow.get(line) ?? []) {
      const known = draftsOfColumn.get(draft.column);
      if (known === undefined) draftsOfColumn.set(draft.column, [draft]);
      else known.push(draft);
    }
  }
  const totals: TotalDraft[] = [];
  for (const {column, indicator, unit} of plans) {
    const cell = row.byColumn[column.column];
    const drafts = draftsOfColumn.get(column.column);
    if (cell === undefined || indicator === null || drafts === undefined) continue;
    totals.push({cell, label, indicator, units: [unit], lines: drafts, isIncomplete});
  }
  return totals;
}

/** A column that adds up others of the same row. */
function sumsAcross(
  {row}: PlaceRow,
  plans: readonly ColumnPlan[],
  drafts: readonly Draft[]
): readonly TotalDraft[] {
  const totals: TotalDraft[] = [];
  for (const {column, indicator, sums, unit} of plans) {
    const cell = row.byColumn[column.column];
    if (sums.length === 0 || cell === undefined || indicator === null) continue;
    const lines = drafts.filter((draft) => sums.includes(draft.column));
    const label = labelOf(column);
    totals.push({cell, label, indicator, units: [unit], lines, isIncomplete: false});
  }
  return totals;
}
