/**
 * Random numbers that depend on nothing but the seed and what they are for, so that one return
 * can be drawn without drawing those before it.
 */
export interface Draw {
  /** Evenly in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both inclusive. */
  whole(low: number, high: number): number;
  isWithin(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
}

export function drawFor(seed: number, ...keys: readonly (string | number)[]): Draw {
  let state = hashOf(`${seed}|${keys.join("|")}`);
  // mulberry32: 32 bits of state are plenty for the few numbers drawn per key.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    isWithin: (probability) => next() < probability,
    pick: <T>(choices: readonly T[]): T => {
      const choice = choices[whole(0, choices.length - 1)];
      if (choice === undefined) throw new Error("nothing to pick from: the list is empty");
      return choice;
    }
  };
}

/** FNV-1a over UTF-16 code units, then one avalanche so that neighbouring keys part ways. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
