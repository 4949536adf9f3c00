/** One row of a result as text, exactly as the engine writes it; null where there is no value. */
export type TextRow = readonly (string | null)[];

export type ColumnKind =
  "integer" | "decimal" | "double" | "boolean" | "date" | "timestamp" | "nested" | "text";

export interface ResultColumn {
  readonly name: string;
  /** DuckDB's name of the type. */
  readonly type: string;
  readonly kind: ColumnKind;
}

export function resultColumn(name: string, type: string): ResultColumn {
  return {name, type, kind: kindOf(type)};
}

function kindOf(type: string): ColumnKind {
  if (/^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/.test(type)) return "integer";
  if (/^DECIMAL\(\d+,\s*\d+\)$/.test(type)) return "decimal";
  if (type === "DOUBLE" || type === "FLOAT") return "double";
  if (type === "BOOLEAN") return "boolean";
  if (type === "DATE") return "date";
  if (/^(?:STRUCT|MAP)\b|\]$/.test(type)) return "nested";
  if (type.startsWith("TIMESTAMP") && !type.includes("WITH")) return "timestamp";
  return "text";
}

export function isNumeric({kind}: ResultColumn): boolean {
  return kind === "integer" || kind === "decimal" || kind === "double";
}

/** `65000000000.000000` → `65000000000`: digits that say nothing are left out. */
export function plainNumber(text: string): string {
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, "") : text;
}

/** A number where a double holds every digit of it, else its text: money of 16 digits, `inf`. */
export function exactNumber(text: string, {kind}: ResultColumn): number | string {
  const plain = plainNumber(text);
  const number = Number(plain);
  if (!Number.isFinite(number)) return text;
  if (kind === "double") return number;
  return plain.replace(/^-?0*\.?|\./g, "").length <= 15 ? number : plain;
}
