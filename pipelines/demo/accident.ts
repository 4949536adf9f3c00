import {addressOf} from "../address.ts";
import type {Quarter} from "./calendar.ts";
import type {Draft, DraftValue, Written} from "./draft.ts";
import type {NumberStyle} from "./numberStyle.ts";
import {baseText} from "./numberStyle.ts";
import type {Office} from "./office.ts";
import type {Draw} from "./random.ts";

/** The return that a mistake is made in. */
export interface Scene {
  readonly draft: Draft;
  readonly office: Office;
  readonly at: Quarter;
  readonly draw: Draw;
  readonly format: "csv" | "xlsx";
  readonly style: NumberStyle;
  /** The return of the same quarter a year before is at hand and without mistakes. */
  readonly hasLastYear: boolean;
  /** The return of the quarter before is at hand and without mistakes. */
  readonly hasLastQuarter: boolean;
  /** Running total of the quarter before, in grains; null for what has none. */
  readonly lastToDate: (value: DraftValue) => number | null;
}

/** One kind of mistake that offices make. */
export interface Accident {
  readonly kind: string;
  /** Any of these findings, at the cell, tells the office of it. */
  readonly codes: readonly string[];
  /** True where the value is loaded and flagged. */
  readonly isLoaded: boolean;
  /** True where the return is none the worse for it: what is wrong was not to be loaded. */
  readonly isOnlyWarned?: boolean;
  /** Makes the mistake; false where the return has no place for it. */
  readonly happen: (scene: Scene, accident: Accident) => boolean;
}

/** Values of this return that a mistake may fall on: of no part, of no sum of types. */
export function targets(
  {draft}: Scene,
  isFit: (value: DraftValue) => boolean
): readonly DraftValue[] {
  return draft.values.filter(
    (value) =>
      value.amount !== null && value.spoil === null && value.houseType === null && isFit(value)
  );
}

export function isActualOfPeriod({scenario, basis}: DraftValue): boolean {
  return scenario === "actual" && basis === "period";
}

/** Writes something else over one number. */
export function overwrite(
  kind: string,
  codes: readonly string[],
  isFit: (value: DraftValue, scene: Scene) => boolean,
  write: (value: DraftValue, scene: Scene) => Written
): Accident {
  return {
    kind,
    codes,
    isLoaded: false,
    happen: (scene, accident) => {
      const fit = targets(scene, (value) => isFit(value, scene));
      if (fit.length === 0) return false;
      const value = scene.draw.pick(fit);
      value.overwritten = write(value, scene);
      markCell(scene.draft, value, accident);
      return true;
    }
  };
}

/** Changes the amount of one value: what is written is a fine number, and wrong. */
export function miscount(
  kind: string,
  codes: readonly string[],
  isLoaded: boolean,
  change: (value: DraftValue, scene: Scene) => number | null
): Accident {
  return {
    kind,
    codes,
    isLoaded,
    happen: (scene, accident) => {
      const fit = targets(scene, () => true).filter((value) => change(value, scene) !== null);
      if (fit.length === 0) return false;
      const value = scene.draw.pick(fit);
      value.amount = change(value, scene);
      markCell(scene.draft, value, accident);
      return true;
    }
  };
}

/** `meant` is what should stand there, in grains, where a number of the wrong size does. */
export function markCell(
  draft: Draft,
  value: DraftValue,
  accident: Accident,
  meant: number | null = null
): void {
  value.spoil = accident;
  draft.spoiled.push({
    kind: accident.kind,
    codes: accident.codes,
    isLoaded: accident.isLoaded,
    sheet: draft.sheetName,
    cell: addressOf(value.row, value.column),
    ...(meant === null ? {} : {meant: baseText(value, meant)})
  });
}

/** A label is wrong: the finding is at the label, and every value of its row stays out. */
export function markRow(draft: Draft, row: number, column: number, accident: Accident): void {
  for (const value of draft.values) {
    if (value.row === row) value.spoil = {...accident, isLost: true};
  }
  draft.spoiled.push({
    kind: accident.kind,
    codes: accident.codes,
    isLoaded: false,
    sheet: draft.sheetName,
    cell: addressOf(row, column)
  });
}

export function typed(text: string): Written {
  return {stored: "text", text};
}
