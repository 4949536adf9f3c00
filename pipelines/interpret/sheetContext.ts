import type {FindingPlace} from "../findings/finding.ts";
import {findingAt} from "../findings/finding.ts";
import type {Basis, Finding, Period, Place, Scenario} from "../types.ts";
import type {Grid, GridCell} from "./grid.ts";
import type {Table} from "./header.ts";
import type {SectionHeading} from "./sections.ts";
import type {WrittenUnit} from "./unitChoice.ts";
import type {World} from "./world.ts";

/** The unit that a form is drawn up in. */
export interface FormUnit {
  readonly unit: WrittenUnit;
  readonly form: string;
}

/** One table of one sheet, with all that is known of it before its rows are read. */
export interface SheetContext {
  readonly world: World;
  readonly grid: Grid;
  readonly table: Table;
  /** Position in `grid.rows` behind the last row that may belong to the table. */
  readonly end: number;
  readonly title: string | null;
  /** The heading that the table's rows stand below, where they are listed again below another; null elsewhere. */
  readonly section: SectionHeading | null;
  /** From the title block; null where only the rows tell. */
  readonly period: Period | null;
  readonly basisHint: Basis | null;
  readonly scenario: Scenario | null;
  readonly unit: WrittenUnit | null;
  /** What the form sets, looked up where nothing in the sheet names a unit; null where a line does. */
  readonly usualUnit: (() => FormUnit | null) | null;
  readonly organisation: string | null;
  readonly office: Place | null;
  readonly report: (
    code: string,
    at: GridCell,
    params?: Readonly<Record<string, string | number>>,
    text?: string
  ) => void;
}

/** What `SheetContext.report` does: a finding at a cell, its text the cell's unless another is given. */
export function reporterFor(sheet: string, findings: Finding[]): SheetContext["report"] {
  return (code, at, params = {}, text = at.text) => {
    const place: FindingPlace = {sheet, row: at.row, column: at.column};
    findings.push(findingAt(code, place, text, params));
  };
}
