import {existsSync} from "node:fs";
import {dirname, join, resolve} from "node:path";

import {numberOf} from "./rows.ts";
import type {Warehouse} from "./warehouse.ts";

/** The generator leaves it beside the returns it made up. */
const MARK = "demonstration.json";

/** Whether the returns in this directory are made up. */
export function isDemonstrationInbox(returnsDir: string): boolean {
  const directory = resolve(returnsDir);
  return existsSync(join(directory, MARK)) || existsSync(join(dirname(directory), MARK));
}

/** For good: a warehouse that ever took in a made-up return publishes with the banner. */
export async function markDemonstration({connection}: Warehouse): Promise<void> {
  await connection.run("create table if not exists raw.made_up (since timestamp not null)");
  await connection.run(
    "insert into raw.made_up select now()::timestamp where not exists (from raw.made_up)"
  );
}

export async function isDemonstration({connection}: Warehouse): Promise<boolean> {
  const tables = await numberOf(
    connection,
    "select count(*) from duckdb_tables() where schema_name = 'raw' and table_name = 'made_up'"
  );
  return tables > 0;
}
