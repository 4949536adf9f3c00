import {cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";

import {OperatorError} from "../errors.ts";
import {orderedRows, parquetRows} from "../parquetRows.ts";
import {repositoryDirectory} from "../site/paths.ts";
import {bundleReadme, citationFile} from "./bundleReadme.ts";
import type {BundleRelease} from "./bundleRelease.ts";
import type {BundleTable} from "./bundleTable.ts";
import {bundleTables} from "./bundleTable.ts";
import {writeCsv} from "./csvFile.ts";
import {dataDictionary, dictionaryCsv} from "./dataDictionary.ts";
import type {BundledTable} from "./dataPackage.ts";
import {dataPackage} from "./dataPackage.ts";
import {writeParquet} from "./parquetFiles.ts";
import type {MappedPlace} from "./provinceOutlines.ts";
import {provinceOutlines} from "./provinceOutlines.ts";
import {withEngine} from "./withEngine.ts";
import type {WrittenFile} from "./writtenFile.ts";
import {checksumList, writeText, writtenFile} from "./writtenFile.ts";

export interface Bundle {
  readonly tables: readonly BundledTable[];
  /** Every file, the list of checksums apart. */
  readonly files: readonly WrittenFile[];
}

/**
 * Writes a release as a bundle of files that other programs read, into `outDir`, which appears whole or not at
 * all. Equal releases give equal bytes. Throws OperatorError where `outDir` holds something else.
 */
export async function exportRelease(
  {directory, release}: {readonly directory: string; readonly release: BundleRelease},
  outDir: string
): Promise<Bundle> {
  assertBundleOrNothing(outDir);
  const aside = `${outDir}.part-${process.pid}`;
  rmSync(aside, {recursive: true, force: true});
  mkdirSync(aside, {recursive: true});
  try {
    const bundle = await writeBundle(directory, release, aside);
    rmSync(outDir, {recursive: true, force: true});
    mkdirSync(dirname(outDir), {recursive: true});
    renameSync(aside, outDir);
    return bundle;
  } finally {
    rmSync(aside, {recursive: true, force: true});
  }
}

function assertBundleOrNothing(outDir: string): void {
  if (!existsSync(outDir) || existsSync(join(outDir, "datapackage.json"))) return;
  if (readdirSync(outDir).length > 0) {
    throw new OperatorError(`${outDir} holds other files; name a new folder with -o`);
  }
}

async function writeBundle(
  directory: string,
  release: BundleRelease,
  folder: string
): Promise<Bundle> {
  const tables = await bundleTables(directory);
  if (tables.length === 0) {
    throw new OperatorError(`no tables in the release at ${directory}; run "build" again`);
  }
  return withEngine(null, async (connection) => {
    const bundled: BundledTable[] = [];
    for (const table of tables) {
      bundled.push(await writeTable(connection, directory, {folder, table}));
    }
    const others = [
      ...writeDictionary(folder, release, tables),
      ...(await writeOutlines(connection, directory, {folder, tables}))
    ];
    return {tables: bundled, files: finish(folder, release, {bundled, others})};
  });
}

async function writeTable(
  connection: DuckDBConnection,
  directory: string,
  {folder, table}: {readonly folder: string; readonly table: BundleTable}
): Promise<BundledTable> {
  const parquet = await writeParquet(connection, directory, {folder, table});
  const path = `csv/${table.id}.csv`;
  mkdirSync(join(folder, "csv"), {recursive: true});
  const [whole, second] = parquet;
  const rows =
    whole !== undefined && second === undefined
      ? parquetRows(folder, [whole])
      : orderedRows(directory, table.paths);
  await writeCsv(connection, rows, {columns: table.columns, path: join(folder, path)});
  return {
    table,
    csv: writtenFile(folder, path),
    parquet: parquet.map((one) => writtenFile(folder, one))
  };
}

function writeDictionary(
  folder: string,
  {manifest}: BundleRelease,
  tables: readonly BundleTable[]
): WrittenFile[] {
  const head = {
    title: "Data dictionary",
    lines: [`Release ${manifest.number} (${manifest.release}), ${manifest.date}.`]
  };
  return [
    writeText(folder, "data-dictionary.md", dataDictionary(head, tables)),
    writeText(folder, "data-dictionary.csv", dictionaryCsv(tables))
  ];
}

async function writeOutlines(
  connection: DuckDBConnection,
  directory: string,
  {folder, tables}: {readonly folder: string; readonly tables: readonly BundleTable[]}
): Promise<WrittenFile[]> {
  const places = tables.find(({id}) => id === "places");
  if (places === undefined) return [];
  const result = await connection.runAndReadAll(
    `select place_id, code, era, name, name_en, successor_ids
     from ${parquetRows(directory, places.paths)}
     where level = 'province' and era in ('63', '34') order by place_id`
  );
  const outlines = provinceOutlines(result.getRowObjectsJson() as unknown as MappedPlace[]);
  return Object.entries(outlines).map(([path, text]) => writeText(folder, path, text));
}

/** What stands beside the tables, and the list of checksums over all of it. */
function finish(
  folder: string,
  release: BundleRelease,
  {
    bundled,
    others
  }: {readonly bundled: readonly BundledTable[]; readonly others: readonly WrittenFile[]}
): WrittenFile[] {
  cpSync(join(repositoryDirectory, "LICENSE"), join(folder, "LICENSE"));
  const files = [
    ...bundled.flatMap(({csv, parquet}) => [csv, ...parquet]),
    ...others,
    writtenFile(folder, "LICENSE"),
    writeText(folder, "README.md", bundleReadme(release)),
    writeText(folder, "CITATION.cff", citationFile(release)),
    writeText(folder, "datapackage.json", dataPackage(release, bundled, others))
  ];
  writeText(folder, "SHA256SUMS", checksumList(files));
  return files;
}
