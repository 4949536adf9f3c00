import {rowsOf} from "../load/rows.ts";
import type {Warehouse} from "../load/warehouse.ts";

type Ledger = Pick<Warehouse, "connection">;

/** How a return stands now, and those that it must be weighed against. */
export interface Standing {
  readonly returnId: number;
  readonly file: string;
  readonly status: string;
  readonly isCounted: boolean;
  /** True where it is the one decided for among its rivals. */
  readonly isDecidedFor: boolean;
  /** Of the same run, office, form, period and version, and not withdrawn: only a decision tells them apart. */
  readonly rivals: readonly Rival[];
  /** The one of the same office, form and period that counts; null where that is itself or none. */
  readonly counted: Rival | null;
}

export interface Rival {
  readonly returnId: number;
  readonly file: string;
  readonly status: string;
}

/** Throws nothing: the return must be in the ledger. */
export async function standingOf({connection}: Ledger, returnId: number): Promise<Standing> {
  const [row] = await rowsOf(connection, STANDING, [returnId]);
  const rivals = (await rowsOf(connection, RIVALS, [returnId])).map((rival) => ({
    returnId: Number(rival["return_id"]),
    file: String(rival["file"]),
    status: String(rival["status"]),
    isConflict: rival["is_conflict"] === true,
    isCounted: rival["is_counted"] === true,
    accepted: Number(rival["accepted_ordinal"] ?? 0)
  }));
  const conflicts = rivals.filter(({isConflict}) => isConflict);
  const ordinal = Number(row?.["accepted_ordinal"] ?? 0);
  return {
    returnId,
    file: String(row?.["file"]),
    status: String(row?.["status"]),
    isCounted: row?.["is_counted"] === true,
    isDecidedFor: ordinal > Math.max(0, ...conflicts.map(({accepted}) => accepted)),
    rivals: conflicts,
    counted: rivals.find(({isCounted}) => isCounted) ?? null
  };
}

const STANDING = `
  select file, status, is_counted, accepted_ordinal
  from returns left join staging.return_decisions using (sha256)
  where return_id = $1`;

const RIVALS = `
  with
    runs as (
      select sha256, min(run_id) as run_id
      from raw.returns join raw.batches using (batch_id)
      where status_on_load <> 'duplicate' group by sha256
    ),
    last as (
      select r.*, run_id
      from returns as r join runs using (sha256)
      where r.status not in ('duplicate', 'rejected', 'withdrawn') and r.form <> 'other'
      qualify r.return_id = max(r.return_id) over (partition by sha256)
    ),
    asked as (
      select r.*, run_id from returns as r join runs using (sha256) where r.return_id = $1
    )
  select l.return_id, l.file, l.status, l.is_counted, accepted_ordinal,
    l.version = a.version and l.run_id = a.run_id as is_conflict
  from last as l left join staging.return_decisions as d using (sha256), asked as a
  where l.sha256 <> a.sha256 and l.organisation = a.organisation and l.place_id = a.place_id
    and l.form = a.form and l.period = a.period
  order by l.return_id`;
