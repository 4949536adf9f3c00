import type {PlaceMatch, PlaceMatcher} from "./placeMatcher.ts";
import type {PlaceContext} from "./placeSearch.ts";

const MOST_CACHED = 50_000;

interface Asked {
  readonly context: PlaceContext;
  readonly matches: Map<string, PlaceMatch>;
}

/** The rows of a table ask in a few contexts by turns: below their parent, then anywhere; and at other days. */
const MOST_RECENT = 4;

/** What was matched, by context and label. */
export class MatchCache {
  private readonly contexts = new Map<string, Map<string, PlaceMatch>>();
  private size = 0;
  /** The contexts asked in last: found again without a key for each question. */
  private recent: Asked[] = [];
  private readonly stretchAt: PlaceMatcher["stretchAt"];

  constructor(stretchAt: PlaceMatcher["stretchAt"]) {
    this.stretchAt = stretchAt;
  }

  of(context: PlaceContext): Map<string, PlaceMatch> {
    for (const asked of this.recent) {
      if (isSameContext(context, asked.context)) return asked.matches;
    }
    const {code = "", date, era = "", parentId = "", levels} = context;
    const key = `${this.stretchAt(date)} ${era} ${code} ${parentId} ${levels?.join() ?? ""}`;
    let matches = this.contexts.get(key);
    if (matches === undefined) {
      matches = new Map();
      this.contexts.set(key, matches);
    }
    if (this.recent.length >= MOST_RECENT) this.recent.shift();
    this.recent.push({context, matches});
    return matches;
  }

  keep(matches: Map<string, PlaceMatch>, label: string, match: PlaceMatch): void {
    this.size += 1;
    if (this.size > MOST_CACHED) {
      this.contexts.clear();
      this.recent = [];
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
