import type {DuckDBConnection} from "@duckdb/node-api";

/**
 * The number of a release: that of its first publication, or the next one. A new one is recorded with
 * its returns and with every figure that it publishes otherwise than the release before. Runs inside a
 * transaction.
 */
export async function recordRelease(
  connection: DuckDBConnection,
  release: string
): Promise<number> {
  const known = await connection.runAndReadAll(
    "select min(number) from raw.releases where release = $1",
    [release]
  );
  const number = known.getRowsJson()[0]?.[0];
  const last = await connection.runAndReadAll("select coalesce(max(number), 0) from raw.releases");
  const latest = Number(last.getRowsJson()[0]?.[0]);
  // A release that comes back keeps its number; what it moves again is recorded with the next one.
  if (number !== null && number !== undefined) return Number(number);
  const next = 1 + latest;
  await connection.run(
    `insert into raw.releases
     select $1, $2, (select max(received_at) from returns), count(*),
       coalesce(sum(observation_count), 0), null
     from returns where is_counted`,
    [next, release]
  );
  await connection.run(
    "insert into raw.release_returns select $1, return_id from returns where is_counted",
    [next]
  );
  await connection.run(DECISIONS_HELD, [next]);
  await connection.run(movedFigures(next, await isToldSince(connection, latest)));
  await connection.run(`
    delete from intermediate.unrecorded_figures;
    delete from intermediate.recorded_release;
    insert into intermediate.recorded_release values (${next})`);
  return next;
}

/** Decisions of stewards that move a value now. */
const DECISIONS_HELD = `
  insert into raw.release_decisions
  with
    counted as (select return_id from returns where is_counted),
    held as (
      select distinct 'correction' as kind, correction as ordinal
      from staging.observations semi join counted using (return_id)
      where correction is not null
      union
      select distinct 'joint', decision from intermediate.joint_deductions
    )
  select $1, kind, ordinal from held order by kind, ordinal`;

const KEY = "indicator, geography, place_id, year, scenario";
const HELD = "basis, value, lower, upper, qualifier, n_expected, n_reported";

const DIFFERS = HELD.split(", ")
  .map((name) => `now.${name} is distinct from before.${name}`)
  .join(" or ");

/** Whether the models have told each figure that is not what this release published. */
async function isToldSince(connection: DuckDBConnection, number: number): Promise<boolean> {
  const found = await connection.runAndReadAll("select number from intermediate.recorded_release");
  return found.getRowsJson()[0]?.[0] === number;
}

/**
 * What a release publishes otherwise than the one before, with the returns that came or went in between. Of few figures,
 * where it is told which may not be what they were.
 */
function movedFigures(number: number, isTold: boolean): string {
  const asked = isTold ? `semi join intermediate.unrecorded_figures using (${KEY})` : "";
  return `
    insert into raw.released_figures
    with
      released as (from raw.released_figures ${asked}),
      before as (
        select ${KEY}, ${HELD} from released
        semi join (select ${KEY}, max(number) as number from released group by ${KEY}) as last
          using (${KEY}, number)
        where not is_gone
      ),
      now as (select ${KEY}, ${HELD}, true as is_there from indicator_by_place_year ${asked}),
      moved as (
        select ${KEY}, now.${HELD.replaceAll(", ", ", now.")}, is_there is null as is_gone
        from now full join before using (${KEY})
        where is_there is null or ${DIFFERS}
      ),
      -- of the first release nothing has moved
      changed_returns as (
        (
          select return_id from raw.release_returns where number = ${number}
          except
          select return_id from raw.release_returns where number = ${number - 1}
        )
        union all
        (
          select return_id from raw.release_returns where number = ${number - 1}
          except
          select return_id from raw.release_returns where number = ${number}
        )
      ),
      told as (
        select distinct
          return_id, indicator, scenario, cast(year(period_end) as smallint) as year, place_id
        from raw.observations
        semi join changed_returns using (return_id)
        where ${number} > 1
      ),
      placed as (
        select told.* exclude (place_id), 'as_reported' as geography, place_id from told
        union
        select told.* exclude (place_id), geography, unit_id
        from told join intermediate.place_units as units using (place_id)
      ),
      movers as (
        select ${KEY}, list(distinct file order by file)[:5] as moved_by
        from placed join (select return_id, file from raw.returns) as files using (return_id)
        group by all
      )
    select
      ${number}, ${KEY}, ${HELD}, is_gone, coalesce(moved_by, []) as moved_by
    from moved left join movers using (${KEY})
    order by ${KEY}`;
}
