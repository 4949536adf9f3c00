import type {DuckDBConnection, DuckDBDataChunk, DuckDBVector} from "@duckdb/node-api";
import {
  DuckDBDoubleVector,
  DuckDBIntegerVector,
  DuckDBSmallIntVector,
  DuckDBTinyIntVector,
  DuckDBVarCharVector,
  JsonDuckDBValueConverter
} from "@duckdb/node-api";

import type {Query, Row} from "./groupRows.ts";

/** What a query gives, column by column, as JSON values. */
export interface ReadColumns {
  readonly names: readonly string[];
  readonly columns: readonly (readonly unknown[])[];
  readonly length: number;
}

/**
 * Runs a query and reads its columns. The library asks for each number through four calls and a big integer for its
 * null, and decodes each text anew; most of a release's figures are a few texts many times over.
 */
export async function readColumns(connection: DuckDBConnection, sql: string): Promise<ReadColumns> {
  const result = await connection.run(sql);
  const names = result.deduplicatedColumnNames();
  const columns = names.map((): unknown[] => []);
  const known = new KnownTexts();
  let length = 0;
  for (const chunk of await result.fetchAllChunks()) {
    length += chunk.rowCount;
    for (const [at, column] of columns.entries()) readVector(chunk, at, {column, known});
  }
  return {names, columns, length};
}

/** The same as rows. */
export async function readRows(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const {names, columns, length} = await readColumns(connection, sql);
  const rows = Array.from({length}, (): Row => ({}));
  for (const [at, name] of names.entries()) {
    const column = columns[at] ?? [];
    for (let row = 0; row < length; row += 1) (rows[row] as Row)[name] = column[row];
  }
  return rows;
}

export function columnsByName({
  names,
  columns
}: ReadColumns): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(names.map((name, at) => [name, columns[at] ?? []]));
}

interface Target {
  readonly column: unknown[];
  readonly known: KnownTexts;
}

function readVector(chunk: DuckDBDataChunk, at: number, {column, known}: Target): void {
  const vector = chunk.getColumnVector(at);
  if (
    vector instanceof DuckDBDoubleVector ||
    vector instanceof DuckDBIntegerVector ||
    vector instanceof DuckDBSmallIntVector ||
    vector instanceof DuckDBTinyIntVector
  ) {
    readNumbers(insidesOf(vector), column);
  } else if (vector instanceof DuckDBVarCharVector) {
    readTexts(vector, column, known);
  } else {
    column.push(...chunk.convertColumnValues(at, JsonDuckDBValueConverter));
  }
}

/** What the library keeps of a vector: its numbers, or the words of its texts, and a bit for each row that is not null. */
interface Insides {
  readonly items: ArrayLike<number>;
  readonly dataView: DataView;
  readonly validity: {readonly data: BigUint64Array | null};
}

function insidesOf(vector: DuckDBVector): Insides {
  return vector as unknown as Insides;
}

function readNumbers({items, validity}: Insides, column: unknown[]): void {
  const valid = bitsOf(validity);
  for (let row = 0; row < items.length; row += 1) {
    if (!isValid(valid, row)) column.push(null);
    else {
      const value = items[row] ?? 0;
      column.push(Number.isFinite(value) ? value : String(value));
    }
  }
}

function readTexts(vector: DuckDBVarCharVector, column: unknown[], known: KnownTexts): void {
  const {dataView, validity} = insidesOf(vector);
  const words = new Int32Array(dataView.buffer, dataView.byteOffset, dataView.byteLength / 4);
  const valid = bitsOf(validity);
  for (let row = 0; row < vector.itemCount; row += 1) {
    column.push(isValid(valid, row) ? known.textAt(words, row, vector) : null);
  }
}

function bitsOf({data}: Insides["validity"]): Uint8Array | null {
  return data === null ? null : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

function isValid(bits: Uint8Array | null, row: number): boolean {
  return bits === null || ((bits[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
}

/** So many texts are kept, each at the place of its hash. */
const PLACES = 4096;

/** DuckDB holds a text of up to twelve bytes in four words: its length, and the bytes, filled up with zeros. */
const SHORT = 12;

/** Short texts by their words, so that each is decoded once. */
class KnownTexts {
  private readonly words = new Int32Array(PLACES * 4).fill(-1);
  private readonly texts: string[] = [];

  textAt(words: Int32Array, row: number, vector: DuckDBVarCharVector): string | null {
    const at = row * 4;
    const [length, one, two, three] = [
      words[at] as number,
      words[at + 1] as number,
      words[at + 2] as number,
      words[at + 3] as number
    ];
    if (length > SHORT) return vector.getItem(row);
    const hash = Math.imul(one ^ Math.imul(two ^ Math.imul(three, 31), 0x01000193), 0x01000193);
    const place = ((hash >>> 16) ^ hash) & (PLACES - 1);
    const own = this.words;
    const from = place * 4;
    if (
      own[from] === length &&
      own[from + 1] === one &&
      own[from + 2] === two &&
      own[from + 3] === three
    ) {
      return this.texts[place] as string;
    }
    const text = vector.getItem(row);
    own.set([length, one, two, three], from);
    this.texts[place] = text as string;
    return text;
  }
}

export function queryOf(connection: DuckDBConnection): Query {
  return (sql) => readRows(connection, sql);
}
