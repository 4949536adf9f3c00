import {addressOf} from "../address.ts";
import type {Finding} from "../types.ts";

const LONGEST_TEXT = 200;

/** Where a finding points: a cell, a sheet, or (null) the whole file. */
export type FindingPlace =
  | {readonly sheet: string; readonly row: number; readonly column: number}
  | {readonly sheet: string; readonly cell: string | null}
  | null;

/** A finding with its text cut to what a list can show. `params` fill the slots of the catalogue's wording. */
export function findingAt(
  code: string,
  place: FindingPlace,
  text = "",
  params: Readonly<Record<string, string | number>> = {}
): Finding {
  return {
    code,
    sheet: place?.sheet ?? null,
    cell: place === null ? null : "row" in place ? addressOf(place.row, place.column) : place.cell,
    text: text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text,
    params: Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)]))
  };
}
