import {foldKeepingMarks, foldText} from "./foldText.ts";
import {LIKE_ENOUGH, likeness} from "./likeness.ts";

export type LabelMatch<T> =
  | {
      readonly outcome: "matched";
      readonly item: T;
      readonly how: "exact" | "folded" | "contained";
    }
  | {readonly outcome: "ambiguous"; readonly items: readonly T[]}
  | {readonly outcome: "unknown"; readonly suggestions: readonly T[]};

export interface LabelMatcher<T> {
  match(label: string): LabelMatch<T>;
}

export interface LabelledItem<T> {
  readonly item: T;
  readonly labels: readonly string[];
}

interface LabelIndex<T> {
  readonly exact: ReadonlyMap<string, readonly T[]>;
  readonly folded: ReadonlyMap<string, readonly T[]>;
  /** Words of the longest label. */
  readonly mostWords: number;
}

const MOST_CACHED = 20_000;
const MOST_SUGGESTIONS = 3;
/** A longer text is a paragraph, not a label. */
const LONGEST_LABEL = 400;

/**
 * Finds an item by one of its labels: exact but for case, punctuation and the place of tone marks;
 * then without marks; then the longest label that stands unbroken inside the text, on word borders.
 * A single word is found inside a text only with its marks: "quà" is not "qua". Ties are ambiguous.
 */
export function createLabelMatcher<T>(items: readonly LabelledItem<T>[]): LabelMatcher<T> {
  const index = indexOf(items);
  const cache = new Map<string, LabelMatch<T>>();
  return {
    match: (label) => {
      const known = cache.get(label);
      if (known !== undefined) return known;
      const match = matchLabel(index, label);
      if (cache.size >= MOST_CACHED) cache.clear();
      cache.set(label, match);
      return match;
    }
  };
}

function matchLabel<T>(index: LabelIndex<T>, label: string): LabelMatch<T> {
  const exact = foldKeepingMarks(label);
  const folded = foldText(label);
  if (folded === "") return {outcome: "unknown", suggestions: []};
  const isExact = index.exact.get(exact);
  if (isExact !== undefined) return settled(isExact, "exact");
  const isFolded = index.folded.get(folded);
  if (isFolded !== undefined) return settled(isFolded, "folded");
  if (folded.length > LONGEST_LABEL) return {outcome: "unknown", suggestions: []};
  const contained = longestContained(index, exact, folded);
  if (contained.length > 0) return settled(contained, "contained");
  return unknown(() => similar(index, folded));
}

/** Likeness costs a look at every label: worked out when somebody asks, once. */
function unknown<T>(suggest: () => readonly T[]): LabelMatch<T> {
  let suggestions: readonly T[] | null = null;
  return {
    outcome: "unknown",
    get suggestions() {
      suggestions ??= suggest();
      return suggestions;
    }
  };
}

function settled<T>(items: readonly T[], how: "exact" | "folded" | "contained"): LabelMatch<T> {
  const [item, ...others] = items;
  return item === undefined || others.length > 0
    ? {outcome: "ambiguous", items}
    : {outcome: "matched", item, how};
}

/** The items of the longest contained labels; with marks before without, at the same length. */
function longestContained<T>(
  {exact, folded, mostWords}: LabelIndex<T>,
  exactLabel: string,
  foldedLabel: string
): readonly T[] {
  const words = exactLabel.split(" ");
  const bareWords = foldedLabel.split(" ");
  const isAligned = words.length === bareWords.length;
  let best: readonly T[] = [];
  let bestLength = 0;
  for (let start = 0; start < bareWords.length; start++) {
    for (let end = Math.min(bareWords.length, start + mostWords); end > start; end--) {
      const phrase = bareWords.slice(start, end).join(" ");
      if (phrase.length < bestLength) break;
      const marked = isAligned ? exact.get(words.slice(start, end).join(" ")) : undefined;
      const items = marked ?? (end - start > 1 ? folded.get(phrase) : undefined);
      if (items === undefined) continue;
      best = phrase.length > bestLength ? items : [...new Set([...best, ...items])];
      bestLength = phrase.length;
    }
  }
  return best;
}

function similar<T>({folded}: LabelIndex<T>, label: string): readonly T[] {
  const ranked: {items: readonly T[]; like: number}[] = [];
  for (const [other, items] of folded) {
    const like = likeness(label, other);
    if (like >= LIKE_ENOUGH) ranked.push({items, like});
  }
  ranked.sort((one, other) => other.like - one.like);
  return [...new Set(ranked.flatMap(({items}) => items))].slice(0, MOST_SUGGESTIONS);
}

function indexOf<T>(items: readonly LabelledItem<T>[]): LabelIndex<T> {
  const exact = new Map<string, T[]>();
  const folded = new Map<string, T[]>();
  let mostWords = 0;
  for (const {item, labels} of items) {
    for (const label of labels) {
      const bare = foldText(label);
      if (bare === "") continue;
      add(exact, foldKeepingMarks(label), item);
      add(folded, bare, item);
      mostWords = Math.max(mostWords, bare.split(" ").length);
    }
  }
  return {exact, folded, mostWords};
}

function add<T>(map: Map<string, T[]>, key: string, item: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [item]);
  else if (!known.includes(item)) known.push(item);
}
