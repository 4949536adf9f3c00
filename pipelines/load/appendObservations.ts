import type {DuckDBConnection} from "@duckdb/node-api";

import type {Observation} from "../types.ts";
import type {Entered} from "./appendLedger.ts";
import {observationsOf} from "./appendLedger.ts";
import {appendColumns} from "./chunks.ts";
import type {Group} from "./observationGroups.ts";
import {FRACTIONS, GroupNumbers, observationGroups} from "./observationGroups.ts";
import {numberOf} from "./rows.ts";

/** Exact as a double. */
const WHOLE = /^-?\d{1,15}$/;
/** Stands in fractions for a whole number. */
const NO_FRACTION = -1;

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
  const observations: Observation[] = [];
  const returnIds: bigint[] = [];
  const ordinals: number[] = [];
  for (const row of entered) {
    for (const [ordinal, observation] of observationsOf(row).entries()) {
      observations.push(observation);
      returnIds.push(row.returnId);
      ordinals.push(ordinal);
    }
  }
  if (observations.length === 0) return 0;
  const says = (index: number): Observation => observations[index] as Observation;
  const groups = observationGroups();
  await connection.run(makeTables([...groups, FRACTIONS]));
  const numbers = groups.map((group) => new GroupNumbers(group));
  const fractions = new GroupNumbers(FRACTIONS);
  await appendColumns(
    connection,
    "numbered_observations",
    observations.length,
    [
      (i) => returnIds[i] as bigint,
      (i) => ordinals[i] as number,
      (i) => says(i).rawText,
      (i) => wholeOf(says(i)) ?? 0,
      ...numbers.map((each) => (i: number) => each.numberOf(says(i))),
      (i) => (wholeOf(says(i)) === null ? fractions.numberOf(says(i)) : NO_FRACTION)
    ],
    "temp"
  );
  for (const each of [...numbers, fractions]) await appendGroup(connection, each);
  await connection.run(putIn(groups));
  return observations.length;
}

function wholeOf({value}: Observation): number | null {
  return value !== null && WHOLE.test(value) ? Number(value) : null;
}

function makeTables(groups: readonly Group[]): string {
  return `
    create or replace temp table numbered_observations (
      return_id bigint, ordinal integer, raw_text varchar, whole double,
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
function putIn(groups: readonly Group[]): string {
  const tables = groups.map(({name}) => ({name, table: tableOf(name)}));
  const fractions = tableOf(FRACTIONS.name);
  return `
    insert into ${fractions} values (${NO_FRACTION}, null);
    insert into raw.observations by name
      select
        return_id, ordinal, raw_text, ${tables.map(({table}) => `${table}.* exclude (number)`).join(", ")},
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
