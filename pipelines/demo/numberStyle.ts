import {columnName} from "../address.ts";
import type {Draft, DraftValue, Written} from "./draft.ts";
import {put} from "./draft.ts";
import {grainOf} from "./programme.ts";

/**
 * `stored`: as a spreadsheet keeps numbers (and as programs export them); `grouped`: 1.234,5 as
 * typed text; `plain`: 1234,5 as typed text.
 */
export type NumberStyle = "stored" | "grouped" | "plain";

const BLANK_TEXTS: Readonly<Record<string, string>> = {
  nil: "-",
  not_available: "…",
  not_applicable: "x"
};

/** `amount` × 10^`shift` as decimal text; a negative shift is also the number of decimals. */
export function decimalText(amount: number, shift: number): string {
  const sign = amount < 0 ? "-" : "";
  const digits = String(Math.abs(amount));
  if (shift >= 0) return amount === 0 ? "0" : sign + digits + "0".repeat(shift);
  const padded = digits.padStart(1 - shift, "0");
  return `${sign}${padded.slice(0, shift)}.${padded.slice(shift)}`;
}

/** The drawn value in the indicator's base unit, without trailing zeros after the point. */
export function baseText(value: Pick<DraftValue, "measure">, amount: number): string {
  return withoutTrailingZeros(decimalText(amount, grainOf(value.measure)));
}

/** Writes every value and total of the draft into its cells, in one style. */
export function writeNumbers(draft: Draft, style: NumberStyle): void {
  const groupedColumns = style === "grouped" ? provingColumns(draft) : new Set<number>();
  const write = (row: number, column: number, decimal: string, formula?: string): void => {
    put(draft, row, column, writtenNumber(decimal, style, groupedColumns.has(column), formula));
  };
  for (const value of draft.values) {
    if (value.overwritten !== null) put(draft, value.row, value.column, value.overwritten);
    else if (value.amount !== null) write(value.row, value.column, decimalOf(value));
    else if (value.blank !== null && value.blank !== "not_reported") {
      put(draft, value.row, value.column, {
        stored: "text",
        text: BLANK_TEXTS[value.blank] ?? ""
      });
    }
  }
  for (const total of draft.totals) {
    const first = total.values[0];
    if (first === undefined) continue;
    const sum = total.values.reduce((before, {amount}) => before + (amount ?? 0), total.error);
    const formula = total.error === 0 ? sumFormula(total.values) : undefined;
    write(total.row, total.column, decimalText(sum, first.unit.shift), formula);
  }
}

function decimalOf(value: DraftValue): string {
  return decimalText(value.amount ?? 0, value.unit.shift);
}

function writtenNumber(
  decimal: string,
  style: NumberStyle,
  isGrouped: boolean,
  formula: string | undefined
): Written {
  if (style === "stored") {
    const text = withoutTrailingZeros(decimal);
    return formula === undefined ? {stored: "number", text} : {stored: "number", text, formula};
  }
  return {stored: "text", text: vietnamese(decimal, isGrouped)};
}

/** 1234.5 → 1.234,5 (grouped) or 1234,5. */
export function vietnamese(decimal: string, isGrouped: boolean): string {
  const [whole = "", fraction] = decimal.split(".");
  const grouped = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, ".") : whole;
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/**
 * Columns in which some value can only be read one way (1.234.567 or 0,5): there the rest may be
 * grouped too. Elsewhere 1.234 could be one and a bit, and an office that wants to be understood
 * leaves the dot out.
 */
function provingColumns(draft: Draft): Set<number> {
  const proving = new Set<number>();
  for (const value of draft.values) {
    if (value.amount === null || value.overwritten !== null) continue;
    const text = vietnamese(decimalOf(value), true);
    const fraction = text.split(",")[1];
    const isProof = fraction === undefined ? /\..*\./.test(text) : fraction.length !== 3;
    if (isProof) proving.add(value.column);
  }
  return proving;
}

function sumFormula(values: readonly DraftValue[]): string {
  const rows = values.map(({row}) => row + 1);
  const letter = columnName(values[0]?.column ?? 0);
  return `SUM(${letter}${Math.min(...rows)}:${letter}${Math.max(...rows)})`;
}

function withoutTrailingZeros(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}
