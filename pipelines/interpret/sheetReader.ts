import {findingAt} from "../findings/finding.ts";
import type {Finding, Observation, Period, Place, PrintedTotal, Sheet} from "../types.ts";
import type {TableReading} from "./draft.ts";
import {gridOf} from "./grid.ts";
import {findTable} from "./header.ts";
import {readIndicatorsDown} from "./indicatorsDown.ts";
import type {KnownTable, TableSources} from "./knownTable.ts";
import {contextOf, knownOf} from "./knownTable.ts";
import {readLongTable} from "./longTable.ts";
import {measure} from "./measure.ts";
import {placeWordsIn} from "./office.ts";
import {panelTables, stackPanels} from "./panels.ts";
import type {TableInGrid} from "./personalColumns.ts";
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
import {readTitleBlock} from "./titleBlock.ts";
import {withTitleBreakdown} from "./titleBreakdown.ts";
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
    const sources = {grid, table, end, title, fileName, world};
    for (const panel of panelTables(sources, world.roles)) {
      results.push(...readTable(panel, sources, results.at(-1) ?? null));
    }
    from = end;
    table = next;
  }
  return results;
}

/** One result, or one for each of the headings that its rows are listed under again. */
function readTable(
  panel: TableInGrid,
  {fileName, title, world}: TableSources,
  before: TableResult | null
): readonly TableResult[] {
  const safe = withoutPersonalColumns(panel, world);
  const {grid, table, end} = stackPanels(safe, world.roles);
  const sources = {grid, table, end, title, fileName, world};
  const findings: Finding[] = [...safe.personal];
  const sections = sectionTables(sources, world);
  const told = reporterFor(grid.sheet, findings);
  const report = sections.length > 1 ? onceEach(told) : told;
  const known = knownOf(sources, before, report);
  const results: TableResult[] = [];
  for (const section of sections) {
    const context = underHeading(section.section, contextOf(section, known));
    const roles = rolesOf(section.table, grid.rows.slice(section.table.body, section.end), world);
    const isRefused = refuseWhole(roles, known, context, findings);
    const reading = isRefused ? NOTHING_READ : readLayout(roles, context);
    const {observations, totals} = measure(reading, context);
    results.push({
      observations,
      totals,
      findings: results.length === sections.length - 1 ? findings : [],
      title: known.title,
      period: known.chosen.span ?? known.period ?? spanOfSections(sections),
      isPeriodFromName: known.chosen.isFromFileName,
      organisation: known.organisation,
      office: known.office,
      version: title.version,
      source: known.source,
      isLong: roles.layout === "long"
    });
  }
  return results;
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
      return NOTHING_READ;
  }
}

const NOTHING_READ: TableReading = {drafts: [], totals: []};

/** A table whose rows do not tell the period (or place) themselves cannot do without one above. */
function refuseWhole(
  roles: TableRoles,
  {chosen, sources: {title}}: KnownTable,
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
