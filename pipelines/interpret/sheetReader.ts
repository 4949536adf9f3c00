import {findingAt} from "../findings/finding.ts";
import type {Finding, Observation, Period, Place, PrintedTotal, Scenario, Sheet} from "../types.ts";
import type {TableReading} from "./draft.ts";
import type {Grid} from "./grid.ts";
import {gridOf} from "./grid.ts";
import type {Table} from "./header.ts";
import {findTable} from "./header.ts";
import {readIndicatorsDown} from "./indicatorsDown.ts";
import {noteDecision} from "./labelDecisions.ts";
import {readLongTable} from "./longTable.ts";
import {measure} from "./measure.ts";
import type {OfficeContext} from "./office.ts";
import {placeWordsIn, readOffice} from "./office.ts";
import {panelTables, stackPanels} from "./panels.ts";
import type {ChosenPeriod} from "./periodChoice.ts";
import {choosePeriod} from "./periodChoice.ts";
import {withoutPersonalColumns} from "./personalColumns.ts";
import {hasPlacesAcross} from "./placesAcross.ts";
import {readPlacesDown} from "./placesDown.ts";
import {onceEach, sectionTables, spanOfSections, underHeading} from "./sections.ts";
import type {SheetContext} from "./sheetContext.ts";
import {reporterFor} from "./sheetContext.ts";
import {concernsUs} from "./subject.ts";
import {placesLike} from "./suggestions.ts";
import {tableAfter} from "./tableAfter.ts";
import type {TableRoles} from "./tableRoles.ts";
import {rolesOf} from "./tableRoles.ts";
import type {TitleBlock} from "./titleBlock.ts";
import {findSource, readTitleBlock, unitLineBelow} from "./titleBlock.ts";
import {withTitleBreakdown} from "./titleBreakdown.ts";
import {usualUnitOf} from "./usualUnit.ts";
import type {World} from "./world.ts";

/** What one table says, and what its title block says of the return. */
export interface TableResult {
  readonly observations: readonly Observation[];
  readonly totals: readonly PrintedTotal[];
  readonly findings: readonly Finding[];
  readonly title: string | null;
  readonly period: Period | null;
  /** True where the sheet says nothing of the period: the name of the file does, if any. */
  readonly isPeriodFromName: boolean;
  readonly organisation: string | null;
  readonly office: Place | null;
  readonly version: number;
  readonly source: string | null;
  readonly isLong: boolean;
}

/** Where the date of no period is known: only to look an office's place up. */
const SOME_DAY = {start: "2025-06-30", end: "2025-06-30"};

/** Every table of a sheet, top to bottom; a later one without a title of its own takes the one before. */
export function readSheet(sheet: Sheet, fileName: string, world: World): readonly TableResult[] {
  const grid = gridOf(sheet, world.texts.cell);
  const results: TableResult[] = [];
  let from = 0;
  let table = findTable(grid, from, world.roles);
  while (table !== null) {
    const above = grid.rows.findIndex(({index}) => index === table?.top);
    const title = readTitleBlock(grid, from, above, world);
    const {end, next} = tableAfter(table, title, grid, world);
    const input = {grid, table, end, title, fileName, world};
    for (const panel of panelTables(input, world.roles)) {
      results.push(...readTable({...panel, before: results.at(-1) ?? null}));
    }
    from = end;
    table = next;
  }
  return results;
}

interface TableInput {
  readonly grid: Grid;
  readonly table: Table;
  readonly end: number;
  readonly title: TitleBlock;
  readonly fileName: string;
  readonly world: World;
  readonly before: TableResult | null;
}

/** One result, or one for each of the headings that its rows are listed under again. */
function readTable(received: TableInput): readonly TableResult[] {
  const input = stackPanels(withoutPersonalColumns(received, received.world), received.world.roles);
  const {grid, title, world, before} = input;
  const findings: Finding[] = [...input.personal];
  const sections = sectionTables(input, world);
  const told = reporterFor(grid.sheet, findings);
  const report = sections.length > 1 ? onceEach(told) : told;
  const chosen = choosePeriod(input, report);
  const {organisation, place} = officeOf(title, chosen, world, (decision, name) => {
    const cell = title.officeLines.at(-1) ?? grid.rows[0]?.cells[0];
    if (cell !== undefined) noteDecision(decision, name, cell, report);
  });
  const office = place ?? before?.office ?? null;
  const source = title.source ?? findSource(grid, input.table.body, world) ?? sourceColumn(input);
  const period = chosen.period ?? before?.period ?? null;
  const unit = unitOf(input);
  const shared = {
    ...{world, grid, period, unit, office, report},
    title: title.title ?? before?.title ?? null,
    basisHint: title.basisHint,
    scenario: title.scenario ?? scenarioOfName(title, input),
    organisation: organisation ?? before?.organisation ?? null
  };
  return sections.map(({end, section, table}, at) => {
    const roles = rolesOf(table, grid.rows.slice(table.body, end), world);
    const usualUnit = unit === null ? () => usualUnitOf(table, world) : null;
    const context = underHeading(section, {...shared, table, end, usualUnit, section});
    const isRefused = refuseWhole(roles, {chosen, title}, context, findings);
    const reading = isRefused ? {drafts: [], totals: []} : readLayout(roles, context);
    const measured = measure(reading, context);
    return {
      ...measured,
      findings: at === sections.length - 1 ? findings : [],
      title: shared.title,
      period: chosen.span ?? period ?? spanOfSections(sections),
      isPeriodFromName: chosen.isFromFileName,
      organisation: shared.organisation,
      office,
      version: title.version,
      source,
      isLong: roles.layout === "long"
    };
  });
}

