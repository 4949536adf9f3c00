import {isSign, nameOf, tokensOf} from "../../../src/sql/tokens.ts";

/**
 * Functions that read or write files, look at the process, or change it, although the database is read-only
 * and shut off: `enable_logging(storage = 'file')` writes one. DuckDB refuses most of them by itself; here
 * all are refused with the same reason.
 */
const REFUSED =
  /^(?:read_\w+|parquet_\w+|sniff_csv|glob|getenv|(?:enable|disable|truncate|set|pragma|force|write|parse_duckdb)_\w+|checkpoint|duckdb_(?:logs|log_contexts|secrets|secret_types|temporary_files|settings)|which_secret|query|query_table|json_execute_serialized_sql|from_substrait\w*|add_parquet_key|current_setting|getvariable|\w+_scan\w*|load_aws_credentials|shell_\w+)$/;

/** The name of a function in the query that is refused; null where there is none. */
export function refusedFunction(sql: string): string | null {
  const tokens = tokensOf(sql);
  for (const [at, token] of tokens.entries()) {
    const name = nameOf(token);
    if (name !== null && isSign(tokens[at + 1], "(") && REFUSED.test(name)) return name;
  }
  return null;
}

const READING = /^(?:select|from|with|values|table|describe|desc|show|summarize|pivot|unpivot)$/;

/** True where the query begins as one that reads does, or explains one that does. */
export function beginsAsReading(sql: string): boolean {
  const words = tokensOf(sql).filter((token) => !isSign(token, "("));
  let at = 0;
  if (nameOf(words[at]) === "explain") at += nameOf(words[1]) === "analyze" ? 2 : 1;
  return READING.test(nameOf(words[at]) ?? "");
}
