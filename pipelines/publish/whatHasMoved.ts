import type {DuckDBConnection} from "@duckdb/node-api";

/** More places than this are not told apart: asking for each costs what asking for all does. */
const MOST_PLACES = 400;

/** In which rows of the marts something may not be what it was when they were kept. */
export interface Moved {
  readonly first: number;
  readonly last: number;
  /** Places and units; null where any. */
  readonly places: readonly string[] | null;
  /** Null where any. */
  readonly indicators: readonly string[] | null;
}

/** Null where no figure has moved. */
export async function whatHasMoved(connection: DuckDBConnection): Promise<Moved | null> {
  const found = await connection.runAndReadAll(`
    select min(year), max(year), list(distinct place_id), list(distinct indicator)
    from intermediate.moved_figures`);
  const [first, last, places, indicators] = found.getRowsJson()[0] ?? [];
  if (typeof first !== "number" || typeof last !== "number") return null;
  return {first, last, places: fewPlaces(places), indicators: texts(indicators)};
}

/** SQL: the returns that came or went since the models ran, also while they run. */
export const UNMODELLED = `
  with counted as (select return_id from main.returns where is_counted)
  (from counted except from intermediate.modelled_returns)
  union all
  (from intermediate.modelled_returns except from counted)`;

/**
 * The same of what returns tell without the figures, whether the models have run or not: what they will have noted once
 * they have, the ledger tells before.
 */
export async function whatReturnsMoved(connection: DuckDBConnection): Promise<Moved | null> {
  const found = await connection.runAndReadAll(`
    with
      unmodelled as (${UNMODELLED}),
      spoken as (
        select year(period_end) as year, place_id from raw.observations semi join unmodelled using (return_id)
        union
        select year(period_end), place_id from raw.returns semi join unmodelled using (return_id)
      ),
      years as (select year from spoken union all select year from intermediate.moved_years),
      told as (
        select place_id from spoken where place_id is not null
        union
        select ancestor_id from intermediate.place_ancestors semi join spoken using (place_id)
        union
        select place_id from intermediate.moved_lists
      )
    select (select min(year) from years), (select max(year) from years),
      (select list(place_id order by place_id) from told)`);
  const [first, last, told] = found.getRowsJson()[0] ?? [];
  if (first === null || last === null) return null;
  return {first: Number(first), last: Number(last), places: fewPlaces(told), indicators: null};
}

/** Once the marts are brought up to what has moved; of lists that are written year by year the later years are asked again. */
export async function forgetMoved(connection: DuckDBConnection): Promise<void> {
  await noteFigures(connection);
  await connection.run(`
    delete from intermediate.piece_keys
    where of_piece >= (select min(year)::varchar from intermediate.moved_years);
    delete from intermediate.moved_years;
    delete from intermediate.moved_places;
    delete from intermediate.moved_figures`);
}

/**
 * For the tables that are published: what is kept of their rows may not be that of what returns tell otherwise, nor of
 * any later year, as running totals go on from year to year.
 */
export async function noteTold(
  connection: DuckDBConnection,
  {first, places}: Moved
): Promise<void> {
  const noted = places?.map(quoted) ?? ["null"];
  const values = [...noted, WIDEST].map((place) => `(${first}, ${place})`);
  await connection.run(`insert into intermediate.stale_places values ${values.join(", ")}`);
}

/** The same of figures, which later ones are compared with. */
export async function noteFigures(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    insert into intermediate.stale_places
    with
      years as (from intermediate.moved_years union select year from intermediate.moved_figures),
      places as (
        select place_id from intermediate.moved_lists
        union
        select place_id from intermediate.moved_figures
        union
        select ${WIDEST}
      )
    select min(year), place_id from years, places group by place_id`);
}

/** What is in no place is told with the country. */
const WIDEST = "'VN'";

/** SQL that is true of the rows of these places and indicators. */
export function ofMoved({places, indicators}: Pick<Moved, "places" | "indicators">): string {
  return `(${inPlaces(places)} and ${isAmong("indicator", indicators)})`;
}

/** SQL that is true of the rows of these places. */
export function inPlaces(places: readonly string[] | null): string {
  return isAmong("place_id", places);
}

function isAmong(column: string, values: readonly string[] | null): string {
  return values === null ? "true" : `list_contains(${listOf(values)}, ${column})`;
}

/** Lets the models ask nothing but these years, places and indicators for a while. */
export async function askOnly<Result>(
  connection: DuckDBConnection,
  {first, last, places, indicators}: Moved,
  ask: () => Promise<Result>
): Promise<Result> {
  const of = indicators === null ? "" : `set variable asked_indicators = ${listOf(indicators)};`;
  await connection.run(`${of} set variable asked_from = ${first}; set variable asked_to = ${last}`);
  try {
    return await askPlaces(connection, places, ask);
  } finally {
    await connection.run(
      "reset variable asked_from; reset variable asked_to; reset variable asked_indicators"
    );
  }
}

/** The same of places alone, in any year. */
export async function askPlaces<Result>(
  connection: DuckDBConnection,
  places: readonly string[] | null,
  ask: () => Promise<Result>
): Promise<Result> {
  if (places === null) return await ask();
  await connection.run(`set variable asked_places = ${listOf(places)}`);
  try {
    return await ask();
  } finally {
    await connection.run("reset variable asked_places");
  }
}

export function fewPlaces(places: unknown): readonly string[] | null {
  const all = texts(places);
  return all.length > MOST_PLACES ? null : all;
}

/** In an order of their own, so that the same is asked in the same words. */
function texts(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map(String).sort() : [];
}

function listOf(texts: readonly string[]): string {
  return `[${listed(texts)}]::varchar[]`;
}

function listed(texts: readonly string[]): string {
  return texts.map(quoted).join(", ");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
