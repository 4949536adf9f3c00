/** The column in which it is kept. */
export const KEPT_HASH = "row_hash";

/** SQL: selects rows with the hash by which they are compared, which is kept beside them. */
export function withHash(rows: string): string {
  return `select *, hash(each) as ${KEPT_HASH} from (${rows}) as each`;
}

/**
 * SQL: makes the rows of a table for which `where` holds those that are selected. Most are what they were: these are
 * neither read nor written. No two rows of a mart are the same.
 */
export function replaceRows(table: string, rows: string, where: string): string {
  return `
    create or replace temp table computed as ${withHash(`from ${rows} where ${where}`)};
    create or replace temp table standing as
    select rowid as row_id, row_hash from ${table} where ${where};
    delete from ${table}
    where rowid in (select row_id from standing anti join computed using (row_hash));
    insert into ${table} by name from computed anti join standing using (row_hash);
    drop table standing;
    drop table computed`;
}
