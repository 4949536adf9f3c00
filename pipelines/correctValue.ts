import {OperatorError} from "./errors.ts";
import {rowsOf} from "./load/rows.ts";
import type {ValueCorrection} from "./load/valueCorrections.ts";
import {appendValueCorrection} from "./load/valueCorrections.ts";
import type {Warehouse} from "./load/warehouse.ts";
import {returnOf} from "./query/findReturn.ts";
import {dayInVietnam} from "./vietnamDay.ts";

/** A correction of one cell, as somebody typed it. */
export interface GivenCorrection {
  /** The return: a number, a file or the first digits of a sha256. */
  readonly named: string;
  /** `SHEET!A1`, or `A1` where one sheet alone has a value there. */
  readonly cell: string;
  /** Decimal text in the base unit; null takes an earlier correction back. */
  readonly to: string | null;
  readonly reason: string;
  readonly source: string;
  readonly by: string;
}

/**
 * Records what a cell should be, with what it is read as now: the correction holds only while it still
 * is. Throws an OperatorError where no value stands in that cell, or several do.
 */
export async function correctValue(
  warehouse: Warehouse,
  dataDir: string,
  {named, cell, to, reason, source, by}: GivenCorrection,
  today = dayInVietnam()
): Promise<ValueCorrection> {
  if (to !== null && !/^-?\d{1,18}(\.\d{1,6})?$/.test(to)) {
    throw new OperatorError(
      `nothing is recorded: --to is no decimal number in the base unit: ${to}; write it as 2500000.5, without marks between the thousands`
    );
  }
  const {returnId, sha256, file} = await returnOf(warehouse, named);
  const mark = cell.lastIndexOf("!");
  const address = cell.slice(mark + 1).toUpperCase();
  const rows = await rowsOf(
    warehouse.connection,
    `select distinct sheet, rtrim(rtrim(read_value::varchar, '0'), '.') as value
     from staging.observations where return_id = $1 and cell = $2 and ($3 = '' or sheet = $3)`,
    [returnId, address, mark < 0 ? "" : cell.slice(0, mark)]
  );
  const [found] = rows;
  if (found === undefined) {
    throw new OperatorError(
      `nothing is recorded: no figure was read from ${cell} of return ${returnId} (${file}); trace, or sql over observations, tells which cells hold figures`
    );
  }
  if (rows.length > 1) {
    const sheets = rows.map((row) => `${String(row["sheet"])}!${address}`).join(", ");
    throw new OperatorError(`nothing is recorded: ${cell} is one of ${sheets}; name the sheet too`);
  }
  const value = found["value"];
  const readValue = typeof value === "string" ? value : null;
  const correction: ValueCorrection = {
    decision: to === null ? "retract" : "correct",
    ...{sha256, file, sheet: String(found["sheet"]), cell: address, read_value: readValue},
    ...{corrected_value: to ?? readValue ?? "0", reason, source, decided_by: by, decided_on: today}
  };
  appendValueCorrection(dataDir, correction);
  return correction;
}
