import type {DataType, Vector} from "apache-arrow";
import {
  Bool,
  Dictionary,
  Float64,
  Int32,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray
} from "apache-arrow";

export type ArrowColumnType = "text" | "number" | "integer" | "boolean";

/**
 * Rows as an Arrow IPC stream. Text columns are dictionary-coded: a handful of codes, many rows.
 * Numbers are doubles, exact for whole numbers below 2^53.
 */
export function toArrow(
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: Readonly<Record<string, ArrowColumnType>>
): Uint8Array {
  const vectors: Record<string, Vector> = {};
  for (const [id, [name, type]] of Object.entries(columns).entries()) {
    vectors[name] = vectorFromArray(
      rows.map((row) => row[name] ?? null),
      arrowType(type, id)
    );
  }
  return tableToIPC(new Table(vectors), "stream");
}

/** Each dictionary of a schema needs an id of its own. */
function arrowType(type: ArrowColumnType, id: number): DataType {
  switch (type) {
    case "text":
      return new Dictionary(new Utf8(), new Int32(), id);
    case "number":
      return new Float64();
    case "integer":
      return new Int32();
    case "boolean":
      return new Bool();
  }
}
