import {z} from "zod";

import type {StewardTable} from "./stewardTable.ts";
import {
  appendToStewardTable,
  dayText,
  isCellAddress,
  maybeText,
  readStewardTable,
  sha256Text,
  stewardPath,
  writtenText
} from "./stewardTable.ts";

/** Columns of `corrections/values.csv`, in their order. */
export const VALUE_COLUMNS = [
  "decision",
  "sha256",
  "file",
  "sheet",
  "cell",
  "read_value",
  "corrected_value",
  "reason",
  "source",
  "decided_by",
  "decided_on"
] as const;

const decimal = z
  .string()
  .regex(/^-?\d{1,18}(\.\d{1,6})?$/, "not a decimal number in the base unit such as 2500000.5");

/**
 * A cell that is known to be wrong, and what it should be, both in the indicator's base unit. It holds for
 * these bytes only, and only while the cell is read as `read_value` (null: it is read as no number): that
 * is the expectation which fails when the source is mended. `retract` takes an earlier line back.
 */
const valueCorrection = z.object({
  decision: z.enum(["correct", "retract"]),
  sha256: sha256Text,
  file: writtenText,
  sheet: writtenText,
  cell: z.string().refine(isCellAddress, "not a cell such as C5"),
  read_value: maybeText.pipe(decimal.nullable()),
  corrected_value: decimal,
  reason: writtenText,
  source: writtenText,
  decided_by: writtenText,
  decided_on: dayText
});
export type ValueCorrection = z.infer<typeof valueCorrection>;

const TABLE: StewardTable<ValueCorrection> = {
  name: "values",
  columns: VALUE_COLUMNS,
  what: "correction",
  row: valueCorrection
};

export function valueCorrectionsPath(dataDir: string): string {
  return stewardPath(dataDir, TABLE);
}

/** Every corrected value, in the order of the table; see `readStewardTable` for faults. */
export function readValueCorrections(dataDir: string): readonly ValueCorrection[] {
  return readStewardTable(dataDir, TABLE);
}

export function appendValueCorrection(dataDir: string, correction: ValueCorrection): void {
  appendToStewardTable(dataDir, TABLE, {...correction, read_value: correction.read_value ?? ""});
}
