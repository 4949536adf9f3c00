import {Refusal} from "./refusal.ts";
import {asUtf8, isUtf16} from "./xmlBytes.ts";

/** Short enough to be new to the garbage collector, which is quick to take back what is new. */
const PIECE_BYTES = 1 << 16;
const LONGEST_PIECE_BYTES = 1 << 20;
const LESS_THAN = 60;
/** Keeps nothing between calls; making one costs as much as a small part. */
const decoder = new TextDecoder();

/** The bytes of a part, whole or a piece after the other. */
export type PartBytes = Uint8Array | Iterable<Uint8Array>;

/**
 * The text of an XML part in pieces that end just before a "<": a sheet of 200 MB never becomes a string of
 * 200 MB, nor, where its bytes come in pieces, 200 MB of bytes.
 */
export class XmlPieces {
  private bytes: Uint8Array;
  private taken = 0;
  /** Null where `bytes` are the last. */
  private more: Iterator<Uint8Array> | null = null;

  constructor(part: PartBytes) {
    if (part instanceof Uint8Array) {
      this.bytes = asUtf8(part);
      return;
    }
    this.bytes = new Uint8Array(0);
    this.more = part[Symbol.iterator]();
    this.pull(PIECE_BYTES);
    if (!isUtf16(this.bytes)) return;
    this.pull(Infinity);
    this.bytes = asUtf8(this.bytes);
  }

  /** The piece after the last one; null at the end of the part. */
  next(): string | null {
    this.pull(PIECE_BYTES);
    let end = this.cut(PIECE_BYTES);
    if (end <= this.taken) {
      // One text longer than a piece.
      this.pull(LONGEST_PIECE_BYTES);
      end = this.cut(LONGEST_PIECE_BYTES);
    }
    if (end === this.taken) {
      if (this.taken === this.bytes.length) return null;
      throw new Refusal("read.cell-too-long");
    }
    const text = decoder.decode(this.bytes.subarray(this.taken, end));
    this.taken = end;
    return text;
  }

  /** Where a piece of at most so many bytes ends; where the last one ended, if no "<" lies between. */
  private cut(most: number): number {
    if (this.bytes.length - this.taken <= most) return this.bytes.length;
    return Math.max(this.taken, this.bytes.lastIndexOf(LESS_THAN, this.taken + most));
  }

  /** Has more than `least` bytes at hand, or all. */
  private pull(least: number): void {
    if (this.more === null || this.bytes.length - this.taken > least) return;
    const parts = [this.bytes.subarray(this.taken)];
    let length = this.bytes.length - this.taken;
    while (length <= least) {
      const step: IteratorResult<Uint8Array, unknown> = this.more.next();
      if (step.done === true) {
        this.more = null;
        break;
      }
      parts.push(step.value);
      length += step.value.length;
    }
    this.bytes = joined(parts, length);
    this.taken = 0;
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
