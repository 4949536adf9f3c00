import type {Period} from "../types.ts";
import {chooseEra} from "./eraEvidence.ts";
import type {SheetContext} from "./sheetContext.ts";

const STATED = /(?<!\d)(61|64|63|34)(?!\d)/;
/** Below it a list is too short to show which structure it is on. */
const SHORTEST_LIST = 10;

/**
 * The structure of provinces each row is on, or null where the date tells: what its column of that
 * name says, else what the names of all rows of the same period show.
 */
export function eraOfRow(
  rows: readonly {
    readonly label: string;
    readonly stated: string | null;
    readonly period: Period;
  }[],
  {world}: SheetContext
): readonly (string | null)[] {
  if (rows.length < SHORTEST_LIST) return rows.map(({stated}) => statedIn(stated));
  const lists = new Map<string, string[]>();
  for (const {label, period} of rows) {
    const labels = lists.get(period.code);
    if (labels === undefined) lists.set(period.code, [label]);
    else labels.push(label);
  }
  const eras = new Map<string, string | null>();
  for (const {period} of rows) {
    if (eras.has(period.code)) continue;
    const labels = [...new Set(lists.get(period.code))];
    const chosen =
      labels.length < SHORTEST_LIST ? null : chooseEra(labels, period.end, world.places);
    eras.set(period.code, chosen?.because === "list" ? chosen.era : null);
  }
  return rows.map(({stated, period}) => statedIn(stated) ?? eras.get(period.code) ?? null);
}

function statedIn(text: string | null): string | null {
  return text === null ? null : (STATED.exec(text)?.[1] ?? null);
}
