import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";

import {reviewFindings} from "../findings/reviewFindings.ts";
import {writeFindings} from "./writeFindings.ts";

/** One query: which cell it is about, which other cell it names, and its numbers. */
interface Check {
  readonly query: string;
  /** Looks at one office at a time, so that the offices can be cut into slices. */
  readonly isOfOffice: boolean;
  /** Of what there must be a row, or there is nothing to find. */
  readonly about?: string;
  /** What stands for `$state` in the query. */
  readonly state?: string;
}

const CORRECTIONS = "codes.value_corrections";

const CHECKS: Readonly<Record<keyof typeof reviewFindings, Check>> = {
  // The first: what it tells is not told again in other words.
  "review.value-slip": {query: "value_slip", isOfOffice: true},
  "review.running-total-falls": {query: "running_total_falls", isOfOffice: true},
  "review.same-period-two-values": {query: "same_period_two_values", isOfOffice: true},
  "review.cumulative-not-sum": {query: "cumulative_not_sum", isOfOffice: true},
  "review.columns-swapped": {query: "misplaced_total", isOfOffice: true, state: "columns_swapped"},
  "review.cumulative-as-period": {
    query: "misplaced_total",
    isOfOffice: true,
    state: "cumulative_as_period"
  },
  "review.period-like-running-total": {query: "total_as_period", isOfOffice: true},
  "review.period-as-cumulative": {
    query: "misplaced_total",
    isOfOffice: true,
    state: "period_as_cumulative"
  },
  "review.regions-differ-from-country": {
    query: "regions_differ_from_country",
    isOfOffice: false,
    about: "judged_kinds where kind_of_place in ('V', 'R')"
  },
  "review.correction-does-not-fit": correctionCheck("does_not_fit"),
  "review.correction-over": correctionCheck("mended"),
  "review.correction-not-carried": correctionCheck("repeated")
};
/** Tables that the checks stand on. */
const PREPARED = [
  "chosen_offices",
  "counted_values",
  "own_votes",
  "doubtful_kinds",
  "slip_references",
  "slip_votes",
  "correction_states",
  "told"
];
/** Values judged at once: what fits into the memory that the warehouse has. */
const SLICE_VALUES = 400_000;

/**
 * Judges across returns, in SQL over what counts now, and puts what it finds beside the findings on
 * single returns. It changes no value. Only the offices that new or superseded returns speak of are
 * judged again, unless a check or a codelist has changed.
 */
export async function runReview({
  connection
}: {
  readonly connection: DuckDBConnection;
}): Promise<void> {
  const rules = await presentRules(connection);
  await connection.run("begin transaction");
  try {
    await reviewChanges(connection, rules);
    await connection.run("commit");
  } catch (error) {
    await connection.run("rollback").catch(() => undefined);
    throw error;
  }
  if ((await reviewedRules(connection)) !== rules) throw new Error("the review was not committed");
}

async function reviewChanges(connection: DuckDBConnection, rules: string): Promise<void> {
  if ((await reviewedRules(connection)) !== rules) {
    await connection.run(`
      delete from intermediate.review_findings;
      create or replace table intermediate.reviewed (rules varchar);
      insert into intermediate.reviewed values ('${rules}');
      create or replace table intermediate.reviewed_returns (return_id bigint);
    `);
  }
  await connection.run(CHANGED_RETURNS);
  if ((await countOf(connection, "changed_returns")) === 0) return;
  await connection.run(readQuery("chosen_offices"));
  await connection.run(`
    delete from intermediate.review_findings
    using chosen_offices
    where review_findings.reporter = chosen_offices.reporter
      and review_findings.place_id = chosen_offices.place_id;
    create or replace temp table raised (
      code varchar, return_id bigint, ordinal integer, other_return_id bigint,
      other_ordinal integer, numbers varchar
    );
  `);
  const slices = Math.ceil((await countOf(connection, "raw.observations")) / SLICE_VALUES);
  const isWhole = (await countOf(connection, "intermediate.reviewed_returns")) === 0;
  await raiseInSlices(connection, isWhole ? slices : 1, isWhole);
  if ((await countOf(connection, "raised")) > 0) {
    await connection.run(readQuery("told"));
    await writeFindings(connection);
  }
  await connection.run(`
    delete from intermediate.reviewed_returns;
    insert into intermediate.reviewed_returns select return_id from main.returns where is_counted;
    drop table raised; drop table if exists told; drop view counted_flows;
    drop table counted_values; drop table chains; drop table own_votes; drop table slip_votes;
    drop table asked_kinds; drop table peer_values; drop table unit_costs;
    drop table if exists correction_states; drop view observations_of_bodies;
    drop table judged_kinds; drop table chosen_offices; reset variable chosen_places;
  `);
}

