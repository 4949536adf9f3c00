import type {DuckDBConnection} from "@duckdb/node-api";

import type {Query, Row} from "../groupRows.ts";
import {hashOf} from "../keptFiles.ts";
import {KEPT_HASH} from "../replaceRows.ts";
import {fileOfRow, NO_YEAR, rowsAfter} from "../tableYears.ts";
import {noteFigures, noteTold, whatReturnsMoved} from "../whatHasMoved.ts";
import type {TableToPublish} from "./publishedTables.ts";
import type {Shelf} from "./shelves.ts";
import {onShelves, shelvesOf, withShelf} from "./shelves.ts";

/** Of each file of a table the shelves that have rows in it, in order. */
export type FileShelves = ReadonlyMap<string, readonly Shelf[]>;

/** Keys of the rows on each shelf of each file, of one table after the other. */
export interface ShelfKeys {
  /** Finds out which kept keys still hold, of the tables of returns or of those of figures too, once there are any. */
  look(of: "returns" | "figures"): Promise<void>;
  /** Asks with `rows`. */
  of(table: ShelvedTable, rows: Query): Promise<FileShelves>;
  /** Keeps what was asked for, in the transaction of the caller. */
  keep(): Promise<void>;
}

type ShelvedTable = Pick<TableToPublish, "name" | "rows" | "hashed" | "years">;

/** The rows that may not be what they were when their keys were kept: of a year and all after it, and of none. */
interface Stale {
  readonly first: number;
  /** Null where any. */
  readonly shelves: readonly number[] | null;
}

interface KeptShelves {
  readonly name: string;
  /** Hash of what selects the rows. */
  readonly selection: string;
  readonly file: string;
  /** JSON. */
  readonly shelves: string;
}

/** The file of a table that is not told by year. */
const WHOLE = "all";

/**
 * The keys of rows in which nothing has moved stand in the warehouse, and these rows are not asked: of the tables that
 * are told by year, as others move in any year. What has moved is noted until the keys are kept again, however a run
 * ends.
 */
export function openShelfKeys(connection: DuckDBConnection, rows: Query): ShelfKeys {
  let kept: readonly KeptShelves[] = [];
  let stale: Stale | null = null;
  const asked: KeptShelves[] = [];
  return {
    look: async (of) => {
      if (of === "returns") {
        const moved = await whatReturnsMoved(connection);
        if (moved !== null) await noteTold(connection, moved);
        kept = (await rows("from intermediate.table_shelves")).map(keptShelves);
      } else await noteFigures(connection);
      stale = staleIn(await rows(STALE));
    },
    of: async (table, ask) => {
      const {name, years} = table;
      if (years === null) return shelvesIn(await ask(keysQuery(table, null)));
      const selection = hashOf(table.hashed ?? table.rows, years.year);
      const own = kept.filter((one) => one.name === name && one.selection === selection);
      const known = new Map(own.map(({file, shelves}) => [file, shelvesOfText(shelves)]));
      const files =
        own.length === 0
          ? shelvesIn(await ask(keysQuery(table, null)))
          : await filesOf(ask, table, {known, stale});
      for (const [file, shelves] of files) {
        asked.push({name, selection, file, shelves: textOfShelves(shelves)});
      }
      return files;
    },
    keep: () => keepKeys(rows, {kept, asked})
  };
}

