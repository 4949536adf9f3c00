import type {DuckDBConnection} from "@duckdb/node-api";

import {OperatorError} from "../../errors.ts";
import {returnNumbersQuery} from "../../returnNumbers.ts";

/** `return_id`, and the returns of two sides: `period_return_id`, `return_a`. */
const NAMES_A_RETURN = /^(\w+_)?return_(id|a|b)$/;

/** Puts the numbers of the returns into `published_returns`. Throws OperatorError where two have the same. */
export async function numberReturns(connection: DuckDBConnection): Promise<void> {
  await connection.run(`create or replace temp table published_returns as ${returnNumbersQuery}`);
  const found = await connection.runAndReadAll(`
    select concat(min(file), ' and ', max(file), ': ', number)
    from published_returns join main.returns using (return_id)
    group by number having count(*) > 1 order by number limit 1`);
  const [alike] = found.getRowsJson()[0] ?? [];
  if (typeof alike === "string") {
    throw new OperatorError(`two returns have one number, as their SHA-256 begin alike: ${alike}`);
  }
}

interface Columns {
  readonly name: string;
  readonly type: string;
}

/** The rows of a table, each return in them by its number in the release. */
export function withPublishedNumbers(source: string, columns: readonly Columns[]): string {
  const returns = returnsIn(columns);
  if (returns.length === 0) return `from ${source}`;
  const numbers = returns.map((name, at) => `numbered_${at}.number as ${name}`);
  const joins = returns.map(
    (name, at) =>
      `left join published_returns as numbered_${at} on numbered_${at}.return_id = held.${name}`
  );
  return `select held.* replace (${numbers.join(", ")}) from ${source} as held ${joins.join(" ")}`;
}

/** The columns that name returns. */
export function returnsIn(columns: readonly Columns[]): readonly string[] {
  return columns
    .filter(({name, type}) => NAMES_A_RETURN.test(name) && type === "BIGINT")
    .map(({name}) => name);
}
