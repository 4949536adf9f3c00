import {unmatchedLabelKinds} from "../findings/unmatchedLabels.ts";
import {rowsOf} from "../load/rows.ts";
import type {Warehouse} from "../load/warehouse.ts";
import type {FoundIn} from "./unmatched.ts";

/** What the ledger holds against labels, in returns that no later one has replaced. */
export async function ledgerFindings({
  connection
}: Pick<Warehouse, "connection">): Promise<readonly FoundIn[]> {
  const codes = Object.keys(unmatchedLabelKinds)
    .map((code) => `'${code}'`)
    .join(", ");
  const rows = await rowsOf(
    connection,
    `select file, code, sheet, cell, text, params
     from main.findings
     where code in (${codes}) and return_status not in ('superseded', 'duplicate')
     order by return_id`
  );
  return rows.map(({cell, code, file, params, sheet, text}) => ({
    file: String(file),
    finding: {
      code: String(code),
      sheet: textOf(sheet),
      cell: textOf(cell),
      text: String(text),
      params: JSON.parse(String(params)) as Readonly<Record<string, string>>
    }
  }));
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
