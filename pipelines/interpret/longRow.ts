import type {Basis, BreakdownItem, Indicator, Period, Scenario} from "../types.ts";
import type {Breakdown} from "./breakdown.ts";
import {mergeBreakdowns, noBreakdown} from "./breakdown.ts";
import type {ColumnRole} from "./columnRole.ts";
import type {GridCell, GridRow} from "./grid.ts";
import {noteDecision} from "./labelDecisions.ts";
import type {LabelMatch} from "./labelMatcher.ts";
import type {LabelMeaning} from "./labelReader.ts";
import {readOffice} from "./office.ts";
import type {SheetContext} from "./sheetContext.ts";
import {suggestedIndicators, suggestedOrganisations} from "./suggestions.ts";
import type {TableRoles} from "./tableRoles.ts";
import {cellOf} from "./tableRoles.ts";
import type {WrittenUnit} from "./unitChoice.ts";
import {inBaseOf} from "./unitChoice.ts";

/** A row that says all of its value by itself. */
export interface LongRow {
  readonly row: GridRow;
  readonly indicator: Indicator;
  readonly meaning: LabelMeaning;
  readonly period: Period;
  readonly basis: LabelMeaning["basis"];
  readonly basisHint: Basis | null;
  readonly scenario: Scenario | null;
  readonly breakdown: Breakdown;
  readonly organisation: string | null;
  readonly officeId: string | null;
  readonly unit: WrittenUnit | null;
  readonly isPart: boolean;
}

const DIMENSIONS: readonly (readonly [
  ColumnRole,
  BreakdownItem["dimension"],
  keyof Breakdown,
  string
])[] = [
  ["house_type", "house_type", "houseType", "loại nhà"],
  ["beneficiary", "beneficiary", "beneficiary", "đối tượng"],
  ["funding_source", "funding_source", "fundingSource", "nguồn vốn"],
  ["work_kind", "work_kind", "workKind", "loại công việc"],
  ["content", "work_kind", "workKind", "nội dung"]
];
const NO_REPORTER = {organisation: null, officeId: null};
const NONE = /^(?:-|–|—|0|không|tất cả|chung|tổng số|all|total)$/iu;
const YES = /^(?:x|×|có|true|1|yes|v|✓|✔)$/iu;

/** Null where a field is refused, with its finding reported. */
export function readLongRow(
  row: GridRow,
  roles: TableRoles,
  context: SheetContext
): LongRow | null {
  const named = readIndicator(row, roles, context);
  const period = named === null ? null : readPeriod(row, roles, context);
  if (named === null || period === null) return null;
  const basisCell = cellOf(row, roles, "basis");
  const basis = basisCell === null ? null : context.world.labels.read([basisCell.text]).basis;
  if (basisCell !== null && basis === null) {
    context.report("interpret.basis-unknown", basisCell);
    return null;
  }
  const scenarioCell = cellOf(row, roles, "scenario");
  const scenario =
    scenarioCell === null ? null : context.world.labels.read([scenarioCell.text]).scenario;
  if (scenarioCell !== null && scenario === null) {
    context.report("interpret.scenario-unknown", scenarioCell);
    return null;
  }
  const breakdown = readBreakdown(row, roles, context);
  const unit = readUnit(row, roles, context);
  if (breakdown === null) return null;
  const part = cellOf(row, roles, "part")?.text ?? "";
  const {indicator, meaning} = named;
  const {officeId, organisation} = readReporter(row, roles, context, period.period);
  return {
    row,
    indicator,
    meaning,
    period: period.period,
    basis,
    basisHint: period.basisHint,
    scenario: scenario ?? meaning.scenario,
    breakdown: mergeBreakdowns(breakdown, meaning.breakdown),
    organisation,
    officeId,
    unit: unit ?? meaning.unit,
    isPart: YES.test(part)
  };
}

