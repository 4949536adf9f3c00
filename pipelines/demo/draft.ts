import type {Basis, BlankKind, Scenario} from "../types.ts";
import type {Measure} from "./programme.ts";

/** What stands in a cell of a file: text as typed, a stored number (decimal text), a spreadsheet error. */
export type Written =
  | {readonly stored: "text"; readonly text: string}
  | {readonly stored: "number"; readonly text: string; readonly formula?: string}
  | {readonly stored: "error"; readonly text: string};

/** How large one written unit is, as a power of ten of the measure's grain. */
export interface WrittenUnit {
  readonly label: string;
  readonly shift: number;
}

/** One drawn value at its cell. `amount` counts grains of the measure: whole, so that sums close. */
export interface DraftValue {
  readonly row: number;
  readonly column: number;
  readonly measure: Measure;
  readonly placeId: string;
  readonly period: string;
  readonly basis: Basis;
  readonly scenario: Scenario;
  readonly houseType: string | null;
  readonly isPart: boolean;
  readonly unit: WrittenUnit;
  /** Null where `blank` says why. */
  amount: number | null;
  blank: BlankKind | null;
  /** What an accident wrote over the number, or null. */
  overwritten: Written | null;
  spoil: Spoil | null;
}

/** A printed total: the sum of the values it stands for. */
export interface DraftTotal {
  readonly row: number;
  readonly column: number;
  readonly values: readonly DraftValue[];
  /** Grains by which an accident makes the print disagree. */
  error: number;
}

/** One mistake written into a file: where, of what kind, and what the pipeline must say of it. */
export interface Spoil {
  readonly kind: string;
  readonly codes: readonly string[];
  /** Whether the cell's value is loaded all the same (a warning), and as it is written. */
  readonly isLoaded: boolean;
  /** True where nobody can tell what the value is of, so that none is known to be missing. */
  readonly isLost?: boolean;
}

export interface SpoiledCell extends Spoil {
  /** Null where it concerns the whole file. */
  readonly sheet: string | null;
  readonly cell: string | null;
  /** What should stand there, in the base unit, where a fine number of the wrong size does. */
  readonly meant?: string;
}

/** One sheet on its way to a file: texts are in `cells`, numbers are written last, from `values`. */
export interface Draft {
  readonly sheetName: string;
  readonly cells: (Written | undefined)[][];
  readonly merges: string[];
  readonly hiddenRows: Set<number>;
  readonly values: DraftValue[];
  readonly totals: DraftTotal[];
  readonly spoiled: SpoiledCell[];
}

export function emptyDraft(sheetName: string): Draft {
  return {
    sheetName,
    cells: [],
    merges: [],
    hiddenRows: new Set(),
    values: [],
    totals: [],
    spoiled: []
  };
}

export function put(draft: Draft, row: number, column: number, written: Written): void {
  const line = (draft.cells[row] ??= []);
  line[column] = written;
}

export function putText(draft: Draft, row: number, column: number, text: string): void {
  if (text !== "") put(draft, row, column, {stored: "text", text});
}
