import type {Period, Place} from "../types.ts";
import {foldKeepingMarks, foldText} from "./foldText.ts";
import type {GridCell} from "./grid.ts";
import {noteDecision} from "./labelDecisions.ts";
import type {PlaceContext, PlaceMatch} from "./placeMatcher.ts";
import type {SheetContext} from "./sheetContext.ts";
import {placesLike, suggestedPlaces} from "./suggestions.ts";

const MOST_CANDIDATES = 5;

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
  const where: PlaceContext = {
    date: period.end,
    code: code === "" ? undefined : code,
    era: era ?? undefined,
    parentId: parentId ?? undefined
  };
  const under = places.match(label, where);
  if (parentId === null || under.outcome === "matched" || under.outcome === "ambiguous") {
    return under;
  }
  const anywhere = places.match(label, {...where, parentId: undefined});
  // What is like the label below the parent comes first among the suggestions.
  return anywhere.outcome === "unknown" && under.outcome === "unknown" ? under : anywhere;
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
      } else if (match.certainty === "folded" && foldKeepingMarks(label) !== foldText(label)) {
        // A name without any mark is no slip; one with the wrong marks may be another place's.
        const name = context.world.places.inFull(match.place);
        context.report("interpret.place-spelling", cell, {name}, label);
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
      context.report("interpret.place-ambiguous", cell, candidatesOf(match.candidates, context));
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
        {...placesLike(match, context.world)},
        label === "" ? code : label
      );
      return null;
  }
}

function candidatesOf(
  places: readonly Place[],
  {world}: SheetContext
): Readonly<Record<string, string>> {
  const first = places.slice(0, MOST_CANDIDATES);
  const {suggestions: candidates, codes} = suggestedPlaces(first, world);
  return {candidates, codes};
}