function readIndicator(
  row: GridRow,
  roles: TableRoles,
  context: SheetContext
): {indicator: Indicator; meaning: LabelMeaning} | null {
  const {world} = context;
  const codeCell = cellOf(row, roles, "indicator_code");
  const nameCell = cellOf(row, roles, "indicator");
  const meaning = world.labels.read([nameCell?.text ?? ""]);
  const byCode = codeCell === null ? undefined : world.indicatorByCode.get(codeCell.text);
  if (byCode !== undefined) return {indicator: byCode, meaning};
  const unit = readUnit(row, roles, context)?.unit ?? null;
  const exact = nameCell === null ? undefined : world.indicatorByCode.get(nameCell.text);
  const fitting = meaning.indicators.find((each) => unit === null || inBaseOf(each, unit) !== null);
  const indicator = exact ?? fitting ?? meaning.indicators[0] ?? null;
  if (indicator !== null) {
    if (meaning.decision !== null && nameCell !== null && exact === undefined) {
      noteDecision(meaning.decision, indicator.nameVi, nameCell, context.report);
    }
    return {indicator, meaning};
  }
  const cell = nameCell ?? codeCell ?? row.cells[0];
  if (cell === undefined) return null;
  context.report("interpret.indicator-unknown", cell, {...suggestedIndicators(cell.text, world)});
  return null;
}

export function readPeriod(
  row: GridRow,
  roles: TableRoles,
  context: SheetContext
): {period: Period; basisHint: Basis | null} | null {
  const cell = cellOf(row, roles, "period");
  if (cell === null) {
    if (context.period !== null) return {period: context.period, basisHint: context.basisHint};
    const at = row.cells[0];
    if (at !== undefined) context.report("interpret.period-unreadable", at, {}, "");
    return null;
  }
  const found = context.world.texts.period(cell.text);
  if (found !== null) return {period: found.period, basisHint: found.basisHint};
  const impossible = context.world.texts.impossiblePeriod(cell.text) !== null;
  context.report(`interpret.period-${impossible ? "impossible" : "unreadable"}`, cell);
  return null;
}

export function readBreakdown(
  row: GridRow,
  roles: TableRoles,
  context: SheetContext
): Breakdown | null {
  if (!roles.hasBreakdowns) return noBreakdown;
  let breakdown = noBreakdown;
  for (const [role, dimension, key, name] of DIMENSIONS) {
    const cell = cellOf(row, roles, role);
    if (cell === null || NONE.test(cell.text)) continue;
    const match = context.world.breakdowns[dimension].match(cell.text);
    if (match.outcome === "matched") breakdown = {...breakdown, [key]: match.item.code};
    else if (role !== "content") {
      context.report("interpret.breakdown-unknown", cell, {
        dimension: name,
        suggestions: nearest(match, cell)
      });
      return null;
    }
  }
  return breakdown;
}

function nearest(match: LabelMatch<BreakdownItem>, cell: GridCell): string {
  const items = match.outcome === "unknown" ? match.suggestions : [];
  const names = items.slice(0, 3).map((item) => item.nameVi);
  return names.length > 0 ? names.join("; ") : `— (${cell.text})`;
}

export function readUnit(
  row: GridRow,
  roles: TableRoles,
  {world}: SheetContext
): WrittenUnit | null {
  const cell = cellOf(row, roles, "unit");
  if (cell === null || NONE.test(cell.text)) return null;
  return world.texts.unitLine(cell.text) ?? {text: cell.text, unit: world.texts.unit(cell.text)};
}

export function readReporter(
  row: GridRow,
  roles: TableRoles,
  context: SheetContext,
  period: Period
): {organisation: string | null; officeId: string | null} {
  const cell = cellOf(row, roles, "organisation");
  if (cell === null) return NO_REPORTER;
  const office = readOffice(cell.text, context.world, {
    ...period,
    onDecision: (decision, name) => noteDecision(decision, name, cell, context.report)
  });
  if (office.organisation === null) {
    const near = suggestedOrganisations(cell.text, context.world);
    context.report("interpret.organisation-unknown", cell, {...near});
  }
  return {
    organisation: office.organisation?.code ?? null,
    officeId: office.place?.id ?? null
  };
}
