import {distance} from "fastest-levenshtein";

/** Below it two labels have little in common. */
export const LIKE_ENOUGH = 0.5;

/**
 * How alike two folded labels are, 0 to 1: by their letters (a slip of the hand), or by the words
 * that they share in any order ("nhà văn hóa thôn xây mới", "xây nhà văn hóa").
 */
export function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 0;
  const byWords = sharedWords(one, other);
  // Labels of very different length are alike by their words or not at all.
  const isFar = Math.abs(one.length - other.length) > longest * LIKE_ENOUGH;
  return isFar ? byWords : Math.max(byWords, 1 - distance(one, other) / longest);
}

/** The letters of the words that stand in both, as a share of the letters of both. */
function sharedWords(one: string, other: string): number {
  const words = one.split(" ");
  const rest = other.split(" ");
  const total = lettersOf(words) + lettersOf(rest);
  let shared = 0;
  for (const word of words) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 2 * word.length;
  }
  return total === 0 ? 0 : shared / total;
}

function lettersOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}
