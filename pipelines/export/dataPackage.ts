import {LICENCE} from "../../src/export/citation.ts";
import type {SqlColumn} from "../../src/sql/catalogue.ts";
import type {BundleRelease} from "./bundleRelease.ts";
import type {BundleTable} from "./bundleTable.ts";
import {isNested} from "./csvFile.ts";
import {unitOf} from "./tableKeys.ts";
import type {WrittenFile} from "./writtenFile.ts";

/** A table with the files that hold it. */
export interface BundledTable {
  readonly table: BundleTable;
  readonly csv: WrittenFile;
  readonly parquet: readonly WrittenFile[];
}

const VERSION = "https://datapackage.org/profiles/2.0/datapackage.json";

/**
 * The description of a bundle that other programs read (Data Package 2.0, https://datapackage.org): what each
 * file is, the type, meaning and unit of every column, keys, licence and sources.
 */
export function dataPackage(
  release: BundleRelease,
  tables: readonly BundledTable[],
  others: readonly WrittenFile[]
): string {
  const {manifest, sources} = release;
  const held = new Set(tables.map(({table}) => table.id));
  const json = {
    $schema: VERSION,
    name: "chung-tay",
    id: manifest.release,
    version: String(manifest.number),
    title: manifest.isDemonstration
      ? "Chung Tay — made-up figures for a demonstration"
      : "Chung Tay — figures of joint welfare programmes of Viet Nam",
    description: DESCRIPTION,
    created: `${manifest.date}T00:00:00Z`,
    keywords: ["Viet Nam", "welfare", "housing", "provinces"],
    licenses: [LICENCE],
    sources: sources.map(({title, url}) => ({title, ...(url === null ? {} : {path: url})})),
    contributors: [{title: "Chung Tay", roles: ["publisher"]}],
    resources: [
      ...tables.map((one) => csvResource(one, held)),
      ...tables.map(parquetResource),
      ...others.map(otherResource)
    ]
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}

const DESCRIPTION =
  "Aggregates only, no personal data. A value that is missing is empty and is not zero; n_reported and " +
  "n_expected say how complete a figure is. Texts in CSV that begin like a formula carry one apostrophe in " +
  "front, which is not part of them; Parquet holds them as they are.";

function csvResource({table, csv}: BundledTable, held: ReadonlySet<string>) {
  return {
    name: nameOf(table),
    type: "table",
    path: csv.path,
    title: table.id,
    description: table.comment,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: csv.bytes,
    hash: `sha256:${csv.sha256}`,
    dialect: {delimiter: ",", quoteChar: '"', doubleQuote: true, header: true},
    schema: schemaOf(table, held)
  };
}

function schemaOf({columns, id, keys}: BundleTable, held: ReadonlySet<string>) {
  const foreignKeys = keys.foreign
    .filter(({table}) => held.has(table))
    .map(({column, table, key}) => ({
      fields: [column],
      reference: {resource: table === id ? "" : resourceName(table), fields: [key]}
    }));
  return {
    fields: columns.map((column) => fieldOf(columns, column, keys.primary)),
    missingValues: [""],
    ...(keys.primary.length === 0 ? {} : {primaryKey: keys.primary}),
    ...(foreignKeys.length === 0 ? {} : {foreignKeys})
  };
}

function fieldOf(columns: readonly SqlColumn[], column: SqlColumn, primary: readonly string[]) {
  const unit = unitOf(columns, column);
  return {
    name: column.name,
    type: typeOf(column.type),
    description: column.comment,
    ...(unit === null ? {} : {unit}),
    ...(primary.includes(column.name) ? {constraints: {required: true}} : {}),
    storedAs: column.type
  };
}

/** DuckDB's type → the type of Table Schema. */
export function typeOf(type: string): string {
  if (isNested(type)) return type.endsWith("[]") ? "array" : "object";
  if (/^(?:DECIMAL|DOUBLE|FLOAT)/.test(type)) return "number";
  if (type.endsWith("INT") || type.endsWith("INTEGER")) return "integer";
  const plain: Readonly<Record<string, string>> = {
    BOOLEAN: "boolean",
    DATE: "date",
    TIMESTAMP: "datetime",
    VARCHAR: "string"
  };
  const known = plain[type];
  if (known === undefined) throw new Error(`no type of a data package for ${type}`);
  return known;
}

function parquetResource({table, parquet}: BundledTable) {
  const [only] = parquet;
  const isOne = parquet.length === 1 && only !== undefined;
  return {
    name: `${nameOf(table)}-parquet`,
    path: isOne ? only.path : parquet.map(({path}) => path),
    title: table.id,
    description: table.comment,
    format: "parquet",
    mediatype: "application/vnd.apache.parquet",
    bytes: parquet.reduce((sum, {bytes}) => sum + bytes, 0),
    ...(isOne ? {hash: `sha256:${only.sha256}`} : {})
  };
}

function otherResource({path, bytes, sha256}: WrittenFile) {
  const ending = path.slice(path.lastIndexOf(".") + 1);
  const isMap = ending === "geojson";
  const name = path.slice(path.lastIndexOf("/") + 1, path.lastIndexOf("."));
  return {
    name: resourceName(isMap ? `outlines-${name}` : `${name}-${ending}`),
    path,
    format: ending,
    mediatype: isMap ? "application/geo+json" : ending === "csv" ? "text/csv" : "text/markdown",
    encoding: "utf-8",
    bytes,
    hash: `sha256:${sha256}`
  };
}

function nameOf({id}: BundleTable): string {
  return resourceName(id);
}

/** A name of a resource has small letters, figures, `-`, `_` and `.` only. */
function resourceName(id: string): string {
  return id.toLowerCase();
}
