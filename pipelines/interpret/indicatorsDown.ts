import type {Indicator} from "../types.ts";
import type {Breakdown} from "./breakdown.ts";
import {breakdownKey, mergeBreakdowns, noBreakdown} from "./breakdown.ts";
import type {ColumnPlan} from "./columnPlan.ts";
import {labelOf} from "./columnRelations.ts";
import type {Draft, TableReading, TotalDraft} from "./draft.ts";
import {basisOf} from "./draft.ts";
import {isEstimate} from "./estimates.ts";
import type {GridCell, GridRow} from "./grid.ts";
import {holdsAny, wordsIn} from "./grid.ts";
import {noteDecision} from "./labelDecisions.ts";
import type {LabelMeaning} from "./labelReader.ts";
import {readUnit} from "./longRow.ts";
import {planMeasureColumns} from "./measureColumns.ts";
import type {InPeriod} from "./rowFigures.ts";
import {inPeriodBesideStocks, sumsAcross, withoutInPeriod} from "./rowFigures.ts";
import {endsTable, isNumberingRow} from "./rowKind.ts";
import type {RowLabel} from "./rowLabel.ts";
import {readRowLabel} from "./rowLabel.ts";
import type {SheetContext} from "./sheetContext.ts";
import type {RowCount} from "./subject.ts";
import {aboutOurs} from "./subject.ts";
import type {TableRoles} from "./tableRoles.ts";
import {cellOf} from "./tableRoles.ts";
import type {WrittenUnit} from "./unitChoice.ts";
import {chooseIndicator} from "./unitChoice.ts";
import {reportUnmatched} from "./unmatchedLabel.ts";

interface IndicatorRow {
  readonly row: GridRow;
  readonly cell: GridCell;
  readonly label: RowLabel;
  readonly depth: number;
  readonly hasFigures: boolean;
}

/** What a row passes on to those nested under it. */
interface Level {
  readonly depth: number;
  readonly indicator: Indicator | null;
  readonly breakdown: Breakdown;
  readonly unit: WrittenUnit | null;
  readonly hasFigures: boolean;
}

interface NamedRow {
  readonly indicator: Indicator;
  readonly meaning: LabelMeaning;
  readonly breakdown: Breakdown;
  readonly unit: WrittenUnit | null;
  readonly isPart: boolean;
}

const TOTAL_ONLY = /^(?:tổng số|tổng cộng|cộng|tổng|total)$/iu;

/** Indicators down, measures across, of the one place that the title block names. */
export function readIndicatorsDown(roles: TableRoles, context: SheetContext): TableReading {
  return aboutOurs(context, (inside) => readRows(roles, inside));
}

function readRows(roles: TableRoles, context: SheetContext): TableReading & {rows: RowCount} {
  const plans = planMeasureColumns(roles.figures, context);
  const columns = plans.map((plan) => plan.column.column);
  const rows = indicatorRows(roles, columns, context);
  const used = plans.filter(({column}) =>
    rows.some(({row}) => row.byColumn[column.column] !== undefined)
  );
  const stocks = inPeriodBesideStocks(used, context);
  const levels: Level[] = [];
  const seen = new Map<string, IndicatorRow>();
  let last: Indicator | null = null;
  const counted: RowCount = {ours: [], others: []};
  const drafts: Draft[] = [];
  const totals: TotalDraft[] = [];
  for (const [at, each] of rows.entries()) {
    while ((levels.at(-1)?.depth ?? -1) >= each.depth) levels.pop();
    const isHeading = !each.hasFigures && (rows[at + 1]?.depth ?? -1) > each.depth;
    const named = nameRow(each, levels, last, roles, context);
    last = named?.indicator ?? last;
    levels.push({
      depth: each.depth,
      indicator: named?.indicator ?? levels.at(-1)?.indicator ?? null,
      breakdown: named?.breakdown ?? noBreakdown,
      unit: named?.unit ?? null,
      hasFigures: each.hasFigures
    });
    if (isHeading) continue;
    if (named === null) {
      if (!each.hasFigures) continue;
      counted.others.push(each.cell);
      reportUnmatched("row", each.cell, each.label.text, context);
      continue;
    }
    tellDecision(each, named, context);
    if (each.hasFigures) counted.ours.push(each.cell);
    if (isToldRepeat(each, named, seen, context)) continue;
    const own = draftsOf(each, named, {plans: used, stocks}, context);
    drafts.push(...own);
    totals.push(...sumsAcross(each.row, named, used, own));
  }
  return {drafts, totals, rows: counted};
}

function tellDecision(
  {cell, label}: IndicatorRow,
  {indicator, meaning: {decision}}: NamedRow,
  {report}: SheetContext
): void {
  if (decision?.code !== indicator.code) return;
  noteDecision(decision, indicator.nameVi, cell, report, label.text);
}

