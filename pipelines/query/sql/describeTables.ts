import type {SqlColumn, SqlTable} from "../../../src/sql/catalogue.ts";
import type {Ask} from "../../../src/sql/warnings/warningsOf.ts";

/** The tables that may be asked, with the comments of their columns; without values and row counts. */
export async function describeTables(ask: Ask): Promise<SqlTable[]> {
  const rows = await ask(`
    select schema_name, table_name, column_name, data_type, coalesce(comment, '')
    from duckdb_columns()
    -- temporary tables stand under the schema main as well, in a database of their own
    where database_name = current_database() and schema_name in ('main', 'codes') and not internal
    order by schema_name desc, table_name, column_index`);
  const tables = new Map<string, SqlTable & {readonly columns: SqlColumn[]}>();
  for (const [schema, name, column, type, comment] of rows) {
    const key = `${schema}.${name}`;
    const table = tables.get(key) ?? {
      schema: schema ?? "",
      name: name ?? "",
      comment: "",
      rows: 0,
      columns: []
    };
    table.columns.push({name: column ?? "", type: type ?? "", comment: comment ?? "", values: []});
    tables.set(key, table);
  }
  return [...tables.values()];
}
