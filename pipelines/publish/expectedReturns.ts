import type {DuckDBConnection} from "@duckdb/node-api";

import {askPlaces, fewPlaces, inPlaces} from "./whatHasMoved.ts";

const TODAY = `(
  select coalesce(max(intermediate.day_in_vietnam(received_at)), date '2000-01-01') from main.returns
)`;

/** Who owes what; it changes from day to day: a release shows it as of that of its newest return. */
export const EXPECTED = `intermediate.expected_returns_on(${TODAY})`;

/** What it was told by when it was kept. */
const FACTS = "intermediate.held_facts";

/**
 * Brings what is kept of it up to what came: rows of places that something came for are asked again, or all rows, as
 * after a day on which they may have become due. `sql` says how; it is given what is true of the rows that are asked,
 * or null where nothing is kept as yet.
 */
export async function bringUpExpected(
  connection: DuckDBConnection,
  isHeld: boolean,
  sql: (asked: string | null) => string
): Promise<void> {
  const owing = isHeld ? await placesOwing(connection) : null;
  await askPlaces(connection, owing, () => connection.run(sql(isHeld ? inPlaces(owing) : null)));
  await connection.run(
    `create or replace table ${FACTS} as from intermediate.register_facts(${TODAY})`
  );
}

/** Places of whose offices something is owed or came otherwise than when it was kept; null where any. */
async function placesOwing(connection: DuckDBConnection): Promise<readonly string[] | null> {
  const found = await connection.runAndReadAll(
    `select places from intermediate.places_owing('${FACTS}', ${TODAY})`
  );
  const places = found.getRowsJson()[0]?.[0] ?? null;
  return places === null ? null : fewPlaces(places);
}
