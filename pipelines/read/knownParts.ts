import type {ZipEntry} from "./zipDirectory.ts";

/** Longer parts are figures, which no other file repeats. */
const LARGEST_BYTES = 65_536;
const MOST_KEPT = 256;
const MOST_MET = 10_000;

interface Known<T> {
  readonly method: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly value: T;
}

/**
 * What parts of workbooks were found to say. Offices fill the same form again and again, so that its styles,
 * lists and explanations come packed into the same bytes: those are neither inflated nor read again. Kept
 * from the second time on, as figures come once.
 */
export class KnownParts<T> {
  private readonly kept = new Map<number, Known<T>>();
  private readonly met = new Set<number>();

  /** What the same bytes said before, or undefined. */
  find({crc, method, packed, size}: ZipEntry): T | undefined {
    const known = this.kept.get(crc);
    const isSame = known?.size === size && known.method === method && isEqual(known.packed, packed);
    return isSame ? known.value : undefined;
  }

  /** Whether `keep` would keep what such a part says; asking counts as having met it. */
  isWorthKeeping({crc, size}: ZipEntry): boolean {
    if (size > LARGEST_BYTES) return false;
    if (this.met.has(crc)) return true;
    if (this.met.size >= MOST_MET) this.met.clear();
    this.met.add(crc);
    return false;
  }

  keep({crc, method, packed, size}: ZipEntry, value: T): void {
    if (this.kept.size >= MOST_KEPT) {
      for (const oldest of this.kept.keys()) {
        this.kept.delete(oldest);
        break;
      }
    }
    this.kept.set(crc, {method, size, packed: packed.slice(), value});
  }

  /** What the part says: as kept, or read and kept. */
  of(entry: ZipEntry, read: (entry: ZipEntry) => T): T {
    const known = this.find(entry);
    if (known !== undefined) return known;
    const value = read(entry);
    if (this.isWorthKeeping(entry)) this.keep(entry, value);
    return value;
  }
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) {
    if (one[index] !== other[index]) return false;
  }
  return true;
}
