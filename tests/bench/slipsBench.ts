import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";
import {DuckDBInstance} from "@duckdb/node-api";

import {writeDemonstration} from "../../pipelines/demo/index.ts";
import {measureCommandLine} from "./measuredProcess.ts";
import type {Line} from "./table.ts";
import {tableOf} from "./table.ts";

/** Limits of the project: what may be missed of the planted slips, what may be told of clean values. */
const LIMITS = {percentMissed: 5, percentFalse: 1} as const;
/** One slip in so many of the returns that would be right: enough for the figures to mean something. */
const SLIP_SHARE = 0.06;
/** Findings that tell of a number of the wrong size or in the wrong column. */
const CODES = `(
  'review.value-slip', 'review.columns-swapped', 'review.cumulative-as-period',
  'review.period-like-running-total', 'review.period-as-cumulative',
  'check.cumulative-below-period'
)`;
const SIGMAS = 3;

/**
 * How many of the slips that a demonstration holds are found, by kind, and how many clean values are
 * accused; beside it what a z-score over the same series would have found.
 */
export async function slipsBench(returns: number, log: (line: string) => void): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), "chung-tay-slips-"));
  try {
    const planted = await measureSlips(join(directory, "planted"), returns, SLIP_SHARE, log);
    const usual = await measureSlips(join(directory, "usual"), returns, undefined, log);
    return [
      tableOf(`slips in a demonstration of ${returns} returns, many planted`, planted),
      tableOf(`slips in a demonstration of ${returns} returns as it is`, usual)
    ].join("\n");
  } finally {
    rmSync(directory, {recursive: true, force: true});
  }
}

async function measureSlips(
  directory: string,
  returns: number,
  slipShare: number | undefined,
  log: (line: string) => void
): Promise<readonly Line[]> {
  log(`writing and judging ${returns} returns`);
  const {returnsDirectory, truthDirectory} = await writeDemonstration({
    outDir: join(directory, "demo"),
    returns,
    ...(slipShare === undefined ? {} : {slipShare})
  });
  const warehouse = join(directory, "chung_tay.duckdb");
  await measureCommandLine("ingest", "--returns", returnsDirectory, "--warehouse", warehouse);
  await measureCommandLine("build", "--warehouse", warehouse, "--out", join(directory, "out"));
  const instance = await DuckDBInstance.create(warehouse, {access_mode: "READ_ONLY"});
  const connection = await instance.connect();
  try {
    await connection.run(prepare(join(truthDirectory, "spoiled.csv")));
    return await linesOf(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function linesOf(connection: DuckDBConnection): Promise<readonly Line[]> {
  const kinds = await rowsOf(connection, BY_KIND);
  const [sums] = await rowsOf(connection, SUMS);
  const value = (name: string): number => Number(sums?.[name] ?? Number.NaN);
  return [
    ...kinds.map(({found, kind, planted}) => ({
      what: `found of ${String(planted)} ${String(kind)}`,
      value: Number(found),
      unit: "cells"
    })),
    {what: "planted", value: value("planted"), unit: "cells"},
    {what: "found", value: value("found_percent"), unit: "%"},
    {what: "missed", value: value("missed_percent"), unit: "%", limit: LIMITS.percentMissed},
    {
      what: "meant value told within a tenth, of those found",
      value: value("right_percent"),
      unit: "%"
    },
    {what: "clean values", value: value("clean"), unit: ""},
    {what: "accused of them", value: value("accused"), unit: ""},
    {what: "false alarms", value: value("false_percent"), unit: "%", limit: LIMITS.percentFalse},
    {what: `|z| > ${SIGMAS} on the same series: missed`, value: value("z_missed"), unit: "%"},
    {what: `|z| > ${SIGMAS} on the same series: false alarms`, value: value("z_false"), unit: "%"}
  ];
}

/** Every counted value with the truth about it and what was found at it. */
function prepare(spoiled: string): string {
  return `
    create temp table truth as
      select * from read_csv(
        '${spoiled.replaceAll("'", "''")}', header = true, all_varchar = true, delim = ',', quote = '"'
      );
    create temp table told as
      select file, sheet, cell, max_by(params->>'likely', code) as likely
      from findings
      where code in ${CODES}
      group by all;
    create temp table judged as
      with scored as (
        select
          file, sheet, cell, value,
          abs(value - avg(value) over series) / nullif(stddev_samp(value) over series, 0) as z
        from observations
        where value is not null
        window series as (
          partition by indicator, place_id, organisation, scenario, basis, period_kind, house_type
        )
      )
      select
        file, sheet, cell, kind, meant, coalesce(z > ${SIGMAS}, false) as is_z,
        told.file is not null as is_told,
        try_cast(replace(replace(told.likely, chr(160), ''), ',', '.') as double) as likely
      from scored
      left join truth using (file, sheet, cell)
      left join told using (file, sheet, cell)`;
}

const BY_KIND = `
  select kind, count(*)::int as planted, count(*) filter (where is_told)::int as found
  from judged where meant is not null group by kind order by kind`;

const SUMS = `
  select
    count(*) filter (where meant is not null)::int as planted,
    100 * count(*) filter (where is_told and meant is not null)
      / count(*) filter (where meant is not null) as found_percent,
    100 - found_percent as missed_percent,
    100 * count(*) filter (where is_told and abs(likely - meant::double) <= meant::double / 10)
      / count(*) filter (where is_told and meant is not null and likely is not null) as right_percent,
    count(*) filter (where kind is null)::int as clean,
    count(*) filter (where kind is null and is_told)::int as accused,
    100 * accused / clean as false_percent,
    100 * count(*) filter (where meant is not null and not is_z)
      / count(*) filter (where meant is not null) as z_missed,
    100 * count(*) filter (where kind is null and is_z) / clean as z_false
  from judged`;

async function rowsOf(
  connection: DuckDBConnection,
  sql: string
): Promise<readonly Record<string, unknown>[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJson();
}
