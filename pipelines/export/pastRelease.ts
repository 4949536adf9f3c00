import {copyFileSync, mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";

import {OperatorError} from "../errors.ts";
import {snapshotOf} from "../query/sql/snapshot.ts";
import {returnNumbersQuery} from "../returnNumbers.ts";
import type {ReleaseTable} from "../site/sql/releaseTables.ts";
import {readReleaseTables} from "../site/sql/releaseTables.ts";
import {quoted} from "./csvFile.ts";
import type {ReleaseToExport} from "./publishedRelease.ts";
import {withEngine} from "./withEngine.ts";

/** Lists do not belong to a release: they are given as they stand now. */
const LISTS: ReadonlySet<string> = new Set([
  "calendar",
  "indicators",
  "organisations",
  "places",
  "place_changes",
  "place_neighbours"
]);

/**
 * What is left of a release whose files are gone, from the warehouse: its yearly figures, which are kept exactly,
 * and the returns that counted in it. Written into `folder` in the shape of a release.
 */
export async function pastRelease(
  {number, published}: {readonly number: number; readonly published: ReleaseToExport},
  warehouse: string,
  folder: string
): Promise<ReleaseToExport> {
  const {path} = await snapshotOf(warehouse);
  const tables = await readReleaseTables(published.directory);
  mkdirSync(join(folder, "tables"), {recursive: true});
  const kept = tables.filter(({schema, name}) => schema === "codes" || LISTS.has(name));
  for (const path of kept.flatMap(({paths}) => paths)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    copyFileSync(join(published.directory, path), join(folder, path));
  }
  return withEngine(path, async (connection) => {
    const given: ReleaseTable[] = [];
    for (const one of [figuresOf(number), returnsOf(number)]) {
      const table = tables.find(({schema, name}) => schema === "main" && name === one.name);
      if (table === undefined) throw new OperatorError(`the release has no table ${one.name}`);
      given.push(await writeTable(connection, folder, {...one, table}));
    }
    const catalogue = {tables: [...given, ...kept]};
    writeFileSync(join(folder, "tables", "catalogue.json"), JSON.stringify(catalogue));
    const {sources, manifest} = published.release;
    const past = {...manifest, ...(await headOf(connection, number))};
    return {directory: folder, release: {manifest: past, sources, isFiguresOnly: true}};
  });
}

interface Rows {
  readonly name: string;
  readonly rows: string;
  readonly order: string;
}

function figuresOf(number: number): Rows {
  return {
    name: "indicator_by_place_year",
    rows: `from indicator_by_place_year_as_of(${number})`,
    order: "indicator, geography, place_id, year, scenario"
  };
}

/** With their present status, and numbered by what they hold, as a release does. */
function returnsOf(number: number): Rows {
  return {
    name: "returns",
    rows: `
      select returns.* replace (numbers.number as return_id)
      from main.returns join (${returnNumbersQuery}) as numbers using (return_id)
      semi join (select return_id from raw.release_returns where number = ${number}) using (return_id)`,
    order: "return_id"
  };
}

async function writeTable(
  connection: DuckDBConnection,
  folder: string,
  {table, rows, order}: Rows & {readonly table: ReleaseTable}
): Promise<ReleaseTable> {
  const path = `tables/${table.name}.parquet`;
  const file = join(folder, path);
  await connection.run(
    `copy (from (${rows}) order by ${order}) to ${quoted(file)} (format parquet, compression zstd)`
  );
  const described = await connection.runAndReadAll(`describe from read_parquet(${quoted(file)})`);
  const names = new Set(described.getRowsJson().map(([name]) => name));
  const counted = await connection.runAndReadAll(
    `select count(*)::integer from read_parquet(${quoted(file)})`
  );
  const columns = table.columns.filter(({name}) => names.has(name));
  return {...table, paths: [path], columns, rows: Number(counted.getRowsJson()[0]?.[0])};
}

async function headOf(connection: DuckDBConnection, number: number) {
  const result = await connection.runAndReadAll(
    `select release, intermediate.day_in_vietnam(released_at)::varchar, returns::integer, observations::double
     from main.releases where number = ${number}`
  );
  const [release, date, returns, observations] = result.getRowsJson()[0] ?? [];
  if (typeof release !== "string" || typeof date !== "string") {
    throw new OperatorError(`the warehouse knows no release ${number}`);
  }
  return {release, number, date, returns: Number(returns), observations: Number(observations)};
}
