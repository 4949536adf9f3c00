import {copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";

import {writeReleaseWorkbook} from "../../../src/export/releaseWorkbook.ts";
import type {PageContext} from "../../../src/pages/context.ts";
import {indicatorsWithFigures} from "../../../src/pages/context.ts";
import type {
  DownloadFile,
  Downloads,
  IndicatorDownload,
  TableDownload
} from "../../../src/release/downloads.ts";
import {CHECKSUMS_FILE, DICTIONARY_FILE} from "../../../src/release/downloads.ts";
import {indexPlaces} from "../../../src/select/places.ts";
import type {Language} from "../../../src/texts/language.ts";
import {textsOf} from "../../../src/texts/texts.ts";
import {allEnded} from "../../allEnded.ts";
import type {BundleTable} from "../../export/bundleTable.ts";
import {bundleTables} from "../../export/bundleTable.ts";
import {quoted, writeCsv} from "../../export/csvFile.ts";
import {exportRelease} from "../../export/exportRelease.ts";
import {writeOneFile} from "../../export/parquetFiles.ts";
import {withEngine} from "../../export/withEngine.ts";
import {checksumList, writtenFile} from "../../export/writtenFile.ts";
import {parquetRows} from "../../parquetRows.ts";
import type {ReleaseOnDisk} from "../readRelease.ts";
import {figureWorkbook} from "./figureWorkbook.ts";
import {zipFolder} from "./zipFolder.ts";

/** Longer tables are in the bundle as CSV, and on the page as Parquet only. */
const MOST_CSV_ROWS = 50_000;
const FIGURES = "indicator_by_place_year";
const BUNDLE = "chung-tay.zip";

/**
 * Writes what the page of downloads offers into `folder`: the whole release as one ZIP and as a workbook, every
 * table, and every indicator by itself. Null where the release was published before tables were.
 */
export async function writeDownloads(
  {directory, release}: ReleaseOnDisk,
  folder: string
): Promise<Downloads | null> {
  const tables = await bundleTables(directory);
  if (tables.length === 0) return null;
  mkdirSync(folder, {recursive: true});
  const file = (path: string): DownloadFile => writtenFile(folder, path);
  const contexts = (["vi", "en"] as const).map((language): PageContext => ({
    release,
    places: indexPlaces(release.places),
    language,
    texts: textsOf(language)
  }));
  const written = await writeBundle({directory, release}, folder, tables);
  const downloads: Downloads = {
    bundle: file(BUNDLE),
    dictionary: file(DICTIONARY_FILE),
    workbooks: await writeWorkbooks(contexts, folder, {stem: "figures", code: null}),
    tables: written,
    indicators: await withEngine(null, (connection) =>
      writeIndicators(connection, folder, {tables, contexts})
    )
  };
  writeFileSync(join(folder, CHECKSUMS_FILE), checksumList(filesOf(downloads)));
  return downloads;
}

/** The bundle of `chung-tay export`, and its dictionary and tables beside it. */
async function writeBundle(
  {directory, release}: ReleaseOnDisk,
  folder: string,
  tables: readonly BundleTable[]
): Promise<TableDownload[]> {
  const {manifest, method} = release;
  const bundle = `${folder}.bundle`;
  try {
    await exportRelease({directory, release: {manifest, sources: method.sources}}, bundle);
    copyFileSync(join(bundle, DICTIONARY_FILE), join(folder, DICTIONARY_FILE));
    zipFolder(bundle, join(folder, BUNDLE), `chung-tay-${manifest.number}`);
    return await withEngine(null, (connection) =>
      writeTables(connection, directory, {folder, tables, bundle})
    );
  } finally {
    rmSync(bundle, {recursive: true, force: true});
  }
}

async function writeTables(
  connection: DuckDBConnection,
  directory: string,
  {
    folder,
    tables,
    bundle
  }: {readonly folder: string; readonly tables: readonly BundleTable[]; readonly bundle: string}
): Promise<TableDownload[]> {
  mkdirSync(join(folder, "tables"), {recursive: true});
  const written: TableDownload[] = [];
  for (const {id, rows, paths, columns} of tables) {
    const parquet = `tables/${id}.parquet`;
    const csv = `tables/${id}.csv`;
    const bundled = join(bundle, "parquet", `${id}.parquet`);
    if (existsSync(bundled)) renameSync(bundled, join(folder, parquet));
    else await writeOneFile(connection, directory, {paths, to: join(folder, parquet)});
    const hasCsv = rows <= MOST_CSV_ROWS;
    if (hasCsv) {
      const source = parquetRows(folder, [parquet]);
      await writeCsv(connection, source, {columns, path: join(folder, csv)});
    }
    written.push({
      id,
      rows,
      parquet: writtenFile(folder, parquet),
      csv: hasCsv ? writtenFile(folder, csv) : null
    });
  }
  return written;
}

async function writeIndicators(
  connection: DuckDBConnection,
  folder: string,
  {
    tables,
    contexts
  }: {readonly tables: readonly BundleTable[]; readonly contexts: readonly PageContext[]}
): Promise<IndicatorDownload[]> {
  const figures = tables.find(({id}) => id === FIGURES);
  const [first] = contexts;
  if (figures === undefined || first === undefined) return [];
  mkdirSync(join(folder, "indicators"), {recursive: true});
  const source = parquetRows(folder, [`tables/${FIGURES}.parquet`]);
  const written: IndicatorDownload[] = [];
  for (const {indicator, data} of indicatorsWithFigures(first.release)) {
    const stem = `indicators/${indicator.code}`;
    const parquet = join(folder, `${stem}.parquet`);
    await connection.run(
      `copy (from ${source} where indicator = ${quoted(indicator.code)})
       to ${quoted(parquet)} (format parquet, compression zstd)`
    );
    await writeCsv(connection, parquetRows(folder, [`${stem}.parquet`]), {
      columns: figures.columns,
      path: join(folder, `${stem}.csv`)
    });
    const years = data.figures.filter(({value}) => value !== null).map(({year}) => year);
    written.push({
      code: indicator.code,
      rows: data.figures.length,
      years: [Math.min(...years), Math.max(...years)],
      parquet: writtenFile(folder, `${stem}.parquet`),
      csv: writtenFile(folder, `${stem}.csv`),
      workbooks: await writeWorkbooks(contexts, folder, {stem, code: indicator.code})
    });
  }
  return written;
}

async function writeWorkbooks(
  contexts: readonly PageContext[],
  folder: string,
  {stem, code}: {readonly stem: string; readonly code: string | null}
): Promise<Record<Language, DownloadFile>> {
  const files = await allEnded(
    contexts.map(async (context) => {
      const {language, release} = context;
      const held = indicatorsWithFigures(release).find(({indicator}) => indicator.code === code);
      const path = `${stem}-${language}.xlsx`;
      mkdirSync(dirname(join(folder, path)), {recursive: true});
      const book = figureWorkbook(context, held ?? null);
      writeFileSync(join(folder, path), await writeReleaseWorkbook(book));
      return [language, writtenFile(folder, path)] as const;
    })
  );
  return Object.fromEntries(files) as Record<Language, DownloadFile>;
}

function filesOf({bundle, dictionary, workbooks, tables, indicators}: Downloads): DownloadFile[] {
  return [
    bundle,
    dictionary,
    ...Object.values(workbooks),
    ...tables.flatMap(({parquet, csv}) => (csv === null ? [parquet] : [parquet, csv])),
    ...indicators.flatMap((one) => [one.parquet, one.csv, ...Object.values(one.workbooks)])
  ];
}
