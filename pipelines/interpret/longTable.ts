import type {Period} from "../types.ts";
import {mergeBreakdowns} from "./breakdown.ts";
import type {ColumnPlan} from "./columnPlan.ts";
import type {Draft, TableReading, TotalDraft} from "./draft.ts";
import {basisOf} from "./draft.ts";
import {eraOfRow} from "./eraOfRow.ts";
import {isEstimate} from "./estimates.ts";
import type {GridCell, GridRow} from "./grid.ts";
import {holdsAny} from "./grid.ts";
import type {LongRow} from "./longRow.ts";
import {readLongRow} from "./longRow.ts";
import {planMeasureColumns} from "./measureColumns.ts";
import {placeOfRow} from "./placeOfRow.ts";
import {endsTable} from "./rowKind.ts";
import {isTotalLabel} from "./rowLabel.ts";
import type {SheetContext} from "./sheetContext.ts";
import type {TableRoles} from "./tableRoles.ts";
import {cellOf} from "./tableRoles.ts";

interface TotalRow {
  readonly label: string;
  readonly fields: LongRow;
}

/** One observation a row: every field from its own column, else from the title block. */
export function readLongTable(roles: TableRoles, context: SheetContext): TableReading {
  const plans = valuePlans(roles, context);
  // A page of explanations lists indicators and periods too, and no figure.
  if (plans.length === 0) return {drafts: [], totals: []};
  const {end, grid, table} = context;
  const columns = plans.map(({column}) => column.column);
  const read: LongRow[] = [];
  const totalRows: TotalRow[] = [];
  for (let position = table.body; position < end; position++) {
    const row = grid.rows[position];
    if (row === undefined) continue;
    if (row.cells.length < 3 && endsTable(row)) break;
    if (!holdsAny(row, columns) && isEmptyRow(row, roles)) continue;
    const fields = readLongRow(row, roles, context);
    if (fields === null) continue;
    const label = cellOf(row, roles, "place")?.text ?? row.cells[0]?.text ?? "";
    if (isTotalLabel(label) && !standsForCountry(label)) totalRows.push({label, fields});
    else read.push(fields);
  }
  const eras = eraOfRow(
    read.map(({row, period}) => ({
      label: cellOf(row, roles, "place")?.text ?? "",
      stated: cellOf(row, roles, "era")?.text ?? null,
      period
    })),
    context
  );
  const drafts: Draft[] = [];
  for (const [at, fields] of read.entries()) {
    drafts.push(...draftsOf(fields, plans, eras[at] ?? null, roles, context));
  }
  return {drafts, totals: totalRows.flatMap((total) => totalsOf(total, drafts, plans))};
}

function valuePlans(roles: TableRoles, context: SheetContext): readonly ColumnPlan[] {
  const value = roles.columnOf.get("value");
  const columns = value === undefined ? roles.figures : [value, ...roles.figures];
  return planMeasureColumns(columns, context);
}

function isEmptyRow(row: GridRow, roles: TableRoles): boolean {
  const cell = cellOf(row, roles, "indicator") ?? cellOf(row, roles, "indicator_code");
  return cell === null;
}

function draftsOf(
  fields: LongRow,
  plans: readonly ColumnPlan[],
  era: string | null,
  roles: TableRoles,
  context: SheetContext
): readonly Draft[] {
  const {row, indicator} = fields;
  const place = longPlace(fields, era, roles, context);
  if (place === null) return [];
  const figures = plans.filter(({sums}) => sums.length === 0);
  return figures.map((plan) => {
    const period = plan.period ?? fields.period;
    const spoken = plan.meaning.basis ?? fields.basis;
    return {
      row: row.index,
      column: plan.column.column,
      shift: row.shift,
      cell: row.byColumn[plan.column.column] ?? null,
      indicator,
      placeId: plan.place?.id ?? place.id,
      placeText: place.text,
      organisation: fields.organisation ?? context.organisation,
      period,
      basis: basisOf(indicator, spoken, fields.basisHint, period),
      scenario: plan.scenario ?? fields.scenario ?? context.scenario ?? "actual",
      breakdown: mergeBreakdowns(fields.breakdown, plan.breakdown),
      isPart: fields.isPart || plan.isPart,
      isEstimate: isEstimate(plan, context),
      units: [plan.unit, fields.unit]
    };
  });
}

/** "Cả nước" names a place in a table where every row names one. */
function standsForCountry(label: string): boolean {
  return /^(?:cả nước|toàn quốc|whole country)/iu.test(label);
}

/** A "Tổng cộng" row sums the rows of its indicator, period, basis and scenario. */
function totalsOf(
  {label, fields}: TotalRow,
  drafts: readonly Draft[],
  plans: readonly ColumnPlan[]
): readonly TotalDraft[] {
  return plans.flatMap((plan) => {
    const {column} = plan.column;
    const cell = fields.row.byColumn[column];
    const basis = fields.basis ?? plan.meaning.basis;
    const lines = drafts.filter(
      (draft) =>
        draft.column === column &&
        draft.indicator === fields.indicator &&
        draft.period.code === (plan.period ?? fields.period).code &&
        draft.scenario === (plan.scenario ?? fields.scenario ?? draft.scenario) &&
        (basis === null || basis === "cumulative" || basis === draft.basis) &&
        !draft.isPart
    );
    if (cell === undefined || lines.length === 0) return [];
    const {indicator, unit} = fields;
    return [{cell, label, indicator, units: [plan.unit, unit], lines, isIncomplete: false}];
  });
}

function longPlace(
  fields: LongRow,
  era: string | null,
  roles: TableRoles,
  context: SheetContext
): {id: string; text: string} | null {
  const named = cellOf(fields.row, roles, "place");
  const code = cellOf(fields.row, roles, "place_code");
  const cell = named ?? code;
  if (cell === null) {
    const id = fields.officeId ?? context.office?.id ?? null;
    const text = cellOf(fields.row, roles, "organisation")?.text ?? context.office?.fullName ?? "";
    if (id !== null) return {id, text};
    context.report("interpret.place-missing", fields.row.cells[0] ?? headOf(roles));
    return null;
  }
  const query = {
    label: named?.text ?? "",
    code: code?.text ?? "",
    period: periodOfNames(fields.period, context.period),
    era,
    parentId: context.office?.id ?? null,
    cell
  };
  const place = placeOfRow(query, context);
  return place === null ? null : {id: place.id, text: cell.text};
}

/** A return of the first quarter names places as they are then, beside its plan of the year too. */
function periodOfNames(row: Period, reported: Period | null): Period {
  return reported !== null && reported.start >= row.start && reported.end <= row.end
    ? reported
    : row;
}

function headOf(roles: TableRoles): GridCell {
  const head = [...roles.columnOf.values()][0]?.head;
  if (head === undefined) throw new Error("a long table without a column");
  return head;
}
