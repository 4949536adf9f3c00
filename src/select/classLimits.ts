/** As many shades as a reader can tell apart on a map. */
const MOST_CLASSES = 7;

/**
 * Round numbers that part the values into at most seven classes of about the same size. A value
 * belongs to the class `limits.filter((limit) => value >= limit).length`.
 */
export function classLimits(values: readonly number[]): number[] {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const distinct = new Set(sorted).size;
  const classes = Math.min(MOST_CLASSES, distinct);
  const limits = new Set<number>();
  for (let i = 1; i < classes; i++) {
    const at = sorted[Math.floor((i * sorted.length) / classes)];
    const limit = at === undefined ? 0 : roundDown(at);
    if (limit > (sorted[0] ?? 0)) limits.add(limit);
  }
  return [...limits].sort((a, b) => a - b);
}

export function classOf(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value >= limit).length;
}

/** To one leading digit, or to a half of it below five: 1234 → 1000, 1730 → 1500, 78 → 70. */
function roundDown(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const leading = value / magnitude;
  const step = leading < 5 ? 0.5 : 1;
  const rounded = Math.floor(leading / step + 1e-9) * step * magnitude;
  return Number(rounded.toPrecision(6));
}
