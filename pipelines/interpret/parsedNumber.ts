import type {BlankKind, CellKind, Qualifier} from "../types.ts";
import type {NumberConvention} from "./numberConvention.ts";
import type {Unit} from "./unit.ts";

export interface NumberContext {
  readonly kind: CellKind;
  /** From the header or the unit line; a unit in the cell beats it. */
  readonly unit: Unit | null;
  readonly convention: NumberConvention;
  /** True where the indicator counts things that have no halves. */
  readonly isCount: boolean;
}

export interface NumberValue {
  readonly outcome: "value";
  /** Decimal text in the base unit, at most six decimals. */
  readonly value: string;
  readonly qualifier: Qualifier;
  /** The unit written in the cell itself, or null. Its base may differ from the column's: compare. */
  readonly unit: Unit | null;
  /** As written in the cell, else as the header or unit line has it, else null. */
  readonly unitText: string | null;
  /** One unit of the last written decimal, in the base unit. */
  readonly precision: string;
  /**
   * `nil_word`: "không", read as 0 (raise `interpret.number-nil-word`). `grouping_by_count`: "1.234"
   * without other evidence, read as 1234 because a count has no decimals (raise
   * `interpret.number-grouping-assumed` with `value`).
   */
  readonly note?: "nil_word" | "grouping_by_count";
}

export interface NumberRefusal {
  readonly outcome: "refused";
  /** A finding code; `params` fills its wording. */
  readonly code: string;
  /** Short English reason, for logs and tests. */
  readonly reason: string;
  readonly params: Readonly<Record<string, string>>;
}

export type ParsedNumber =
  NumberValue | {readonly outcome: "blank"; readonly blank: BlankKind} | NumberRefusal;

/** `code` without its stage. */
export function refuse(
  code: string,
  reason: string,
  params: Readonly<Record<string, string>> = {}
): NumberRefusal {
  return {outcome: "refused", code: `interpret.${code}`, reason, params};
}