async function filesOf(
  rows: Query,
  table: ShelvedTable,
  {known, stale}: {readonly known: FileShelves; readonly stale: Stale | null}
): Promise<FileShelves> {
  if (stale === null) return known;
  const holds = (file: string, {shelf}: Shelf): boolean =>
    (file !== NO_YEAR && Number(file) < stale.first) ||
    (stale.shelves !== null && !stale.shelves.includes(shelf));
  const files = new Map<string, readonly Shelf[]>();
  const add = (file: string, shelves: readonly Shelf[]): void => {
    const all = [...(files.get(file) ?? []), ...shelves].sort((a, b) => a.shelf - b.shelf);
    if (all.length > 0) files.set(file, all);
  };
  for (const [file, shelves] of known) {
    const held = shelves.filter((shelf) => holds(file, shelf));
    add(file, held);
  }
  for (const [file, shelves] of shelvesIn(await rows(keysQuery(table, stale)))) add(file, shelves);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Asks every row, or every one that may be another. */
function keysQuery({rows, hashed, years}: ShelvedTable, stale: Stale | null): string {
  const selected = hashed ?? rows;
  const hash = hashed === null ? "hash(each)" : `each.${KEPT_HASH}`;
  const file = years === null ? `'${WHOLE}'` : fileOfRow(years);
  const asked =
    stale === null || years === null
      ? selected
      : `from (${rowsAfter(selected, years, stale.first - 1)})
         where ${stale.shelves === null ? "true" : onShelves(stale.shelves)}`;
  const hashes = `select ${file} as file, place_id, ${hash} as row_hash from (${asked}) as each`;
  return `
    select file, shelf, count(*)::integer as rows,
      concat_ws('.', bit_xor(row_hash), sum(cast(row_hash as hugeint))) as key
    from (${withShelf(hashes)})
    group by file, shelf order by file, shelf`;
}

const STALE = `
  with
    moved as (from intermediate.stale_places),
    shelves as (${shelvesOf("select distinct place_id from moved where place_id is not null")})
  select min(first) as first, bool_or(place_id is null) as is_any,
    (select list(shelf::integer order by shelf) from shelves) as shelves
  from moved`;

function staleIn([row]: readonly Row[]): Stale | null {
  if (row?.["first"] === null || row?.["first"] === undefined) return null;
  const shelves = row["is_any"] === true ? null : (row["shelves"] as number[]);
  return {first: Number(row["first"]), shelves};
}

function shelvesIn(found: readonly Row[]): FileShelves {
  const files = new Map<string, Shelf[]>();
  for (const row of found) {
    const file = String(row["file"]);
    const shelf = {shelf: Number(row["shelf"]), rows: Number(row["rows"]), key: String(row["key"])};
    const shelves = files.get(file);
    if (shelves === undefined) files.set(file, [shelf]);
    else shelves.push(shelf);
  }
  return files;
}

function keptShelves(row: Row): KeptShelves {
  const {name, selection, file, shelves} = row as Record<keyof KeptShelves, string>;
  return {name, selection, file, shelves};
}

function textOfShelves(shelves: readonly Shelf[]): string {
  return JSON.stringify(shelves.map(({shelf, rows, key}) => [shelf, rows, key]));
}

function shelvesOfText(text: string): readonly Shelf[] {
  const shelves = JSON.parse(text) as [number, number, string][];
  return shelves.map(([shelf, rows, key]) => ({shelf, rows, key}));
}

/** Most are what they were. */
async function keepKeys(
  rows: Query,
  {kept, asked}: Readonly<Record<"kept" | "asked", readonly KeptShelves[]>>
): Promise<void> {
  const before = new Set(kept.map((one) => JSON.stringify(one)));
  const changed = asked.filter((one) => !before.has(JSON.stringify(one)));
  const after = new Set(asked.map((one) => JSON.stringify(one)));
  const gone = kept.filter((one) => !after.has(JSON.stringify(one)));
  const named = gone.map(({name, file}) => `('${name}', '${file}')`);
  if (named.length > 0) {
    await rows(
      `delete from intermediate.table_shelves where (name, file) in (${named.join(", ")})`
    );
  }
  if (changed.length > 0) {
    const values = changed.map(
      ({name, selection, file, shelves}) => `('${name}', '${selection}', '${file}', '${shelves}')`
    );
    await rows(`insert into intermediate.table_shelves values ${values.join(", ")}`);
  }
  await rows("delete from intermediate.stale_places");
}
