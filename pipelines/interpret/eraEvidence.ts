import type {EraWindow} from "./placeEra.ts";
import {eraAt, eraWindows} from "./placeEra.ts";
import type {PlaceMatcher} from "./placeMatcher.ts";

export interface ChosenEra {
  /** 61, 64, 63 or 34: what to give `PlaceContext.era`. */
  readonly era: string;
  /** `list`: the names themselves show another structure than the one in force at the period's end. */
  readonly because: "date" | "list";
}

/** A list counts as full from this share of a structure's provinces on. */
const FULL = 0.8;

/**
 * Which structure a list of provinces is on: the one in force at the period's end, unless in a year
 * of transition a full list fits the neighbouring one better. Lists of 2004 still carry the 61 of
 * 2003; returns for the first half of 2025 were often written on the 34 that followed.
 */
export function chooseEra(
  labels: readonly string[],
  periodEnd: string,
  matcher: PlaceMatcher
): ChosenEra {
  const dated = eraAt(periodEnd);
  const year = periodEnd.slice(0, 4);
  const names = new Set(labels);
  // Too few names for any list that could be called full.
  if (names.size < 20) return {era: dated.era, because: "date"};
  const neighbours = neighboursIn(year, dated);
  if (neighbours.length === 0) return {era: dated.era, because: "date"};
  const found = [dated, ...neighbours].map((window) => ({
    era: window.era,
    ...provincesIn(window, names, periodEnd, matcher)
  }));
  const known = new Set(found.flatMap(({labels}) => [...labels]));
  let best: {era: string; fit: number} | null = null;
  for (const {era, labels, places} of found) {
    const size = matcher.provincesOf(era).length;
    const fit = places.size / (size + known.size - labels.size);
    const mayWin = era === dated.era || places.size >= FULL * size;
    if (mayWin && (best === null || fit > best.fit)) best = {era, fit};
  }
  const era = best?.era ?? dated.era;
  return {era, because: era === dated.era ? "date" : "list"};
}

/** The structures that began or ended in the period's year, apart from its own. */
function neighboursIn(year: string, dated: EraWindow): readonly EraWindow[] {
  const at = eraWindows.indexOf(dated);
  const before = dated.start.startsWith(year) ? eraWindows[at - 1] : undefined;
  const after = dated.end.startsWith(year) ? eraWindows[at + 1] : undefined;
  // 2003 ended on its last day: nothing followed within it.
  const isWithin = after?.start.startsWith(year) === true;
  return [before, isWithin ? after : undefined].filter((each) => each !== undefined);
}

function provincesIn(
  {era}: EraWindow,
  names: ReadonlySet<string>,
  date: string,
  matcher: PlaceMatcher
): {readonly labels: ReadonlySet<string>; readonly places: ReadonlySet<string>} {
  const labels = new Set<string>();
  const places = new Set<string>();
  for (const label of names) {
    const match = matcher.match(label, {date, era, levels: ["province"]});
    if (match.outcome !== "matched") continue;
    labels.add(label);
    places.add(match.place.id);
  }
  return {labels, places};
}
