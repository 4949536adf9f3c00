import {stringHash} from "./stringBytes.ts";

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
  /** The text that came after each one last: in copies of a form they come in one order. */
  private readonly following = new Int32Array(MOST_TEXTS + 1);

  /** The text that came after this one before, if it stands there again; else 0. None came before is 0, too. */
  findAfter(before: number, part: Uint8Array, start: number): number {
    const number = this.following[before] ?? 0;
    if (number === 0) return 0;
    const end = start + this.lengthOf(number);
    return this.isAt(number, part, start, end) ? number : 0;
  }

  /** The number of the text in these bytes, or 0. */
  find(before: number, part: Uint8Array, start: number, end: number): number {
    for (let slot = this.slotOf(stringHash(part, start, end)); ; slot = this.slotOf(slot + 1)) {
      const number = this.slots[slot] ?? 0;
      if (number === 0) return 0;
      if (!this.isAt(number, part, start, end)) continue;
      this.following[before] = number;
      return number;
    }
  }

  /** What these bytes say: the number of the text, or 0 where it is not kept. */
  keep(part: Uint8Array, start: number, end: number, text: string): number {
    if (end - start > LONGEST_BYTES) return 0;
    const before = this.ends[this.texts.length] ?? 0;
    const isFull = this.texts.length === MOST_TEXTS || before + end - start > MOST_BYTES;
    if (isFull) this.clear();
    const at = isFull ? 0 : before;
    this.bytes.set(part.subarray(start, end), at);
    this.texts.push(text);
    this.ends[this.texts.length] = at + end - start;
    let slot = this.slotOf(stringHash(part, start, end));
    while (this.slots[slot] !== 0) slot = this.slotOf(slot + 1);
    this.slots[slot] = this.texts.length;
    return this.texts.length;
  }

  textOf(number: number): string {
    return this.texts[number - 1] ?? "";
  }

  lengthOf(number: number): number {
    return (this.ends[number] ?? 0) - (this.ends[number - 1] ?? 0);
  }

  private isAt(number: number, part: Uint8Array, start: number, end: number): boolean {
    if (this.lengthOf(number) !== end - start) return false;
    const {bytes} = this;
    const shift = (this.ends[number - 1] ?? 0) - start;
    for (let at = start; at < end; at++) if (bytes[at + shift] !== part[at]) return false;
    return true;
  }

  private slotOf(hash: number): number {
    return hash & (this.slots.length - 1);
  }

  private clear(): void {
    this.texts.length = 0;
    this.slots.fill(0);
    this.following.fill(0);
  }
}
