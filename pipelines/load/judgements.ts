import {unmatchedLabelKinds} from "../findings/unmatchedLabels.ts";
import type {Finding, Interpretation} from "../types.ts";
import {rowsOf} from "./rows.ts";
import type {Warehouse} from "./warehouse.ts";

/** The last judgement of the bytes of one return. */
export interface Judgement {
  readonly returnId: number;
  readonly sha256: string;
  readonly file: string;
  readonly bytes: number;
  readonly status: string;
  /** The run in which the bytes first came. */
  readonly runId: number;
}

type Ledger = Pick<Warehouse, "connection">;

/**
 * The returns whose last judgement left a label unmatched, in the order in which they came. One that
 * is held waits for another decision and is left out.
 */
export async function unmatchedReturns({connection}: Ledger): Promise<readonly Judgement[]> {
  const codes = Object.keys(unmatchedLabelKinds)
    .map((code) => `'${code}'`)
    .join(", ");
  const rows = await rowsOf(
    connection,
    `with
       judgements as (
         select sha256, max(return_id) as return_id, min(return_id) as arrival
         from raw.returns where status_on_load <> 'duplicate' group by sha256
       ),
       open as (select distinct return_id from raw.findings where code in (${codes}))
     select last.return_id, last.sha256, last.file, last.bytes, last.status_on_load, run_id
     from judgements
     join open using (return_id)
     join raw.returns as last using (return_id)
     join raw.returns as first on first.return_id = judgements.arrival
     join raw.batches as batch on batch.batch_id = first.batch_id
     where last.status_on_load <> 'held'
     order by judgements.arrival`
  );
  return rows.map((row) => ({
    returnId: Number(row["return_id"]),
    sha256: String(row["sha256"]),
    file: String(row["file"]),
    bytes: Number(row["bytes"]),
    status: String(row["status_on_load"]),
    runId: Number(row["run_id"])
  }));
}

/** What a judgement found in the return itself; what the ledger says about the file is left out. */
export async function findingsOf(
  {connection}: Ledger,
  returnId: number
): Promise<readonly Finding[]> {
  const rows = await rowsOf(
    connection,
    `select code, sheet, cell, text, params from raw.findings
     where return_id = $1 and not starts_with(code, 'load.') order by ordinal`,
    [BigInt(returnId)]
  );
  return rows.map((row) => ({
    code: String(row["code"]),
    sheet: row["sheet"] as string | null,
    cell: row["cell"] as string | null,
    text: String(row["text"]),
    params: JSON.parse(String(row["params"])) as Readonly<Record<string, string>>
  }));
}

/** Another return of the same run, office, form, period and version: which of the two holds is not ours to say. */
export async function rivalOf(
  {connection}: Ledger,
  {runId, sha256}: Judgement,
  interpretation: Interpretation | null
): Promise<string | null> {
  if (interpretation === null) return null;
  const {form, organisation, period, placeId, version} = interpretation;
  if (organisation === null || placeId === null || period === null || form === "other") return null;
  const rows = await rowsOf(
    connection,
    `select file from raw.returns join raw.batches using (batch_id)
     where run_id = $1 and sha256 <> $2 and organisation = $3 and place_id = $4 and form = $5
       and period = $6 and version = $7
       and status_on_load not in ('rejected', 'held', 'duplicate')
       and sha256 not in (
         select sha256 from codes.decisions where finding is null and decision <> 'accept'
         group by sha256 having max_by(decision, ordinal) = 'withdraw'
       )
     order by return_id limit 1`,
    [BigInt(runId), sha256, organisation, placeId, form, period.code, version]
  );
  const file = rows[0]?.["file"];
  return typeof file === "string" ? file : null;
}