/** What is usual of all offices is asked once for all slices, or only where something is doubtful in the one there is. */
async function raiseInSlices(
  connection: DuckDBConnection,
  slices: number,
  isWhole: boolean
): Promise<void> {
  const checks = Object.entries(CHECKS);
  if (isWhole) {
    await connection.run("create or replace temp table asked_kinds as from judged_kinds");
    await connection.run(readQuery("slip_references"));
  }
  for (let slice = 0; slice < slices; slice += 1) {
    const sql = readQuery("counted_values")
      .replace("$slices", String(slices))
      .replace("$slice", String(slice));
    await connection.run(sql);
    await connection.run(readQuery("own_votes"));
    if (!isWhole) {
      await connection.run(readQuery("doubtful_kinds"));
      await connection.run(readQuery("slip_references"));
    }
    await connection.run(readQuery("slip_votes"));
    for (const [code, check] of checks.filter(([, {isOfOffice}]) => isOfOffice)) {
      await raise(connection, code, check);
    }
  }
  if ((await countOf(connection, CORRECTIONS)) > 0) {
    await connection.run(readQuery("correction_states"));
  }
  for (const [code, check] of checks.filter(([, {isOfOffice}]) => !isOfOffice)) {
    const isAboutNothing =
      check.about !== undefined && (await countOf(connection, check.about)) === 0;
    if (!isAboutNothing) await raise(connection, code, check);
  }
}

async function raise(connection: DuckDBConnection, code: string, check: Check): Promise<void> {
  const sql = readQuery(check.query).replaceAll("$state", check.state ?? "");
  await connection.run(`insert into raised select '${code}', * from (${sql})`);
}

function correctionCheck(state: string): Check {
  return {query: "correction_state", isOfOffice: false, about: CORRECTIONS, state};
}

const CHANGED_RETURNS = `
  create or replace temp table changed_returns as
  with counted as (select return_id from main.returns where is_counted)
  from counted anti join intermediate.reviewed_returns using (return_id)
  union all
  from intermediate.reviewed_returns anti join counted using (return_id)`;

function readQuery(name: string): string {
  return readFileSync(join(import.meta.dirname, `${name}.sql`), "utf8").replace(/;\s*$/, "");
}

/** Hash of the checks, their wording and the codelists. */
async function presentRules(connection: DuckDBConnection): Promise<string> {
  const hash = createHash("sha256");
  const checks = Object.values(CHECKS);
  const names = [...PREPARED, ...checks.map(({query}) => query)];
  for (const name of names) hash.update(readQuery(name));
  hash.update(JSON.stringify(reviewFindings));
  const result = await connection.runAndReadAll("select codes from intermediate.state");
  hash.update(JSON.stringify(result.getRowsJson()));
  return hash.digest("hex");
}

async function reviewedRules(connection: DuckDBConnection): Promise<string | null> {
  const tables = await connection.runAndReadAll(
    "select 1 from duckdb_tables() where schema_name = 'intermediate' and table_name = 'reviewed'"
  );
  if (tables.currentRowCount === 0) return null;
  const result = await connection.runAndReadAll("select rules from intermediate.reviewed");
  const rules = result.getRowsJson()[0]?.[0];
  return typeof rules === "string" ? rules : null;
}

async function countOf(connection: DuckDBConnection, table: string): Promise<number> {
  const result = await connection.runAndReadAll(`select count(*)::double from ${table}`);
  return Number(result.getRowsJson()[0]?.[0]);
}
