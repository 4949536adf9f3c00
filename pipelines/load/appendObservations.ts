import type {DuckDBConnection, DuckDBValue} from "@duckdb/node-api";

import type {Observation} from "../types.ts";
import type {Entered} from "./appendLedger.ts";
import {observationsOf} from "./appendLedger.ts";
import {appendColumns, createDateCache, decimalOf} from "./chunks.ts";
import {numberOf} from "./rows.ts";

interface GroupColumn {
  readonly name: string;
  readonly type: "varchar" | "date";
  readonly of: (observation: Observation) => string | null;
}

/** Columns that a batch repeats together, and the text that tells one combination from another. */
interface Group {
  readonly name: string;
  readonly columns: readonly GroupColumn[];
  readonly keyOf: (observation: Observation) => string;
}

const column = (
  name: string,
  of: GroupColumn["of"],
  type: GroupColumn["type"] = "varchar"
): GroupColumn => ({name, of, type});

/** In each key the one text that an office writes freely stands last: no two combinations share a key. */
const GROUPS: readonly Group[] = [
  {
    name: "measures",
    columns: [
      column("indicator", ({indicator}) => indicator),
      column("basis", ({basis}) => basis),
      column("scenario", ({scenario}) => scenario),
      column("house_type", ({houseType}) => houseType),
      column("beneficiary", ({beneficiary}) => beneficiary),
      column("funding_source", ({fundingSource}) => fundingSource),
      column("work_kind", ({workKind}) => workKind),
      column("unit", ({unit}) => unit),
      column("unit_text", ({unitText}) => unitText),
      column("qualifier", ({qualifier}) => qualifier),
      column("blank", ({blank}) => blank)
    ],
    keyOf: (o) =>
      `${o.indicator}|${o.basis}|${o.scenario}|${o.houseType}|${o.beneficiary}|${o.fundingSource}|${o.workKind}|` +
      `${o.unit}|${o.qualifier}|${o.blank}|${o.unitText === null ? "" : `=${o.unitText}`}`
  },
  {
    name: "contexts",
    columns: [
      column("sheet", ({sheet}) => sheet),
      column("organisation", ({organisation}) => organisation),
      column("period", ({period}) => period.code),
      column("period_kind", ({period}) => period.kind),
      column("period_start", ({period}) => period.start, "date"),
      column("period_end", ({period}) => period.end, "date")
    ],
    keyOf: ({organisation, period: {code, end, kind, start}, sheet}) =>
      `${organisation}|${code}|${kind}|${start}|${end}|${sheet}`
  },
  {
    name: "places",
    columns: [
      column("place_id", ({placeId}) => placeId),
      column("place_text", ({placeText}) => placeText)
    ],
    keyOf: ({placeId, placeText}) => `${placeId}|${placeText}`
  },
  {
    name: "cells",
    columns: [column("cell", ({cell}) => cell)],
    keyOf: ({cell}) => cell
  },
  {
    name: "texts",
    columns: [column("raw_text", ({rawText}) => rawText)],
    keyOf: ({rawText}) => rawText
  }
];

/**
 * Appends with one number in place of each group of columns, and lets DuckDB put these in. A number and a
 * join for each of the 19 texts took twice as much of DuckDB's time, handing the texts over one by one more.
 */
export async function appendObservations(
  connection: DuckDBConnection,
  entered: readonly Entered[]
): Promise<number> {
  const rows = entered.flatMap((row) =>
    observationsOf(row).map((observation, ordinal) => ({
      returnId: row.returnId,
      ordinal,
      observation
    }))
  );
  if (rows.length === 0) return 0;
  const at = (index: number) => rows[index] as (typeof rows)[number];
  const says = (index: number) => at(index).observation;
  await connection.run(MAKE);
  const groups = GROUPS.map((group) => new GroupNumbers(group));
  await appendColumns(
    connection,
    "numbered_observations",
    rows.length,
    [
      (i) => at(i).returnId,
      (i) => at(i).ordinal,
      (i) => maybeDecimal(says(i).value),
      (i) => says(i).isPart,
      ...groups.map((group) => (i: number) => group.numberOf(says(i)))
    ],
    "temp"
  );
  for (const group of groups) await appendGroup(connection, group);
  await connection.run(PUT_IN);
  return rows.length;
}

const MAKE = `
  create or replace temp table numbered_observations (
    return_id bigint, ordinal integer, value decimal(24, 6), is_part boolean,
    ${GROUPS.map(({name}) => `${name} integer`).join(", ")}
  );
  ${GROUPS.map(
    ({columns, name}) =>
      `create or replace temp table ${tableOf(name)} (
        number integer, ${columns.map((each) => `${each.name} ${each.type}`).join(", ")}
      );`
  ).join("\n")}
`;

/** A row that finds no partner is missing afterwards, and `verifyCounts` of the batch says so. */
const PUT_IN = `
  insert into raw.observations by name
    select
      return_id, ordinal, value, is_part,
      ${GROUPS.map(({name}) => `${tableOf(name)}.* exclude (number)`).join(", ")}
    from numbered_observations as numbered
    ${GROUPS.map(({name}) => `join ${tableOf(name)} on ${tableOf(name)}.number = numbered.${name}`).join("\n")};
  drop table numbered_observations;
  ${GROUPS.map(({name}) => `drop table ${tableOf(name)};`).join("\n")}
`;

function tableOf(group: string): string {
  return `numbered_${group}`;
}

async function appendGroup(
  connection: DuckDBConnection,
  {firsts, group}: GroupNumbers
): Promise<void> {
  const date = createDateCache();
  const table = tableOf(group.name);
  const valueOf = ({of, type}: GroupColumn, i: number): DuckDBValue => {
    const value = of(firsts[i] as Observation);
    return type === "date" && value !== null ? date(value) : value;
  };
  const columns = group.columns.map((each) => (i: number) => valueOf(each, i));
  await appendColumns(connection, table, firsts.length, [(i) => i, ...columns], "temp");
  const found = await numberOf(connection, `select count(*) from ${table}`);
  if (found !== firsts.length) {
    throw new Error(`${group.name} of a batch: ${found}, expected ${firsts.length}; rolled back`);
  }
}

/** Numbers the different combinations of one batch, from 0. */
class GroupNumbers {
  /** For each number the observation that brought it. */
  readonly firsts: Observation[] = [];
  readonly group: Group;
  readonly #numbers = new Map<string, number>();

  constructor(group: Group) {
    this.group = group;
  }

  numberOf(observation: Observation): number {
    const key = this.group.keyOf(observation);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.firsts.push(observation) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

function maybeDecimal(text: string | null) {
  return text === null ? null : decimalOf(text);
}
