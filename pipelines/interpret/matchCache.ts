import type {PlaceMatch, PlaceMatcher} from "./placeMatcher.ts";
import type {PlaceContext} from "./placeSearch.ts";

const MOST_CACHED = 50_000;

interface Asked {
  readonly context: PlaceContext;
  readonly matches: Map<string, PlaceMatch>;
}

/**
 * What was matched, by context and label. The rows of a table ask in one context, one after the other, or in
 * two by turns: below their parent, then anywhere.
 */
export class MatchCache {
  private readonly contexts = new Map<string, Map<string, PlaceMatch>>();
  private size = 0;
  private last: Asked | null = null;
  private beforeLast: Asked | null = null;
  private readonly stretchAt: PlaceMatcher["stretchAt"];

  constructor(stretchAt: PlaceMatcher["stretchAt"]) {
    this.stretchAt = stretchAt;
  }

  of(context: PlaceContext): Map<string, PlaceMatch> {
    const {beforeLast, last} = this;
    if (last !== null && isSameContext(context, last.context)) return last.matches;
    this.beforeLast = last;
    if (beforeLast !== null && isSameContext(context, beforeLast.context)) {
      this.last = beforeLast;
      return beforeLast.matches;
    }
    const {code = "", date, era = "", parentId = "", levels} = context;
    const key = `${this.stretchAt(date)} ${era} ${code} ${parentId} ${levels?.join() ?? ""}`;
    let matches = this.contexts.get(key);
    if (matches === undefined) {
      matches = new Map();
      this.contexts.set(key, matches);
    }
    this.last = {context, matches};
    return matches;
  }

  keep(matches: Map<string, PlaceMatch>, label: string, match: PlaceMatch): void {
    this.size += 1;
    if (this.size > MOST_CACHED) {
      this.contexts.clear();
      this.last = null;
      this.beforeLast = null;
      this.size = 0;
    } else matches.set(label, match);
  }
}

function isSameContext(one: PlaceContext, other: PlaceContext): boolean {
  return (
    one.date === other.date &&
    one.parentId === other.parentId &&
    one.era === other.era &&
    one.code === other.code &&
    one.levels === other.levels
  );
}
