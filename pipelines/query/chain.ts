import {rowsOf} from "../load/rows.ts";
import type {Warehouse} from "../load/warehouse.ts";
import type {FoundReturn} from "./findReturn.ts";

/** One version of what an office said for a form and period, as it stands now. */
export interface ChainLink {
  readonly return_id: number;
  readonly file: string;
  readonly sha256: string;
  /** ISO, UTC. */
  readonly received_at: string;
  readonly version: number;
  readonly status: string;
  readonly is_counted: boolean;
  readonly observations: number;
  readonly decided_by: string | null;
  readonly decided_on: string | null;
  readonly decision_reason: string | null;
}

export interface TakenDecision {
  readonly decision: "withdraw" | "reinstate" | "accept";
  readonly return_id: number;
  readonly finding: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly decided_by: string;
  readonly decided_on: string;
  readonly reason: string;
}

export interface ReturnChain {
  readonly form: string | null;
  readonly organisation: string | null;
  readonly place: string | null;
  readonly period: string | null;
  readonly versions: readonly ChainLink[];
  readonly decisions: readonly TakenDecision[];
}

/**
 * All that came in of the office, form and period of a return, in the order of arrival, with what was
 * decided about each. A return whose office, form or period nobody knows stands alone.
 */
export async function returnChain(
  {connection}: Pick<Warehouse, "connection">,
  {returnId}: Pick<FoundReturn, "returnId">
): Promise<ReturnChain> {
  const [head] = await rowsOf(connection, HEAD, [returnId]);
  const versions = await rowsOf(connection, VERSIONS, [returnId]);
  const decisions = await rowsOf(connection, DECISIONS, [returnId]);
  return {
    ...(head as unknown as Omit<ReturnChain, "versions" | "decisions">),
    versions: versions as unknown as readonly ChainLink[],
    decisions: decisions as unknown as readonly TakenDecision[]
  };
}

const CHAIN = `
  asked as (from returns where return_id = $1),
  chain as (
    select r.*
    from returns as r, asked as a
    where r.sha256 = a.sha256
      or (r.organisation = a.organisation and r.place_id = a.place_id and r.form = a.form
        and r.form <> 'other' and r.period = a.period)
  )`;

const HEAD = `
  with asked as (from returns where return_id = $1)
  select asked.form, asked.organisation, p.name as place, asked.period
  from asked left join places as p using (place_id)`;

const VERSIONS = `
  with ${CHAIN}
  select return_id::integer as return_id, file, sha256,
    strftime(received_at, '%Y-%m-%dT%H:%M:%SZ') as received_at, version, status, is_counted,
    observation_count::integer as observations, decided_by, decided_on, decision_reason
  from chain
  order by chain.return_id`;

const DECISIONS = `
  with ${CHAIN}
  select d.decision, d.return_id::integer as return_id, d.finding, d.sheet, d.cell, d.decided_by,
    d.decided_on, d.reason
  from decisions as d
  semi join chain using (sha256)
  order by d.ordinal`;
