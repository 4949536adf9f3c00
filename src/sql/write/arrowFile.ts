import type {Vector} from "apache-arrow";
import {
  Bool,
  DateDay,
  Decimal,
  Float64,
  Int32,
  Int64,
  makeData,
  makeVector,
  Table,
  tableToIPC,
  TimestampMicrosecond,
  Utf8,
  vectorFromArray
} from "apache-arrow";

import type {ResultColumn, TextRow} from "../resultColumn.ts";
import {dayNumber, decimalDigits, decimalShape, doubleOf, microseconds} from "./storedValues.ts";

const WORD = 0xffffffffn;

/** A result as an Arrow IPC stream with the types that it has. */
export function arrowFile(columns: readonly ResultColumn[], rows: readonly TextRow[]): Uint8Array {
  const vectors: Record<string, Vector> = {};
  columns.forEach((column, at) => {
    vectors[column.name] = vectorOf(
      column,
      rows.map((row) => row[at] ?? null)
    );
  });
  return tableToIPC(new Table(vectors), "stream");
}

function vectorOf(column: ResultColumn, texts: readonly (string | null)[]): Vector {
  const each = <Value>(convert: (text: string) => Value) =>
    texts.map((text) => (text === null ? null : convert(text)));
  switch (column.kind) {
    case "integer":
      if (/^(?:U?(?:TINY|SMALL)INT|INTEGER)$/.test(column.type)) {
        return vectorFromArray(each(Number), new Int32());
      }
      if (column.type === "BIGINT" || column.type === "UINTEGER") {
        return vectorFromArray(each(BigInt), new Int64());
      }
      return decimals(texts, 38, 0);
    case "decimal": {
      const {precision, scale} = decimalShape(column);
      return decimals(texts, precision, scale);
    }
    case "double":
      return vectorFromArray(each(doubleOf), new Float64());
    case "boolean":
      return vectorFromArray(
        each((text) => text === "true"),
        new Bool()
      );
    case "date":
      return days(texts);
    case "timestamp":
      return vectorFromArray(each(microseconds), new TimestampMicrosecond());
    case "nested":
    case "text":
      return vectorFromArray([...texts], new Utf8());
  }
}

function decimals(texts: readonly (string | null)[], precision: number, scale: number): Vector {
  const data = new Uint32Array(texts.length * 4);
  texts.forEach((text, row) => {
    let digits = BigInt.asUintN(128, text === null ? 0n : decimalDigits(text, scale));
    for (let word = 0; word < 4; word++) {
      data[row * 4 + word] = Number(digits & WORD);
      digits >>= 32n;
    }
  });
  const type = new Decimal(scale, precision, 128);
  return makeVector(makeData({type, length: texts.length, data, ...missing(texts)}));
}

function days(texts: readonly (string | null)[]): Vector {
  const data = Int32Array.from(texts, (text) => (text === null ? 0 : dayNumber(text)));
  return makeVector(makeData({type: new DateDay(), length: texts.length, data, ...missing(texts)}));
}

function missing(texts: readonly (string | null)[]) {
  const nullBitmap = new Uint8Array(Math.ceil(texts.length / 8));
  let nullCount = 0;
  texts.forEach((text, row) => {
    if (text === null) nullCount++;
    else nullBitmap[row >> 3] = (nullBitmap[row >> 3] ?? 0) | (1 << (row & 7));
  });
  return {nullBitmap, nullCount};
}
