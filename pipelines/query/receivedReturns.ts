import {OperatorError} from "../errors.ts";
import {rowsOf} from "../load/rows.ts";
import type {Warehouse} from "../load/warehouse.ts";
import type {CountedIndicator, ReceivedReturn} from "../reply/receivedReturn.ts";
import type {Finding} from "../types.ts";

/**
 * The returns received since an ISO date or time (UTC), in the order of the ledger. Bytes that were
 * judged again are one return, as it was judged last. Throws an OperatorError for a date that is none.
 */
export async function receivedReturns(
  {connection}: Pick<Warehouse, "connection">,
  since: string | null
): Promise<readonly ReceivedReturn[]> {
  if (since !== null && Number.isNaN(Date.parse(since))) {
    throw new OperatorError(`not a date: ${since}; write it as 2026-01-31`);
  }
  const from = since === null ? "0001-01-01" : new Date(since).toISOString().slice(0, 19);
  const returns = await rowsOf(connection, RETURNS, [from]);
  const indicators = grouped(await rowsOf(connection, INDICATORS));
  const findings = grouped(await rowsOf(connection, FINDINGS));
  return returns.map((row) => {
    const id = String(row["return_id"]);
    return {
      ...(row as unknown as Omit<ReceivedReturn, "returnId" | "indicators" | "findings">),
      returnId: Number(id),
      observations: Number(row["observations"]),
      indicators: (indicators.get(id) ?? []).map(countedIndicator),
      findings: (findings.get(id) ?? []).map(findingOf)
    };
  });
}

function grouped(rows: readonly Record<string, unknown>[]): Map<string, Record<string, unknown>[]> {
  const groups = new Map<string, Record<string, unknown>[]>();
  for (const row of rows) {
    const id = String(row["return_id"]);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  return groups;
}

function countedIndicator(row: Record<string, unknown>): CountedIndicator {
  return {
    ...(row as unknown as CountedIndicator),
    observations: Number(row["observations"]),
    summed: Number(row["summed"])
  };
}

function findingOf(row: Record<string, unknown>): Finding {
  const finding = row as unknown as Finding;
  return {
    code: finding.code,
    sheet: finding.sheet,
    cell: finding.cell,
    text: finding.text,
    params: JSON.parse(String(row["params"])) as Finding["params"]
  };
}

const RETURNS = `
  with
    originals as (
      select sha256, min_by(file, return_id) as file, max_by(organisation, return_id) as organisation,
        max_by(place_id, return_id) as place_id
      from returns where status <> 'duplicate' group by sha256
    ),
    last as (
      select *, status <> 'duplicate'
          and return_id < max(return_id) filter (where status <> 'duplicate') over (partition by sha256)
          as is_judged_again
      from returns
    )
  select
    r.return_id, r.file, r.sha256, r.status, r.period,
    strftime(r.received_at, '%Y-%m-%dT%H:%M:%SZ') as "receivedAt",
    (select count(*) from raw.observations as v
      where v.return_id = r.return_id and v.blank is distinct from 'illegible') as observations,
    coalesce(r.organisation, o.organisation) as organisation,
    coalesce(r.place_id, o.place_id) as "placeId",
    b.name_vi as "organisationVi", b.name_en as "organisationEn",
    p.name as "placeName", case when p.level <> 'country' then p.full_name end as "placeVi",
    case when p.level <> 'country' then p.name_en end as "placeEn",
    f.name_vi as "formVi", f.name_en as "formEn",
    case when r.status = 'duplicate' then o.file end as original
  from last as r
  left join originals as o on o.sha256 = r.sha256 and r.status = 'duplicate'
  left join organisations as b on b.code = coalesce(r.organisation, o.organisation)
  left join places as p on p.place_id = coalesce(r.place_id, o.place_id)
  left join codes.forms as f on f.code = r.form
  where not r.is_judged_again and r.received_at >= $1::timestamp
  order by r.return_id`;

const INDICATORS = `
  select o.return_id, i.name_vi as "nameVi", i.name_en as "nameEn", o.period, o.scenario, o.basis,
    o.unit, count(*) as observations,
    sum(o.value) filter (where not o.is_part and i.value_type <> 'ratio')::varchar as sum,
    count(o.value) filter (where not o.is_part and i.value_type <> 'ratio') as summed
  from raw.observations as o
  left join indicators as i on i.code = o.indicator
  group by all
  order by o.return_id, min(o.ordinal)`;

const FINDINGS = `
  select return_id, code, sheet, cell, text, params
  from findings
  -- what an office has accepted as true is not sent again
  where return_id is not null and accepted_on is null
  order by return_id, sheet nulls first, code, cell nulls first, text`;