function readLayout(roles: TableRoles, context: SheetContext): TableReading {
  switch (roles.layout) {
    case "long":
      return readLongTable(roles, context);
    case "places_down":
      return withTitleBreakdown(readPlacesDown(roles, context), context);
    case "indicators_down":
      return withTitleBreakdown(readIndicatorsDown(roles, context), context);
    case null:
      return {drafts: [], totals: []};
  }
}

/** A table whose rows do not tell the period (or place) themselves cannot do without one above. */
function refuseWhole(
  roles: TableRoles,
  {chosen, title}: {readonly chosen: ChosenPeriod; readonly title: TitleBlock},
  context: SheetContext,
  findings: Finding[]
): boolean {
  const {layout} = roles;
  if (layout === "long" || layout === null) return false;
  const lacksPlace =
    layout === "indicators_down" &&
    context.office === null &&
    !hasPlacesAcross(roles.figures, context);
  if (context.period !== null && !lacksPlace) return false;
  if (!concernsUs(roles, context)) return true;
  if (context.period === null) {
    if (!chosen.isImpossible) {
      findings.push(findingAt("interpret.period-missing", {sheet: context.grid.sheet, cell: null}));
    }
    return true;
  }
  const at = {sheet: context.grid.sheet, cell: null};
  const {near, text} = officePlaceWords(title, context.period, context.world);
  findings.push(findingAt("interpret.place-missing", at, text, {...near}));
  return true;
}

/** What the office's line says of its place, for whoever is to decide what it means. */
function officePlaceWords(title: TitleBlock, {end}: Period, world: World) {
  const line = title.officeLines.at(-1)?.text;
  const text = title.placeLine ?? (line === undefined ? "" : placeWordsIn(line, world));
  const match = world.places.match(text, {date: end});
  const isUnknown = text !== "" && match.outcome === "unknown";
  return {text, near: isUnknown ? placesLike(match, world) : {}};
}

function officeOf(
  title: TitleBlock,
  {period}: ChosenPeriod,
  world: World,
  onDecision: NonNullable<OfficeContext["onDecision"]>
): {organisation: string | null; place: Place | null} {
  const when = {...(period ?? SOME_DAY), onDecision};
  const lines = title.officeLines.map(({text}) => text);
  const upper = lines.length > 1 ? readOffice(lines.at(-2) ?? "", world, when) : null;
  const under = upper?.place == null ? when : {...when, parentId: upper.place.id};
  const last = lines.at(-1);
  const office = last === undefined ? null : readOffice(last, world, under);
  const named = title.placeLine === null ? null : readOffice(title.placeLine, world, when).place;
  const titled =
    office?.place == null && named === null && title.title !== null
      ? readOffice(title.title, world, when)
      : null;
  return {
    organisation: (office ?? upper ?? titled)?.organisation?.code ?? null,
    place: named ?? office?.place ?? upper?.place ?? titled?.place ?? null
  };
}

/** A sheet without a title may come from "Plan_2004.xls". */
function scenarioOfName(title: TitleBlock, {fileName, world}: TableInput): Scenario | null {
  if (title.title !== null) return null;
  return world.labels.read([fileName.replace(/[._-]+/g, " ")]).scenario;
}

/**
 * The unit line above the table, else one that a header cell holds for all columns: it opens with
 * "Đơn vị tính"; else the one among the notes below the figures.
 */
function unitOf({grid, end, title, table, world}: TableInput): TitleBlock["unit"] {
  if (title.unit !== null) return title.unit;
  for (const {parts} of table.columns) {
    for (const part of parts) {
      const line = /^\(?(?:đơn vị|đvt|unit)/iu.test(part) ? world.texts.unitLine(part) : null;
      if (line !== null) return line;
    }
  }
  return unitLineBelow(grid.rows.slice(table.body, end), world);
}

function sourceColumn({grid, table}: TableInput): string | null {
  const column = table.columns.find(({role}) => role === "source")?.column;
  if (column === undefined) return null;
  const sources = grid.rows.slice(table.body).flatMap((row) => row.byColumn[column]?.text ?? []);
  return sources.length === 0 ? null : [...new Set(sources)].slice(0, 5).join("; ");
}
