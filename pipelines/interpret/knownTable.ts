import type {Period, Place, Scenario} from "../types.ts";
import {noteDecision} from "./labelDecisions.ts";
import type {OfficeContext} from "./office.ts";
import {readOffice} from "./office.ts";
import type {ChosenPeriod} from "./periodChoice.ts";
import {choosePeriod} from "./periodChoice.ts";
import type {TableInGrid} from "./personalColumns.ts";
import type {TableSection} from "./sections.ts";
import type {SheetContext} from "./sheetContext.ts";
import {findSource, unitLineBelow} from "./tableNotes.ts";
import type {TitleBlock} from "./titleBlock.ts";
import type {WrittenUnit} from "./unitChoice.ts";
import {usualUnitOf} from "./usualUnit.ts";
import type {World} from "./world.ts";

/** A table with what stands around it. */
export interface TableSources extends TableInGrid {
  readonly title: TitleBlock;
  readonly fileName: string;
  readonly world: World;
}

/** What is known of a table before its rows are read, and what the title block says of the return. */
export interface KnownTable {
  readonly sources: TableSources;
  readonly chosen: ChosenPeriod;
  readonly period: Period | null;
  readonly unit: WrittenUnit | null;
  readonly title: string | null;
  readonly scenario: Scenario | null;
  readonly organisation: string | null;
  readonly office: Place | null;
  readonly source: string | null;
  readonly report: SheetContext["report"];
}

/** Where the date of no period is known: only to look an office's place up. */
const SOME_DAY = {start: "2025-06-30", end: "2025-06-30"};

/**
 * From the title block, the notes below the table, the name of the file, and the table before. `report` is told
 * where they disagree.
 */
export function knownOf(
  sources: TableSources,
  before: Pick<KnownTable, "period" | "title" | "organisation" | "office"> | null,
  report: SheetContext["report"]
): KnownTable {
  const {grid, title, world} = sources;
  const chosen = choosePeriod(sources, report);
  const {organisation, place} = officeOf(title, chosen, world, (decision, name) => {
    const cell = title.officeLines.at(-1) ?? grid.rows[0]?.cells[0];
    if (cell !== undefined) noteDecision(decision, name, cell, report);
  });
  return {
    sources,
    chosen,
    period: chosen.period ?? before?.period ?? null,
    unit: unitOf(sources),
    title: title.title ?? before?.title ?? null,
    scenario: title.scenario ?? scenarioOfName(sources),
    organisation: organisation ?? before?.organisation ?? null,
    office: place ?? before?.office ?? null,
    source: title.source ?? findSource(grid, sources.table.body) ?? sourceColumn(sources),
    report
  };
}

/** What a section of the table is read with: written out, so that all tables are read with contexts of one shape. */
export function contextOf({end, section, table}: TableSection, known: KnownTable): SheetContext {
  const {grid, title, world} = known.sources;
  return {
    world,
    grid,
    table,
    end,
    title: known.title,
    section,
    period: known.period,
    basisHint: title.basisHint,
    scenario: known.scenario,
    unit: known.unit,
    usualUnit: known.unit === null ? () => usualUnitOf(table, world) : null,
    organisation: known.organisation,
    office: known.office,
    report: known.report
  };
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
function scenarioOfName({fileName, title, world}: TableSources): Scenario | null {
  if (title.title !== null) return null;
  return world.labels.read([fileName.replace(/[._-]+/g, " ")]).scenario;
}

/**
 * The unit line above the table, else one that a header cell holds for all columns: it opens with
 * "Đơn vị tính"; else the one among the notes below the figures.
 */
function unitOf({grid, end, title, table, world}: TableSources): TitleBlock["unit"] {
  if (title.unit !== null) return title.unit;
  for (const {parts} of table.columns) {
    for (const part of parts) {
      const line = /^\(?(?:đơn vị|đvt|unit)/iu.test(part) ? world.texts.unitLine(part) : null;
      if (line !== null) return line;
    }
  }
  return unitLineBelow(grid, table.body, end);
}

function sourceColumn({grid, table}: TableInGrid): string | null {
  const column = table.columns.find(({role}) => role === "source")?.column;
  if (column === undefined) return null;
  const sources = grid.rows.slice(table.body).flatMap((row) => row.byColumn[column]?.text ?? []);
  return sources.length === 0 ? null : [...new Set(sources)].slice(0, 5).join("; ");
}
