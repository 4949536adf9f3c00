/**
 * The footer of a Parquet file, in the compact protocol of Thrift: https://parquet.apache.org/docs/file-format/metadata/
 * and https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md. It is not taken apart: only
 * where the numbers stand that change when row groups lie elsewhere, or among others.
 */
export interface Footer {
  /** Its bytes up to the number of rows: the version and the columns. */
  readonly columns: Buffer;
  readonly groups: readonly FooterGroup[];
  /** What follows the row groups: who wrote it, how columns are ordered. */
  readonly rest: Buffer;
}

/** What a footer says of one row group. */
export interface FooterGroup {
  readonly bytes: Buffer;
  readonly rows: number;
  /** Numbers in `bytes` that depend on where the row group lies, in order. */
  readonly places: readonly PlaceNumber[];
}

interface PlaceNumber {
  readonly at: number;
  readonly length: number;
  readonly value: number;
  /** An offset into the file, or the number of the row group. */
  readonly is: "offset" | "ordinal";
}

/** The same with what its row groups say of their place in a file moved by so many bytes. */
export interface MovedGroups {
  readonly groups: readonly FooterGroup[];
  readonly shift: number;
}

const BINARY = 8;
const LIST = 9;
const SET = 10;
const MAP = 11;
const STRUCT = 12;

/** Fields by their numbers in parquet.thrift. */
const FILE = {rows: 3, groups: 4} as const;
const GROUP = {columns: 1, rows: 3, offset: 5, ordinal: 7} as const;
const COLUMN = {metadata: 3, offsets: [2, 4, 6]} as const;
const METADATA = {offsets: [9, 10, 11, 14]} as const;

/** Throws where the row groups do not follow the number of rows, as they do in what engines write. */
export function footerOf(bytes: Buffer): Footer {
  const reader = new Reader(bytes);
  let columns: Buffer | null = null;
  let found: Pick<Footer, "groups" | "rest"> | null = null;
  reader.struct((field) => {
    if (field === FILE.rows) {
      columns = bytes.subarray(0, reader.at);
      reader.integer();
      return true;
    }
    if (field !== FILE.groups || columns === null) return false;
    const groups = reader.list(() => groupIn(reader));
    found = {groups, rest: bytes.subarray(reader.at)};
    return true;
  });
  if (columns === null || found === null) throw new Error("a Parquet footer without row groups");
  return {columns, ...(found as Pick<Footer, "groups" | "rest">)};
}

/** The footer over these row groups, with the columns and the rest of another one. */
export function footerOver({columns, rest}: Footer, moved: readonly MovedGroups[]): Buffer {
  const groups = moved.flatMap((run) => run.groups.map((group) => ({group, shift: run.shift})));
  const rows = groups.reduce((sum, {group}) => sum + group.rows, 0);
  return Buffer.concat([
    columns,
    zigzag(rows),
    // the next field, a list of structs
    Buffer.from([(1 << 4) | LIST, (15 << 4) | STRUCT]),
    varint(groups.length),
    ...groups.flatMap(({group, shift}, ordinal) => movedGroup(group, {shift, ordinal})),
    rest
  ]);
}

function movedGroup(
  {bytes, places}: FooterGroup,
  {shift, ordinal}: {readonly shift: number; readonly ordinal: number}
): readonly Buffer[] {
  const parts: Buffer[] = [];
  let from = 0;
  for (const {at, length, value, is} of places) {
    parts.push(bytes.subarray(from, at), zigzag(is === "ordinal" ? ordinal : value + shift));
    from = at + length;
  }
  return [...parts, bytes.subarray(from)];
}

function groupIn(reader: Reader): FooterGroup {
  const start = reader.at;
  const places: PlaceNumber[] = [];
  let rows = 0;
  const place = (is: PlaceNumber["is"]): true => {
    const at = reader.at;
    const value = reader.integer();
    // an offset of nothing is none
    if (is === "ordinal" || value > 0) {
      places.push({at: at - start, length: reader.at - at, value, is});
    }
    return true;
  };
  const offsetsOf = (fields: readonly number[]) => (field: number) =>
    fields.includes(field) && place("offset");
  reader.struct((field) => {
    if (field === GROUP.columns) {
      reader.list(() => {
        reader.struct((inColumn) => {
          if (inColumn !== COLUMN.metadata) return offsetsOf(COLUMN.offsets)(inColumn);
          reader.struct(offsetsOf(METADATA.offsets));
          return true;
        });
      });
      return true;
    }
    if (field === GROUP.rows) {
      rows = reader.integer();
      return true;
    }
    if (field === GROUP.offset) return place("offset");
    return field === GROUP.ordinal && place("ordinal");
  });
  return {bytes: reader.bytes.subarray(start, reader.at), rows, places};
}

/** Goes through values of the compact protocol, and over those that nobody asks for. */
class Reader {
  readonly bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** Calls `read` at the value of each field; where it reads nothing it returns false. */
  struct(read: (field: number) => boolean): void {
    let field = 0;
    for (;;) {
      const head = this.byte();
      if (head === 0) return;
      field = head >> 4 === 0 ? this.integer() : field + (head >> 4);
      const type = head & 15;
      if (!read(field)) this.skip(type);
    }
  }

  list<Value>(read: (type: number) => Value): Value[] {
    const head = this.byte();
    const count = head >> 4 === 15 ? this.varint() : head >> 4;
    return Array.from({length: count}, () => read(head & 15));
  }

  /** Below 2^53, as all that says where something is in a file. */
  integer(): number {
    const coded = this.varint();
    return coded % 2 === 0 ? coded / 2 : -(coded + 1) / 2;
  }

  private skip(type: number): void {
    if (type <= 2) return; // true or false, said by the type itself
    if (type === 3) this.at += 1;
    else if (type <= 6) this.pass();
    else if (type === 7) this.at += 8;
    else if (type === BINARY) {
      const length = this.varint();
      this.at += length;
    } else if (type === LIST || type === SET)
      this.list((of) => {
        this.skipElement(of);
      });
    else if (type === MAP) this.skipMap();
    else if (type === STRUCT) this.struct(() => false);
    else throw new Error(`a Parquet footer with a value of type ${type}`);
  }

  private skipElement(type: number): void {
    if (type <= 2) this.at += 1;
    else this.skip(type);
  }

  private skipMap(): void {
    const count = this.varint();
    const types = count === 0 ? 0 : this.byte();
    for (let entry = 0; entry < count; entry++) {
      this.skipElement(types >> 4);
      this.skipElement(types & 15);
    }
  }

  private byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new Error("a Parquet footer that ends early");
    return value;
  }

  private varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  /** Over an integer of any size. */
  private pass(): void {
    while (this.byte() >= 128);
  }
}

function zigzag(value: number): Buffer {
  return varint(value < 0 ? -value * 2 - 1 : value * 2);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  while (left >= 128) {
    bytes.push((left % 128) + 128);
    left = Math.floor(left / 128);
  }
  bytes.push(left);
  return Buffer.from(bytes);
}
