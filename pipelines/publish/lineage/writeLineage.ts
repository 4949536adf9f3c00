import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {deflateRawSync} from "node:zlib";

import type {DuckDBConnection} from "@duckdb/node-api";
import {blobValue} from "@duckdb/node-api";

import type {LineageHead, LineageReturn} from "../../../src/release/lineage.ts";
import {inTransaction} from "../../load/warehouse.ts";
import {
  figuresQuery,
  leftOutQuery,
  missingQuery,
  placeNamesQuery,
  returnsQuery,
  termsQuery
} from "./lineageQueries.ts";
import type {LineageNames, RecordRows} from "./lineageRecords.ts";
import {figureOf, lineageRecord} from "./lineageRecords.ts";

type Row = Record<string, unknown>;

/** Rows are held so many topics and years at a time. */
const BATCH = 60;

/**
 * Writes the cells behind every published figure into `<directory>/lineage`: a file for each indicator
 * and one index. Only topics and years that were computed again since the last publication are packed
 * anew; the packed ones are kept in the warehouse.
 */
export async function writeLineage(connection: DuckDBConnection, directory: string): Promise<void> {
  await packMissing(connection);
  const folder = join(directory, "lineage");
  mkdirSync(folder, {recursive: true});
  const result = await connection.runAndReadAll(PACKED);
  const index: Record<string, Record<string, Record<string, [number, number]>>> = {};
  const files = new Map<string, {parts: Uint8Array[]; bytes: number}>();
  for (const [indicator, scenario, year, body] of result.getRowsJS() as unknown as [
    string,
    string,
    number,
    Uint8Array
  ][]) {
    const file = files.get(indicator) ?? {parts: [], bytes: 0};
    files.set(indicator, file);
    const head = new DataView(body.buffer, body.byteOffset).getUint32(0, true);
    ((index[indicator] ??= {})[scenario] ??= {})[String(year)] = [file.bytes, head];
    file.parts.push(body.subarray(4));
    file.bytes += body.length - 4;
  }
  for (const [indicator, {parts}] of files) {
    writeFileSync(join(folder, `${indicator}.bin`), Buffer.concat(parts));
  }
  writeFileSync(join(folder, "index.json"), JSON.stringify({indicators: index}));
}

const PACKED = `
  with topics as (select distinct topic_id, indicator, scenario from intermediate.subjects)
  select indicator, scenario, year, body
  from intermediate.lineage join topics using (topic_id)
  order by indicator, scenario, year`;

/** Packs what has figures and is not packed. */
async function packMissing(connection: DuckDBConnection): Promise<void> {
  const rows = await rowsOf(
    connection,
    `select distinct topic_id, year from intermediate.figures
     anti join intermediate.lineage using (topic_id, year) order by topic_id, year`
  );
  if (rows.length === 0) return;
  const names = await namesOf(connection);
  for (let from = 0; from < rows.length; from += BATCH) {
    const wanted = rows.slice(from, from + BATCH);
    const values = wanted.map(({topic_id, year}) => `(${Number(topic_id)}, ${Number(year)})`);
    await connection.run(`
      create or replace temp table wanted_topics (topic_id integer, year smallint);
      insert into wanted_topics values ${values.join(", ")}`);
    await packWanted(connection, wanted, names);
  }
}

async function packWanted(
  connection: DuckDBConnection,
  wanted: readonly Row[],
  names: LineageNames
): Promise<void> {
  const terms = byKey(await rowsOf(connection, termsQuery));
  const leftOut = byKey(await rowsOf(connection, leftOutQuery));
  const missing = byKey(await rowsOf(connection, missingQuery));
  const figures = byKey(await rowsOf(connection, figuresQuery));
  await inTransaction(connection, async () => {
    for (const topic of wanted) {
      const of = (groups: ReturnType<typeof byKey>) => groups.get(keyOf(topic)) ?? new Map();
      const body = blockOf(
        {terms: of(terms), leftOut: of(leftOut), missing: of(missing), figures: of(figures)},
        names
      );
      await connection.run("insert into intermediate.lineage values ($1, $2, $3)", [
        Number(topic["topic_id"]),
        Number(topic["year"]),
        blobValue(body)
      ]);
    }
  });
}

type Homes = ReadonlyMap<string, Row[]>;

/** The length of the head, the head, and the records one after the other. */
function blockOf(rows: Readonly<Record<keyof RecordRows, Homes>>, names: LineageNames): Uint8Array {
  const homes = new Set([...rows.terms.keys(), ...rows.missing.keys(), ...rows.leftOut.keys()]);
  const units: LineageHead["units"][number][] = [];
  const reported: Record<string, number> = {};
  const records: Uint8Array[] = [];
  let at = 0;
  for (const home of [...homes].sort()) {
    const of = (part: keyof RecordRows) => rows[part].get(home) ?? [];
    const {record, adds, cells} = lineageRecord(
      {
        terms: of("terms"),
        leftOut: of("leftOut"),
        missing: of("missing"),
        figures: of("figures").filter(isOfProvinces)
      },
      names
    );
    const packed = pack(record);
    for (const [geography, place] of record.figures) {
      if (geography === "as_reported") reported[place] = units.length;
    }
    const returns = new Set(of("terms").map((row) => row["return_id"])).size;
    units.push({id: home, at: [at, packed.length], cells, returns, adds});
    records.push(packed);
    at += packed.length;
  }
  const wide = [...rows.figures.values()].flat().filter((row) => !isOfProvinces(row));
  const head = pack({units, figures: wide.map(figureOf), reported} satisfies LineageHead);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length, true);
  return Buffer.concat([length, head, ...records]);
}

function isOfProvinces({geography}: Row): boolean {
  return geography === "provinces_34" || geography === "as_reported";
}

function pack(value: object): Uint8Array {
  return deflateRawSync(JSON.stringify(value), {level: 6});
}

async function namesOf(connection: DuckDBConnection): Promise<LineageNames> {
  const places = new Map(
    (await rowsOf(connection, placeNamesQuery)).map(({place_id, name}) => [
      String(place_id),
      String(name)
    ])
  );
  const returns = new Map<string, LineageReturn>();
  for (const row of await rowsOf(connection, returnsQuery)) {
    const {return_id, file, organisation, period, version, supersedes} = row;
    const office = row["place_id"] as string | null;
    returns.set(String(return_id), {
      file: String(file),
      organisation: organisation as string | null,
      place: office === null ? null : (places.get(office) ?? office),
      period: period as string | null,
      version: Number(version),
      supersedes: supersedes as readonly string[]
    });
  }
  return {places, returns};
}

/** Rows by topic and year, and in them by home. */
function byKey(rows: readonly Row[]): ReadonlyMap<string, Map<string, Row[]>> {
  const groups = new Map<string, Map<string, Row[]>>();
  for (const row of rows) {
    const key = keyOf(row);
    const homes = groups.get(key) ?? new Map<string, Row[]>();
    groups.set(key, homes);
    const home = String(row["home"]);
    const group = homes.get(home);
    if (group === undefined) homes.set(home, [row]);
    else group.push(row);
  }
  return groups;
}

function keyOf({topic_id, year}: Row): string {
  return `${String(topic_id)} ${String(year)}`;
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}
