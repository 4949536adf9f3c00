import {rowsOf} from "../load/rows.ts";
import type {Warehouse} from "../load/warehouse.ts";

/** What a return is, without its values. */
export interface ReturnHead {
  /** Null where it is not in the ledger. */
  readonly returnId: number | null;
  readonly file: string;
  readonly sha256: string;
  readonly status: string;
  readonly organisation: string | null;
  readonly place: string | null;
  readonly form: string | null;
  readonly period: string | null;
  readonly version: number;
}

export async function headInLedger(
  {connection}: Pick<Warehouse, "connection">,
  returnId: number
): Promise<ReturnHead> {
  const [row] = await rowsOf(
    connection,
    `select return_id::integer as "returnId", file, sha256, status, organisation, p.name as place,
       form, period, version
     from returns left join places as p using (place_id)
     where return_id = $1`,
    [returnId]
  );
  return row as unknown as ReturnHead;
}
