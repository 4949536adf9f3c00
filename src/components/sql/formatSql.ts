import {duckdb, formatDialect} from "sql-formatter";

/** The statements laid out as this project writes them; null where they cannot be read. */
export function formatSql(sql: string): string | null {
  try {
    return formatDialect(sql, {
      dialect: duckdb,
      keywordCase: "lower",
      tabWidth: 2,
      expressionWidth: 80,
      paramTypes: {named: ["$"]}
    });
  } catch {
    return null;
  }
}
