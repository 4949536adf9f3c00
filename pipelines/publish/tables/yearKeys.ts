import type {Query} from "../groupRows.ts";
import type {RowKeys} from "../keptFiles.ts";
import {hashOf, rowKeys} from "../keptFiles.ts";
import {KEPT_HASH} from "../replaceRows.ts";
import type {TableYears} from "../tableYears.ts";
import {fileOfRow, NO_YEAR, rowsAfter} from "../tableYears.ts";
import {UNMODELLED} from "../whatHasMoved.ts";
import type {TableToPublish} from "./publishedTables.ts";

/** Keys of the rows of each year, of one table after the other. */
export interface YearKeys {
  /** Finds out which kept keys still hold; to be asked again once the models have run. */
  look(): Promise<void>;
  of(table: Pick<TableToPublish, "name" | "rows" | "hashed">, years: TableYears): Promise<RowKeys>;
  /** Keeps what was asked for, in the transaction of the caller. */
  keep(): Promise<void>;
}

interface TableKeys {
  readonly name: string;
  /** Hash of what selects the rows. */
  readonly selection: string;
  readonly keys: RowKeys;
}

/**
 * The keys of the years before the first one in which something has moved stand in the warehouse, and their rows are
 * not asked: those after it are forgotten when the marts are brought up to what has moved (`computedMarts.ts`), and not
 * looked at before.
 */
export function openYearKeys(rows: Query): YearKeys {
  let kept: Awaited<ReturnType<Query>> = [];
  const asked: TableKeys[] = [];
  return {
    look: async () => {
      kept = await rows(KEPT);
    },
    of: async ({name, rows: plain, hashed}, years) => {
      const selected = hashed ?? plain;
      const selection = hashOf(selected, years.year);
      const known = kept
        .filter((row) => row["name"] === name && row["selection"] === selection)
        .map((row) => [String(row["year"]), String(row["key"])] as const)
        .filter(([year]) => year !== NO_YEAR);
      const last = Math.max(...known.map(([year]) => Number(year)));
      const left = known.length === 0 ? selected : rowsAfter(selected, years, last);
      const by = fileOfRow(years);
      const hash = hashed === null ? {} : {hash: KEPT_HASH};
      const found = await rowKeys(rows, {parts: [left], by, ...hash});
      const keys = new Map([...known, ...found].sort(([a], [b]) => (a < b ? -1 : 1)));
      asked.push({name, selection, keys});
      return keys;
    },
    keep: () => keepKeys(rows, asked)
  };
}

const KEPT = `
  with
    unmodelled as (${UNMODELLED}),
    moved as (
      select year::varchar as year from intermediate.moved_years
      union all
      select year(period_end)::varchar from raw.observations semi join unmodelled using (return_id)
    )
  select name, selection, year, key from intermediate.table_years
  where year < coalesce((select min(year) from moved), 'any')`;

async function keepKeys(rows: Query, tables: readonly TableKeys[]): Promise<void> {
  const values = tables.flatMap(({name, selection, keys}) =>
    [...keys].map(([year, key]) => `('${name}', '${selection}', '${year}', '${key}')`)
  );
  await rows("delete from intermediate.table_years");
  if (values.length === 0) return;
  await rows(`insert into intermediate.table_years values ${values.join(", ")}`);
}
