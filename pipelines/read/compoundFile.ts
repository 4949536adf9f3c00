import {damaged} from "./refusal.ts";

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const HEADER_FAT_SECTORS = 109;
const MINI_SECTOR_BYTES = 64;
/** Of a stream shorter than this the sectors are those of the small ones. */
const MINI_STREAM_BELOW = 4_096;
const LAST_REGULAR = 0xfffffffa;
const ROOT = 5;
const STREAM = 2;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/**
 * An OLE2 compound file: a small file system of chained sectors. Every chain is followed at most as far as
 * the file has sectors, so that no loop of them holds anything up.
 */
export class CompoundFile {
  private readonly view: DataView;
  private readonly bytes: Uint8Array;
  private readonly sectorBytes: number;
  private readonly sectors: number;
  private readonly fat: number[] = [];
  private readonly entries: readonly Entry[];

  constructor(bytes: Uint8Array) {
    if (bytes.length < HEADER_BYTES) throw damaged("OLE");
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw damaged("OLE");
    this.sectorBytes = 2 ** shift;
    this.sectors = Math.ceil((bytes.length - HEADER_BYTES) / this.sectorBytes);
    for (const sector of this.fatSectors()) this.readSectorNumbers(sector, this.fat);
    this.entries = this.readEntries();
  }

  /** Names of the streams, at whatever depth. */
  get names(): readonly string[] {
    return this.entries.filter(({type}) => type === STREAM).map(({name}) => name);
  }

  /** The bytes of the first stream of that name, or null where there is none. */
  stream(name: string): Uint8Array | null {
    const entry = this.entries.find((one) => one.type === STREAM && one.name === name);
    if (entry === undefined) return null;
    if (entry.size > this.bytes.length) throw damaged(name);
    return entry.size < MINI_STREAM_BELOW ? this.miniStream(entry) : this.chainBytes(entry);
  }

  private fatSectors(): number[] {
    const sectors: number[] = [];
    for (let index = 0; index < HEADER_FAT_SECTORS; index++) {
      const sector = this.view.getUint32(76 + index * 4, true);
      if (sector <= LAST_REGULAR) sectors.push(sector);
    }
    let further = this.view.getUint32(68, true);
    for (let steps = 0; further <= LAST_REGULAR; steps++) {
      if (steps > this.sectors) throw damaged("OLE");
      const numbers: number[] = [];
      this.readSectorNumbers(further, numbers);
      further = numbers.pop() ?? LAST_REGULAR + 1;
      sectors.push(...numbers.filter((sector) => sector <= LAST_REGULAR));
    }
    if (sectors.length > this.sectors) throw damaged("OLE");
    return sectors;
  }

  private readSectorNumbers(sector: number, numbers: number[]) {
    const start = this.placeOf(sector);
    const end = Math.min(start + this.sectorBytes, this.bytes.length - 3);
    for (let at = start; at < end; at += 4) numbers.push(this.view.getUint32(at, true));
  }

  private readEntries(): Entry[] {
    const directory = this.chain(this.view.getUint32(48, true), this.fat).map((sector) =>
      this.placeOf(sector)
    );
    const decoder = new TextDecoder("utf-16le");
    const entries: Entry[] = [];
    for (const start of directory) {
      const end = Math.min(start + this.sectorBytes, this.bytes.length);
      for (let at = start; at + ENTRY_BYTES <= end; at += ENTRY_BYTES) {
        const length = Math.min(64, this.view.getUint16(at + 64, true));
        entries.push({
          name: decoder.decode(this.bytes.subarray(at, at + Math.max(0, length - 2))),
          type: this.view.getUint8(at + 66),
          start: this.view.getUint32(at + 116, true),
          size: this.view.getUint32(at + 120, true)
        });
      }
    }
    return entries;
  }

  private chainBytes({name, start, size}: Entry): Uint8Array {
    const sectors = this.chain(start, this.fat);
    if (sectors.length * this.sectorBytes < size) throw damaged(name);
    const bytes = new Uint8Array(size);
    for (const [index, sector] of sectors.entries()) {
      const at = index * this.sectorBytes;
      if (at >= size) break;
      const from = this.placeOf(sector);
      const length = Math.min(this.sectorBytes, size - at);
      if (from + length > this.bytes.length) throw damaged(name);
      bytes.set(this.bytes.subarray(from, from + length), at);
    }
    return bytes;
  }

  private miniStream({name, start, size}: Entry): Uint8Array {
    const root = this.entries.find(({type}) => type === ROOT);
    if (root === undefined || root.size > this.bytes.length) throw damaged(name);
    const container = this.chainBytes(root);
    const miniFat: number[] = [];
    for (const sector of this.chain(this.view.getUint32(60, true), this.fat)) {
      this.readSectorNumbers(sector, miniFat);
    }
    const bytes = new Uint8Array(size);
    for (const [index, sector] of this.chain(start, miniFat).entries()) {
      const at = index * MINI_SECTOR_BYTES;
      if (at >= size) break;
      const from = sector * MINI_SECTOR_BYTES;
      const piece = container.subarray(from, from + Math.min(MINI_SECTOR_BYTES, size - at));
      bytes.set(piece, at);
    }
    return bytes;
  }

  /** The sectors from `start` on. A chain that is longer than the file goes in a circle. */
  private chain(start: number, next: readonly number[]): number[] {
    const sectors: number[] = [];
    for (let sector = start; sector <= LAST_REGULAR;) {
      if (sectors.length > next.length) throw damaged("OLE");
      sectors.push(sector);
      const following = next[sector];
      if (following === undefined) throw damaged("OLE");
      sector = following;
    }
    return sectors;
  }

  private placeOf(sector: number): number {
    const start = (sector + 1) * this.sectorBytes;
    if (start >= this.bytes.length) throw damaged("OLE");
    return start;
  }
}
