import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";

import Papa from "papaparse";

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly constraints?: {readonly required?: boolean};
}

interface Resource {
  readonly name: string;
  readonly path: string | readonly string[];
  readonly format: string;
  readonly bytes: number;
  readonly hash?: string;
  readonly description?: string;
  readonly schema?: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: {readonly resource: string; readonly fields: readonly string[]};
    }[];
  };
}

interface Package {
  readonly name: string;
  readonly resources: readonly Resource[];
  readonly licenses: readonly {readonly name: string; readonly path: string}[];
  readonly sources: readonly {readonly title: string}[];
}

/** By Table Schema 1, which Data Package 2.0 keeps: what a text of a type looks like. */
const LOOKS: Readonly<Record<string, RegExp>> = {
  string: /^[^]*$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  array: /^\[[^]*\]$/,
  object: /^\{[^]*\}$/
};

/**
 * What is wrong with the data package in `folder`: against the standard (https://datapackage.org/standard), and
 * against the files themselves, which are read here by another parser than the one that wrote them.
 */
export function packageFaults(folder: string): string[] {
  const text = readFileSync(join(folder, "datapackage.json"), "utf8");
  const given = JSON.parse(text) as Package;
  const faults: string[] = [];
  if (!/^[a-z0-9._/-]+$/.test(given.name)) faults.push(`name: ${given.name}`);
  if (given.licenses.some(({name, path}) => name === "" || !path.startsWith("https://"))) {
    faults.push("a licence without a name or path");
  }
  if (given.sources.some(({title}) => title === "")) faults.push("a source without a title");
  const names = given.resources.map(({name}) => name);
  if (new Set(names).size !== names.length) faults.push("two resources of one name");
  const rows = new Map<string, readonly Record<string, string>[]>();
  for (const resource of given.resources) {
    faults.push(...fileFaults(folder, resource));
    if (resource.schema !== undefined) {
      const {data, wrong} = tableOf(folder, resource);
      rows.set(resource.name, data);
      faults.push(...wrong);
    }
  }
  for (const resource of given.resources) faults.push(...keyFaults(resource, rows));
  return faults;
}

function fileFaults(folder: string, {name, path, bytes, hash}: Resource): string[] {
  const faults: string[] = [];
  if (!/^[a-z0-9._/-]+$/.test(name)) faults.push(`name of a resource: ${name}`);
  const paths = [path].flat();
  if (
    paths.some((one) => one.startsWith("/") || one.includes("..") || !existsSync(join(folder, one)))
  ) {
    return [...faults, `${name}: no file at ${paths.join(", ")}`];
  }
  const files = paths.map((one) => readFileSync(join(folder, one)));
  const length = files.reduce((sum, file) => sum + file.length, 0);
  if (length !== bytes) faults.push(`${name}: ${length} bytes, not ${bytes}`);
  const digest = createHash("sha256").update(Buffer.concat(files)).digest("hex");
  if (hash !== undefined && hash !== `sha256:${digest}`) faults.push(`${name}: another checksum`);
  return faults;
}

function tableOf(folder: string, {name, path, schema, description}: Resource) {
  const text = readFileSync(join(folder, String(path)), "utf8").replace("\uFEFF", "");
  const {data, meta} = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true
  });
  const fields = schema?.fields ?? [];
  const wrong: string[] = [];
  if (description === undefined || description === "") wrong.push(`${name}: not described`);
  if (String(meta.fields) !== String(fields.map((field) => field.name))) {
    wrong.push(`${name}: the columns are ${String(meta.fields)}`);
  }
  for (const field of fields) {
    const look = LOOKS[field.type];
    if (look === undefined) wrong.push(`${name}.${field.name}: type ${field.type}`);
    if (field.description === "") wrong.push(`${name}.${field.name}: not described`);
    const odd = data.find((row) => {
      const value = row[field.name] ?? "";
      return value === "" ? field.constraints?.required === true : look?.test(value) !== true;
    });
    if (odd !== undefined) wrong.push(`${name}.${field.name}: “${odd[field.name] ?? ""}”`);
  }
  return {data, wrong};
}

function keyFaults(
  {name, schema}: Resource,
  rows: ReadonlyMap<string, readonly Record<string, string>[]>
): string[] {
  const data = rows.get(name) ?? [];
  const keysOf = (from: readonly Record<string, string>[], columns: readonly string[]) =>
    from.map((row) => columns.map((column) => row[column] ?? "").join("\u0000"));
  const faults: string[] = [];
  if (schema?.primaryKey !== undefined) {
    const keys = keysOf(data, schema.primaryKey);
    if (new Set(keys).size !== keys.length) faults.push(`${name}: a primary key twice`);
  }
  for (const {fields, reference} of schema?.foreignKeys ?? []) {
    const target = reference.resource === "" ? name : reference.resource;
    const known = new Set(keysOf(rows.get(target) ?? [], reference.fields));
    const lost = keysOf(data, fields).find((key) => key !== "" && !known.has(key));
    if (lost !== undefined) faults.push(`${name}.${fields.join()}: ${lost} is not in ${target}`);
  }
  return faults;
}
