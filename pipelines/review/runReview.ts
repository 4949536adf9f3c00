import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";

import {describeFinding, severityOf} from "../findings/catalogue.ts";
import {findingAt} from "../findings/finding.ts";
import {reviewFindings} from "../findings/reviewFindings.ts";

/** Each check is one query over counted_values: what it finds is told at the cell of the later value. */
const CHECKS: Readonly<Record<keyof typeof reviewFindings, string>> = {
  "review.running-total-falls": "running_total_falls",
  "review.same-period-two-values": "same_period_two_values",
  "review.year-jump": "year_jump",
  "review.cumulative-not-sum": "cumulative_not_sum"
};

/**
 * Judges across returns, in SQL over what counts now, and puts what it finds beside the findings on
 * single returns. It changes no value. Nothing is done where nothing has changed since the last time.
 */
export async function runReview({
  connection
}: {
  readonly connection: DuckDBConnection;
}): Promise<void> {
  const state = await presentState(connection);
  if ((await reviewedState(connection)) === state) return;
  await connection.run("begin transaction");
  try {
    await connection.run("delete from intermediate.review_findings");
    await connection.run(readQuery("counted_values"));
    for (const [code, query] of Object.entries(CHECKS)) await raise(connection, code, query);
    await connection.run("drop table counted_values");
    await connection.run("create or replace table intermediate.reviewed (state varchar)");
    await connection.run("insert into intermediate.reviewed values ($1)", [state]);
    await connection.run("commit");
  } catch (error) {
    await connection.run("rollback").catch(() => undefined);
    throw error;
  }
  if ((await reviewedState(connection)) !== state) throw new Error("the review was not committed");
}

async function raise(connection: DuckDBConnection, code: string, query: string): Promise<void> {
  const result = await connection.runAndReadAll(readQuery(query));
  for (const row of result.getRowObjectsJson() as unknown as readonly Raised[]) {
    const {sheet, cell, text} = row;
    const finding = findingAt(code, {sheet, cell}, text, readableParams(row.params));
    const vi = describeFinding(finding, "vi");
    const en = describeFinding(finding, "en");
    await connection.run(INSERT, [
      code,
      severityOf(finding),
      BigInt(row.return_id),
      finding.sheet,
      finding.cell,
      finding.text,
      JSON.stringify(finding.params),
      vi.message,
      en.message,
      vi.remedy,
      en.remedy
    ]);
  }
}

/** What every check selects. */
interface Raised {
  readonly return_id: string;
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const INSERT = `
  insert into intermediate.review_findings
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/** `1234567.000000` → `1 234 567`: grouped by spaces, which no reader takes for a decimal mark. */
function readableParams(params: Raised["params"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, readableNumber(String(value))])
  );
}

function readableNumber(text: string): string {
  if (!/^-?\d+\.\d+$/.test(text)) return text;
  const [whole = "", fraction = ""] = text.split(".");
  const decimals = fraction.replace(/0+$/, "");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  return decimals === "" ? grouped : `${grouped},${decimals}`;
}

function readQuery(name: string): string {
  return readFileSync(join(import.meta.dirname, `${name}.sql`), "utf8");
}

async function presentState(connection: DuckDBConnection): Promise<string> {
  const hash = createHash("sha256");
  for (const name of ["counted_values", ...Object.values(CHECKS)]) hash.update(readQuery(name));
  hash.update(JSON.stringify(reviewFindings));
  const result = await connection.runAndReadAll("select release from intermediate.state");
  const release = result.getRowsJson()[0]?.[0];
  return `${typeof release === "string" ? release : ""} ${hash.digest("hex")}`;
}

async function reviewedState(connection: DuckDBConnection): Promise<string | null> {
  const tables = await connection.runAndReadAll(
    "select 1 from duckdb_tables() where schema_name = 'intermediate' and table_name = 'reviewed'"
  );
  if (tables.currentRowCount === 0) return null;
  const result = await connection.runAndReadAll("select state from intermediate.reviewed");
  const state = result.getRowsJson()[0]?.[0];
  return typeof state === "string" ? state : null;
}
