import type {DuckDBConnection} from "@duckdb/node-api";

import type {Observation} from "../types.ts";
import type {Entered} from "./appendLedger.ts";
import {observationsOf} from "./appendLedger.ts";
import {appendColumns} from "./chunks.ts";
import type {Group, GroupNumbers} from "./observationGroups.ts";
import {FRACTIONS} from "./observationGroups.ts";
import type {NumberedObservations} from "./observationNumbers.ts";
import {NO_FRACTION, ObservationNumbers} from "./observationNumbers.ts";
import {numberOf} from "./rows.ts";

/**
 * Appends with one number in place of each group of columns, and lets DuckDB put these in. A number and a
 * join for each of the 19 texts took twice as much of DuckDB's time, handing the texts over one by one more.
 * Only the text of the cell goes as it is, being another nearly every time, and most values as a double:
 * to make a decimal of each here took eight times as long.
 */
export async function appendObservations(
  connection: DuckDBConnection,
  entered: readonly Entered[]
): Promise<number> {
  const first = entered[0]?.returnId ?? 0n;
  const {numbers, at, positions, ordinals} = rowsOf(entered, first);
  if (at.length === 0) return 0;
  const {groups, fractions, rawTexts, wholes} = numbers;
  await connection.run(makeTables([...groups, fractions].map(({group}) => group.group)));
  await appendColumns(
    connection,
    "numbered_observations",
    at.length,
    [
      (row) => positions[row] as number,
      (row) => ordinals[row] as number,
      (row) => rawTexts[at[row] as number] as string,
      (row) => wholes[at[row] as number] as number,
      ...[...groups, fractions].map(
        (each) => (row: number) => each.numbers[at[row] as number] as number
      )
    ],
    "temp"
  );
  for (const {group} of [...groups, fractions]) await appendGroup(connection, group);
  await connection.run(
    putIn(
      groups.map(({group}) => group.group),
      first
    )
  );
  return at.length;
}

interface Rows {
  readonly numbers: ObservationNumbers;
  /** For each row where its observation stands in `numbers`, its return, counted from the first, and its ordinal. */
  readonly at: Int32Array;
  readonly positions: Int32Array;
  readonly ordinals: Int32Array;
}

function rowsOf(entered: readonly Entered[], first: bigint): Rows {
  const lists = numbered(entered.map(observationsOf));
  const count = lists.reduce((sum, {length}) => sum + length, 0);
  const at = new Int32Array(count);
  const positions = new Int32Array(count);
  const ordinals = new Int32Array(count);
  let row = 0;
  for (const [index, {length, start}] of lists.entries()) {
    const position = Number((entered[index]?.returnId ?? first) - first);
    for (let ordinal = 0; ordinal < length; ordinal += 1, row += 1) {
      at[row] = start + ordinal;
      positions[row] = position;
      ordinals[row] = ordinal;
    }
  }
  return {numbers: lists[0]?.numbers ?? new ObservationNumbers(), at, positions, ordinals};
}

/** Those that were not numbered when their return was judged are numbered now. */
function numbered(
  lists: readonly (readonly Observation[] | NumberedObservations)[]
): readonly NumberedObservations[] {
  const numbers =
    lists.map((list) => ("numbers" in list ? list.numbers : null)).find((each) => each !== null) ??
    new ObservationNumbers();
  return lists.map((list) => {
    if (!("numbers" in list)) return numbers.add(list);
    if (list.numbers !== numbers) throw new Error("returns of two batches in one");
    return list;
  });
}

function makeTables(groups: readonly Group[]): string {
  return `
    create or replace temp table numbered_observations (
      position integer, ordinal integer, raw_text varchar, whole double,
      ${groups.map(({name}) => `${name} integer`).join(", ")}
    );
    ${groups
      .map(
        ({columns, name}) =>
          `create or replace temp table ${tableOf(name)} (
            number integer, ${columns.map((each) => `${each.name} ${each.type}`).join(", ")}
          );`
      )
      .join("\n")}
  `;
}

/** A row that finds no partner is missing afterwards, and `verifyCounts` of the batch says so. */
function putIn(groups: readonly Group[], first: bigint): string {
  const tables = groups.map(({name}) => ({name, table: tableOf(name)}));
  const fractions = tableOf(FRACTIONS.name);
  return `
    insert into ${fractions} values (${NO_FRACTION}, null);
    insert into raw.observations by name
      select
        ${first} + position as return_id, ordinal, raw_text, ${tables.map(({table}) => `${table}.* exclude (number)`).join(", ")},
        if(${fractions}.number = ${NO_FRACTION}, cast(cast(whole as bigint) as decimal(24, 6)), value) as value
      from numbered_observations as numbered
      join ${fractions} on ${fractions}.number = numbered.fractions
      ${tables.map(({name, table}) => `join ${table} on ${table}.number = numbered.${name}`).join("\n")};
    drop table numbered_observations;
    ${[...tables.map(({table}) => table), fractions].map((table) => `drop table ${table};`).join("\n")}
  `;
}

function tableOf(group: string): string {
  return `numbered_${group}`;
}

async function appendGroup(
  connection: DuckDBConnection,
  {firsts, group}: GroupNumbers
): Promise<void> {
  const table = tableOf(group.name);
  const columns = group.columns.map(
    ({of}) =>
      (i: number) =>
        of(firsts[i] as Observation)
  );
  await appendColumns(connection, table, firsts.length, [(i) => i, ...columns], "temp");
  const found = await numberOf(connection, `select count(*) from ${table}`);
  if (found !== firsts.length) {
    throw new Error(`${group.name} of a batch: ${found}, expected ${firsts.length}; rolled back`);
  }
}
