import {rowsOf} from "../load/rows.ts";
import type {Warehouse} from "../load/warehouse.ts";

export interface ReturnStatus {
  readonly file: string;
  readonly status: string;
  readonly organisation: string | null;
  readonly place: string | null;
  readonly form: string | null;
  readonly period: string | null;
  readonly version: number;
  readonly observations: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

export interface WarehouseStatus {
  readonly returns: number;
  /** Observations of the returns that count. */
  readonly observations: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Those somebody has to look at, or that no longer count. */
  readonly rejected: readonly ReturnStatus[];
  readonly held: readonly ReturnStatus[];
  readonly superseded: readonly ReturnStatus[];
  readonly partlyAccepted: readonly ReturnStatus[];
  readonly withdrawn: readonly ReturnStatus[];
  /** Warnings about returns that count: those an office has accepted as true, and the others. */
  readonly warnings: {readonly settled: number; readonly open: number};
}

/** What is loaded, rejected, held and superseded. */
export async function warehouseStatus({connection}: Warehouse): Promise<WarehouseStatus> {
  const counts = await rowsOf(
    connection,
    "select status, count(*) as returns from returns group by status order by status"
  );
  const observations = await rowsOf(connection, "select count(*) as n from observations");
  const [warnings] = await rowsOf(connection, WARNINGS);
  const byStatus = Object.fromEntries(
    counts.map(({status, returns}) => [String(status), Number(returns)])
  );
  const listed = (await rowsOf(connection, LISTED)) as unknown as readonly ReturnStatus[];
  const withStatus = (status: string) => listed.filter((row) => row.status === status);
  return {
    returns: Object.values(byStatus).reduce((sum, n) => sum + n, 0),
    observations: Number(observations[0]?.["n"] ?? 0),
    byStatus,
    rejected: withStatus("rejected"),
    held: withStatus("held"),
    superseded: withStatus("superseded"),
    partlyAccepted: withStatus("partly_accepted"),
    withdrawn: withStatus("withdrawn"),
    warnings: {settled: Number(warnings?.["settled"]), open: Number(warnings?.["open"])}
  };
}

const WARNINGS = `
  select count(*) filter (where accepted_on is not null) as settled,
    count(*) filter (where accepted_on is null) as open
  from findings semi join (from returns where is_counted) using (return_id)
  where severity = 'warning'`;

const LISTED = `
  select r.file, r.status, r.organisation, p.name as place, r.form, r.period, r.version,
    r.observation_count::integer as observations, r.errors::integer as errors,
    r.warnings::integer as warnings, r.notes::integer as notes
  from returns as r left join places as p on p.place_id = r.place_id
  where r.status in ('rejected', 'held', 'superseded', 'partly_accepted', 'withdrawn')
  order by r.status, r.file, r.return_id`;
