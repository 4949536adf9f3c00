import {listValue} from "@duckdb/node-api";

import type {Finding, Observation, Period} from "../types.ts";
import type {AcceptedReturn, LoadStatus} from "./accepted.ts";
import {rowsOf} from "./rows.ts";
import type {Warehouse} from "./warehouse.ts";

type Row = Readonly<Record<string, unknown>>;

/** A return as the ledger holds it, for those whose original is not kept. */
export interface HeldReturn {
  readonly head: Row;
  readonly observations: readonly Row[];
  readonly findings: readonly Row[];
}

/** By their numbers in the ledger; asked together, as each query looks through the whole of it. */
export async function heldReturns(
  {connection}: Pick<Warehouse, "connection">,
  returnIds: readonly number[]
): Promise<ReadonlyMap<number, HeldReturn>> {
  if (returnIds.length === 0) return new Map();
  const ids = listValue(returnIds.map(BigInt));
  const of = async (sql: string) => byReturn(await rowsOf(connection, sql, [ids]));
  const heads = await of(
    `select return_id, format, form, trust, organisation, place_id, period, period_start, period_end,
       version, title, source
     from raw.returns where list_contains($1, return_id)`
  );
  const observations = await of(
    `select * exclude (ordinal) from raw.observations where list_contains($1, return_id)
     order by return_id, ordinal`
  );
  const findings = await of(
    `select return_id, code, sheet, cell, text, params from raw.findings
     where list_contains($1, return_id) order by return_id, ordinal`
  );
  return new Map(
    returnIds.map((id) => [
      id,
      {
        head: heads.get(id)?.[0] ?? {},
        observations: observations.get(id) ?? [],
        findings: findings.get(id) ?? []
      }
    ])
  );
}

function byReturn(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const grouped = new Map<number, Row[]>();
  for (const {return_id, ...row} of rows) {
    const id = Number(return_id);
    const known = grouped.get(id);
    if (known === undefined) grouped.set(id, [row]);
    else known.push(row);
  }
  return grouped;
}

/** The same return on its way into a ledger again. */
export function acceptedFrom(
  {head, observations, findings}: HeldReturn,
  known: Pick<AcceptedReturn, "file" | "sha256" | "bytes"> & {readonly status: LoadStatus}
): AcceptedReturn {
  const values = observations.map(observationOf);
  const text = (name: string) => head[name] as string | null;
  const isInterpreted = head["form"] !== null;
  return {
    ...known,
    format: String(head["format"]),
    interpretation: isInterpreted
      ? {
          form: String(head["form"]),
          trust: head["trust"] === "form" ? "form" : "layout",
          organisation: text("organisation"),
          placeId: text("place_id"),
          period: head["period"] === null ? null : periodOf(head, "span"),
          version: Number(head["version"]),
          title: text("title"),
          source: text("source")
        }
      : null,
    observations: values,
    findings: findings.map(findingOf),
    inbox: {modifiedNs: 0n, changedNs: 0n}
  };
}

function observationOf(row: Row): Observation {
  const text = (name: string) => String(row[name]);
  const maybe = (name: string) => row[name] as string | null;
  return {
    sheet: text("sheet"),
    cell: text("cell"),
    indicator: text("indicator"),
    placeId: text("place_id"),
    placeText: text("place_text"),
    organisation: maybe("organisation"),
    period: periodOf(row, text("period_kind")),
    basis: text("basis") as Observation["basis"],
    scenario: text("scenario") as Observation["scenario"],
    houseType: maybe("house_type"),
    beneficiary: maybe("beneficiary"),
    fundingSource: maybe("funding_source"),
    workKind: maybe("work_kind"),
    value:
      maybe("value")?.replace(/\.?0+$/, (zeros) => (zeros.startsWith(".") ? "" : zeros)) ?? null,
    unit: text("unit"),
    unitText: maybe("unit_text"),
    qualifier: text("qualifier") as Observation["qualifier"],
    blank: maybe("blank") as Observation["blank"],
    rawText: text("raw_text"),
    isPart: row["is_part"] === true
  };
}

function periodOf(row: Row, kind: string): Period {
  return {
    code: String(row["period"]),
    kind: kind as Period["kind"],
    start: String(row["period_start"]),
    end: String(row["period_end"])
  };
}

function findingOf(row: Row): Finding {
  return {
    code: String(row["code"]),
    sheet: row["sheet"] as string | null,
    cell: row["cell"] as string | null,
    text: String(row["text"]),
    params: JSON.parse(String(row["params"])) as Finding["params"]
  };
}
