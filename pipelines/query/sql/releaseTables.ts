import {existsSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";

import {OperatorError} from "../../errors.ts";
import {parquetRows} from "../../parquetRows.ts";

interface Catalogue {
  readonly tables: readonly {
    readonly schema: string;
    readonly name: string;
    readonly comment: string;
    readonly paths: readonly string[];
    readonly columns: readonly {readonly name: string; readonly comment: string}[];
  }[];
}

/** Shows the Parquet files of a release as tables; these files alone may be read from then on. */
export async function showRelease(connection: DuckDBConnection, folder: string): Promise<void> {
  const catalogue = join(folder, "tables", "catalogue.json");
  if (!existsSync(catalogue)) {
    throw new OperatorError(`no tables in the release at ${folder}; run "build" again`);
  }
  const {tables} = JSON.parse(readFileSync(catalogue, "utf8")) as Catalogue;
  const files = tables.flatMap(({paths}) => paths.map((path) => quoted(resolve(folder, path))));
  await connection.run(`set allowed_paths = [${files.join(", ")}]`);
  await connection.run("create schema if not exists codes");
  for (const {schema, name, comment, columns, paths} of tables) {
    const view = `${schema}."${name}"`;
    await connection.run(`create view ${view} as from ${parquetRows(resolve(folder), paths)}`);
    await connection.run(`comment on view ${view} is ${quoted(comment)}`);
    for (const column of columns) {
      if (column.comment === "") continue;
      const named = `${view}."${column.name}"`;
      await connection.run(`comment on column ${named} is ${quoted(column.comment)}`);
    }
  }
}

/** The folder of the release that the manifest of a publication names. */
export function publishedFolder(publication: string): string {
  try {
    const text = readFileSync(join(publication, "manifest.json"), "utf8");
    return join(publication, (JSON.parse(text) as {release: string}).release);
  } catch (error) {
    throw new OperatorError(`no release at ${publication}; run "build" first`, {cause: error});
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
