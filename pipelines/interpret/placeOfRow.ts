import type {Period, Place} from "../types.ts";
import type {GridCell} from "./grid.ts";
import {noteDecision} from "./labelDecisions.ts";
import type {PlaceContext, PlaceMatch} from "./placeMatcher.ts";
import type {SheetContext} from "./sheetContext.ts";

export interface PlaceQuery {
  readonly label: string;
  readonly code: string;
  readonly period: Period;
  readonly era: string | null;
  readonly parentId: string | null;
  /** Where a finding points. */
  readonly cell: GridCell;
}

/** Looks for a place under its parent first, then anywhere: a stranger in the list is check's to judge. */
export function findPlace(
  {label, code, period, era, parentId}: Omit<PlaceQuery, "cell">,
  context: SheetContext
): PlaceMatch {
  const {places} = context.world;
  const where: {-readonly [K in keyof PlaceContext]: PlaceContext[K]} = {date: period.end};
  if (code !== "") where.code = code;
  if (era !== null) where.era = era;
  if (parentId !== null) {
    const match = places.match(label, {...where, parentId});
    if (match.outcome === "matched" || match.outcome === "ambiguous") return match;
  }
  return places.match(label, where);
}

/** The place, or null with a finding at its cell that says why not. */
export function placeOfRow(query: PlaceQuery, context: SheetContext): Place | null {
  const match = findPlace(query, context);
  const {cell, code, label, period} = query;
  switch (match.outcome) {
    case "matched":
      if (match.certainty === "decided") {
        const {decision, place} = match;
        noteDecision(decision, place.fullName, cell, context.report, label || code);
      }
      return match.place;
    case "other_era": {
      const {place} = match;
      // A list of the whole year names what lived for a part of it.
      if ((place.validTo ?? "9999") >= period.start && place.validFrom <= period.end) return place;
      context.report("interpret.place-other-era", cell, {
        from: place.validFrom,
        to: place.validTo ?? "…",
        date: period.end
      });
      return null;
    }
    case "ambiguous": {
      // A commune that names itself in its own return means itself.
      const own = match.candidates.find(({id}) => id === context.office?.id);
      if (own !== undefined) return own;
      context.report("interpret.place-ambiguous", cell, {candidates: namesOf(match.candidates)});
      return null;
    }
    case "code_disagrees":
      context.report(
        "interpret.place-code-disagrees",
        cell,
        {code, byCode: match.byCode.fullName, byName: match.byName.fullName},
        label
      );
      return null;
    case "unknown":
      context.report(
        "interpret.place-unknown",
        cell,
        {suggestions: namesOf(match.suggestions) || "—"},
        label === "" ? code : label
      );
      return null;
  }
}

function namesOf(places: readonly Place[]): string {
  return places
    .slice(0, 5)
    .map((place) => place.fullName)
    .join("; ");
}
