import {parquetWriteBuffer} from "hyparquet-writer";

import type {ResultColumn, TextRow} from "../resultColumn.ts";
import {dayNumber, decimalDigits, decimalShape, doubleOf, microseconds} from "./storedValues.ts";

type Element = NonNullable<Parameters<typeof parquetWriteBuffer>[0]["schema"]>[number];

const INTEGER_32 = /^(?:U?(?:TINY|SMALL)INT|INTEGER)$/;
const MOST_DIGITS_32 = 9;
const MOST_DIGITS_64 = 18;

/** A result as Parquet with the types that it has: money stays decimal, days stay days, nothing stays nothing. */
export function parquetFile(
  columns: readonly ResultColumn[],
  rows: readonly TextRow[],
  about: Readonly<Record<string, string>>
): Uint8Array {
  const kinds = columns.map(storedAs);
  const buffer = parquetWriteBuffer({
    schema: [{name: "root", num_children: columns.length}, ...kinds.map(({element}) => element)],
    columnData: columns.map(({name}, at) => ({
      name,
      data: rows.map((row) => {
        const value = row[at] ?? null;
        return value === null ? null : (kinds[at]?.convert(value) ?? null);
      })
    })),
    kvMetadata: Object.entries(about).map(([key, value]) => ({key, value}))
  });
  return new Uint8Array(buffer);
}

interface Stored {
  readonly element: Element;
  readonly convert: (text: string) => unknown;
}

function storedAs(column: ResultColumn): Stored {
  const {name, type, kind} = column;
  const optional = {name, repetition_type: "OPTIONAL"} as const;
  switch (kind) {
    case "integer":
      if (INTEGER_32.test(type)) return {element: {...optional, type: "INT32"}, convert: Number};
      return type === "BIGINT" || type === "UINTEGER"
        ? {element: {...optional, type: "INT64"}, convert: BigInt}
        : decimal(name, 38, 0);
    case "decimal": {
      const {precision, scale} = decimalShape(column);
      return decimal(name, precision, scale);
    }
    case "double":
      return {element: {...optional, type: "DOUBLE"}, convert: doubleOf};
    case "boolean":
      return {element: {...optional, type: "BOOLEAN"}, convert: (text) => text === "true"};
    case "date":
      return {
        element: {...optional, type: "INT32", converted_type: "DATE"},
        convert: dayNumber
      };
    case "timestamp":
      return {
        element: {...optional, type: "INT64", converted_type: "TIMESTAMP_MICROS"},
        convert: microseconds
      };
    case "nested":
    case "text":
      return {
        element: {...optional, type: "BYTE_ARRAY", converted_type: "UTF8"},
        convert: (text) => text
      };
  }
}

/** The digits without the point, as a whole number of that many decimals. */
function decimal(name: string, precision: number, scale: number): Stored {
  const type =
    precision <= MOST_DIGITS_32
      ? "INT32"
      : precision <= MOST_DIGITS_64
        ? "INT64"
        : "FIXED_LEN_BYTE_ARRAY";
  return {
    element: {
      name,
      repetition_type: "OPTIONAL",
      type,
      ...(type === "FIXED_LEN_BYTE_ARRAY" ? {type_length: 16} : {}),
      converted_type: "DECIMAL",
      precision,
      scale
    },
    convert: (text) => decimalDigits(text, scale)
  };
}
