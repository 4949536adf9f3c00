/** Enough for the labels of a year's returns, so that a flood of odd ones cannot fill the memory. */
const MOST_TEXTS = 1 << 14;
const MOST_BYTES = 1 << 20;
/** Longer ones stand in one return. */
const LONGEST_BYTES = 512;

/**
 * Texts by the bytes that they are written in. Offices fill the same forms again and again: nearly every
 * heading, label and explanation was met before, and need not be decoded and looked through again.
 */
export class KnownTexts {
  private readonly texts: string[] = [];
  /** The bytes of all, and where those of each one end. */
  private readonly bytes = new Uint8Array(MOST_BYTES);
  private readonly ends = new Int32Array(MOST_TEXTS + 1);
  /** By hash, the number of a text counted from 1; the next slot where another one has it. */
  private readonly slots = new Int32Array(MOST_TEXTS * 2);

  find(part: Uint8Array, start: number, end: number, hash: number): string | undefined {
    for (let slot = this.slotOf(hash); ; slot = this.slotOf(slot + 1)) {
      const number = this.slots[slot] ?? 0;
      if (number === 0) return undefined;
      if (this.isAt(number - 1, part, start, end)) return this.texts[number - 1];
    }
  }

  keep(part: Uint8Array, start: number, end: number, hash: number, text: string): void {
    if (end - start > LONGEST_BYTES) return;
    const before = this.ends[this.texts.length] ?? 0;
    const isFull = this.texts.length === MOST_TEXTS || before + end - start > MOST_BYTES;
    if (isFull) this.clear();
    const at = isFull ? 0 : before;
    this.bytes.set(part.subarray(start, end), at);
    this.texts.push(text);
    this.ends[this.texts.length] = at + end - start;
    let slot = this.slotOf(hash);
    while (this.slots[slot] !== 0) slot = this.slotOf(slot + 1);
    this.slots[slot] = this.texts.length;
  }

  private isAt(index: number, part: Uint8Array, start: number, end: number): boolean {
    const {bytes} = this;
    const first = this.ends[index] ?? 0;
    if ((this.ends[index + 1] ?? 0) - first !== end - start) return false;
    const shift = first - start;
    for (let at = start; at < end; at++) if (bytes[at + shift] !== part[at]) return false;
    return true;
  }

  private slotOf(hash: number): number {
    return hash & (this.slots.length - 1);
  }

  private clear(): void {
    this.texts.length = 0;
    this.slots.fill(0);
  }
}
