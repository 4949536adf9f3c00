import type {DuckDBConnection} from "@duckdb/node-api";

/**
 * The rows of a table are told by where they lie: one more return moves those of its place and of the wider ones. A
 * shelf is a province of today with all that lies in it, at whatever time; the first one is of wider places, and of
 * those in no province or in several.
 */
export const WIDE_SHELF = 0;

const SHELVES = "intermediate.place_shelves";

/** Fills the list of places and their shelves, where the codelists are new. */
export async function putOnShelves(connection: DuckDBConnection): Promise<void> {
  const known = await connection.runAndReadAll(`select 1 from ${SHELVES} limit 1`);
  if (known.currentRowCount > 0) return;
  await connection.run(`
    insert into ${SHELVES}
    with
      numbered as (
        select unit_id, dense_rank() over (order by unit_id) as shelf
        from (select distinct unit_id from intermediate.place_units where geography = 'provinces_34')
      )
    select place_id, coalesce(any_value(shelf), ${WIDE_SHELF})
    from main.places
    left join (from intermediate.place_units where geography = 'provinces_34' and is_whole) as units
      using (place_id)
    left join numbered using (unit_id)
    group by place_id`);
}

/** SQL: rows with the number of their shelf, as a column of that name. */
export function withShelf(rows: string): string {
  return `
    select rows.*, coalesce(shelf, ${WIDE_SHELF}) as shelf
    from (${rows}) as rows left join ${SHELVES} as shelves on shelves.place_id = rows.place_id`;
}

/** SQL that is true of the rows of these shelves, over the column `place_id`. */
export function onShelves(shelves: readonly number[]): string {
  const places = (isIn: string) =>
    `(select place_id from ${SHELVES} where shelf ${isIn} (${shelves.join(", ")}))`;
  return shelves.includes(WIDE_SHELF)
    ? `coalesce(place_id, '') not in ${places("not in")}`
    : `place_id in ${places("in")}`;
}

/** SQL: the shelves of these places. */
export function shelvesOf(places: string): string {
  return `
    select distinct coalesce(shelf, ${WIDE_SHELF}) as shelf
    from (${places}) as places left join ${SHELVES} using (place_id)`;
}

/** So many rows a file needs at least to be written in groups of shelves, and in one for each. */
export interface GroupSizes {
  readonly some: number;
  readonly each: number;
}

export const GROUP_SIZES: GroupSizes = {some: 12_288, each: 65_536};
/** Provinces are put together in so many where a file is neither small nor large. */
const SOME = 8;

/** The rows of a table on one shelf. */
export interface Shelf {
  readonly shelf: number;
  readonly rows: number;
  /** Hashes of its rows. */
  readonly key: string;
}

/** Shelves whose rows lie together in a file, as row groups of their own. */
export interface ShelfGroup {
  readonly shelves: readonly number[];
  readonly key: string;
}

/** Small files are one group. */
export function groupsOf(shelves: readonly Shelf[], sizes: GroupSizes): readonly ShelfGroup[] {
  const rows = shelves.reduce((sum, shelf) => sum + shelf.rows, 0);
  const groupOf = (shelf: number): number => {
    if (rows < sizes.some || shelf === WIDE_SHELF) return 0;
    return rows < sizes.each ? 1 + ((shelf - 1) % SOME) : shelf;
  };
  const groups = new Map<number, Shelf[]>();
  for (const shelf of shelves.toSorted((a, b) => a.shelf - b.shelf)) {
    const group = groups.get(groupOf(shelf.shelf));
    if (group === undefined) groups.set(groupOf(shelf.shelf), [shelf]);
    else group.push(shelf);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([, members]) => ({
      shelves: members.map(({shelf}) => shelf),
      key: members.map(({shelf, rows: count, key}) => `${shelf}:${count}.${key}`).join(" ")
    }));
}
