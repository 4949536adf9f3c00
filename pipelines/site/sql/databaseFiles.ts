import {createHash} from "node:crypto";
import {readFile, rename, rm} from "node:fs/promises";
import {join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";
import {DuckDBInstance} from "@duckdb/node-api";

import type {SqlPageCatalogue} from "../../../src/sql/catalogue.ts";
import {orderedRows} from "../../parquetRows.ts";
import type {ReleaseTable} from "./releaseTables.ts";

/** A table with more rows is a file of its own, which the page loads when a query names the table. */
const MOST_ROWS_TOGETHER = 2_000;
/** The oldest engine that must read the files; the browser's is older than the one that writes them. */
const STORAGE_VERSION = "v1.0.0";
/** The file that is loaded with the engine. */
const FIRST = "first";

type DatabaseFile = SqlPageCatalogue["files"][number];

/**
 * Writes the tables of a release into `folder` as DuckDB files, which the browser's engine opens without
 * an extension (Parquet is one, and extensions are not on npm). Their names hold the hash of what is in them.
 */
export async function writeDatabaseFiles(
  folder: string,
  releaseDirectory: string,
  tables: readonly ReleaseTable[]
): Promise<{files: DatabaseFile[]; fileOf: (table: ReleaseTable) => string}> {
  const instance = await DuckDBInstance.create(":memory:", {threads: "2"});
  const connection = await instance.connect();
  const files: DatabaseFile[] = [];
  try {
    for (const [name, held] of groups(tables)) {
      const path = join(folder, `${name}.duckdb`);
      await rm(path, {force: true});
      await writeDatabase(connection, path, releaseDirectory, held);
      files.push({...(await named(folder, name, path)), isFirst: name === FIRST});
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  return {files, fileOf: groupOf};
}

function groups(tables: readonly ReleaseTable[]): Map<string, ReleaseTable[]> {
  const held = new Map<string, ReleaseTable[]>();
  for (const table of tables) {
    const group = groupOf(table);
    held.set(group, [...(held.get(group) ?? []), table]);
  }
  return held;
}

function groupOf({schema, name, rows}: ReleaseTable): string {
  if (rows <= MOST_ROWS_TOGETHER) return FIRST;
  return schema === "main" ? name : `${schema}_${name}`;
}

async function writeDatabase(
  connection: DuckDBConnection,
  path: string,
  releaseDirectory: string,
  tables: readonly ReleaseTable[]
): Promise<void> {
  await connection.run(`attach ${quoted(path)} as out (storage_version '${STORAGE_VERSION}')`);
  try {
    await connection.run("create schema if not exists out.codes");
    for (const table of tables) {
      const target = `out.${table.schema}."${table.name}"`;
      const rows = orderedRows(releaseDirectory, table.paths);
      await connection.run(`create table ${target} as from ${rows}`);
      await connection.run(`comment on table ${target} is ${quoted(table.comment)}`);
      for (const {name, comment} of table.columns) {
        if (comment === "") continue;
        await connection.run(`comment on column ${target}."${name}" is ${quoted(comment)}`);
      }
    }
    await connection.run("checkpoint out");
  } finally {
    await connection.run("detach out");
  }
}

async function named(folder: string, name: string, path: string) {
  const bytes = await readFile(path);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const address = `${name}.${hash}.duckdb`;
  await rename(path, join(folder, address));
  return {name, address, bytes: bytes.length};
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
