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

export async function heldReturn(
  {connection}: Pick<Warehouse, "connection">,
  returnId: number
): Promise<HeldReturn> {
  const of = (sql: string) => rowsOf(connection, sql, [BigInt(returnId)]);
  const [head = {}] = await of(
    `select format, form, trust, organisation, place_id, period, period_start, period_end, version,
       title, source
     from raw.returns where return_id = $1`
  );
  return {
    head,
    observations: await of(
      "select * exclude (return_id, ordinal) from raw.observations where return_id = $1 order by ordinal"
    ),
    findings: await of(
      "select code, sheet, cell, text, params from raw.findings where return_id = $1 order by ordinal"
    )
  };
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
          source: text("source"),
          observations: values,
          totals: [],
          findings: []
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