function indicatorRows(
  roles: TableRoles,
  figures: readonly number[],
  {grid, table, end, section, world}: SheetContext
): readonly IndicatorRow[] {
  const rows: IndicatorRow[] = [];
  const headers = new Set(table.columns.map(({head}) => head.text));
  let partsUnder: number | null = null;
  for (let position = table.body; position < end; position++) {
    const row = grid.rows[position];
    if (row === undefined || isNumberingRow(row) || row === section?.row) continue;
    if (endsTable(row)) break;
    const cell =
      cellOf(row, roles, "indicator") ??
      cellOf(row, roles, "indicator_code") ??
      cellOf(row, roles, "ordinal");
    if (cell === null || row.cells.every(({text}) => headers.has(text))) continue;
    const ordinal = cellOf(row, roles, "ordinal");
    const rank = ordinal === null || ordinal === cell ? "" : ordinal.text;
    const label = readRowLabel(rank, wordsIn(cell, world.texts.cell));
    const hasFigures = holdsAny(row, figures);
    if (label.opensParts) partsUnder = rows.at(-1)?.depth ?? 1;
    else if (label.ordinal !== null) partsUnder = null;
    if (label.opensParts) continue;
    // "Trong đó: -" and lines under "Trong đó:" nest below the row that they are part of.
    const above = rows.at(-1)?.depth ?? 1;
    const inParts = partsUnder === null ? null : partsUnder + 1;
    const depth = label.depth ?? inParts ?? Math.min(above, 1);
    rows.push({row, cell, label, depth, hasFigures});
  }
  return rows;
}

/** The indicator of a row: its own, or the one it is nested under where it only names a part of it. */
function nameRow(
  {row, label}: IndicatorRow,
  levels: readonly Level[],
  last: Indicator | null,
  roles: TableRoles,
  context: SheetContext
): NamedRow | null {
  const {world} = context;
  const parent = levels.at(-1) ?? null;
  const code = cellOf(row, roles, "indicator_code")?.text;
  const meaning = world.labels.read([label.text]);
  const written = readUnit(row, roles, context) ?? meaning.unit;
  const unit = written ?? parent?.unit ?? null;
  const byCode = code === undefined ? undefined : world.indicatorByCode.get(code);
  const own = byCode ?? chooseIndicator(meaning, meaning.indicators, written?.unit ?? null, world);
  const isBelow = parent?.indicator != null;
  const saysPart =
    meaning.hasBreakdown || meaning.signs.has("money") || TOTAL_ONLY.test(label.text);
  const inherited =
    own === null && isBelow && saysPart && parent.indicator !== null
      ? chooseIndicator(meaning, [parent.indicator], written?.unit ?? null, world)
      : null;
  // "Trị giá" below "Suất quà tặng": the money side of what the row above counts.
  const sided = last !== null && meaning.signs.has("money") ? world.moneySideOf(last) : null;
  const indicator = own ?? inherited ?? sided;
  if (indicator === null) return null;
  const sameAbove = levels.findLast((level) => level.indicator === indicator);
  const breakdown =
    sameAbove === undefined
      ? meaning.breakdown
      : mergeBreakdowns(meaning.breakdown, sameAbove.breakdown);
  const isPart = sameAbove?.hasFigures === true && !TOTAL_ONLY.test(label.text);
  return {indicator, meaning, breakdown, unit, isPart};
}

/**
 * "Trồng cây xanh" and "Trồng cây đào" are one indicator: both count, and the clerk is told. A part as
 * another row is one, without a name of its own, is left out: true.
 */
function isToldRepeat(
  each: IndicatorRow,
  {breakdown, indicator, isPart, meaning}: NamedRow,
  seen: Map<string, IndicatorRow>,
  context: SheetContext
): boolean {
  const said = [indicator.code, meaning.scenario, meaning.basis, breakdownKey(breakdown), isPart];
  const key = said.join("|");
  const first = seen.get(key);
  if (first === undefined) seen.set(key, each);
  if (first === undefined || (!isPart && first.label.text === each.label.text)) return false;
  const code = isPart ? "row-part-unnamed" : "row-repeats-indicator";
  const params = {other: first.label.text, indicator: indicator.nameVi};
  context.report(`interpret.${code}`, each.cell, params);
  return isPart;
}

function draftsOf(
  {row, cell}: IndicatorRow,
  named: NamedRow,
  {
    plans,
    stocks
  }: {
    readonly plans: readonly ColumnPlan[];
    readonly stocks: readonly InPeriod[];
  },
  context: SheetContext
): readonly Draft[] {
  const {office, period: titled} = context;
  const placeText = office?.fullName ?? "";
  const {indicator, meaning} = named;
  const drafts: Draft[] = [];
  if (titled === null) return drafts;
  const told =
    indicator.kind === "stock"
      ? withoutInPeriod(plans, stocks, row, (_, at) => ({at, indicator}), context)
      : plans;
  for (const plan of told) {
    const placeId = plan.place?.id ?? office?.id;
    if (placeId === undefined || plan.sums.length > 0) continue;
    const period = plan.period ?? meaning.period?.period ?? titled;
    const hint = plan.meaning.period?.basisHint ?? meaning.period?.basisHint ?? context.basisHint;
    const spoken = plan.meaning.basis ?? meaning.basis;
    drafts.push({
      row: row.index,
      column: plan.column.column,
      shift: row.shift,
      cell: row.byColumn[plan.column.column] ?? null,
      indicator,
      placeId,
      placeText: plan.place === null ? placeText || cell.text : labelOf(plan.column),
      organisation: context.organisation,
      period,
      basis: basisOf(indicator, spoken, hint, period),
      scenario: plan.scenario ?? meaning.scenario ?? context.scenario ?? "actual",
      breakdown: mergeBreakdowns(named.breakdown, plan.breakdown),
      isPart: named.isPart || plan.isPart,
      isEstimate: isEstimate(plan, context),
      units: [plan.unit, named.unit]
    });
  }
  return drafts;
}
