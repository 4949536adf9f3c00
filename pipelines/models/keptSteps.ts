import type {DuckDBConnection} from "@duckdb/node-api";

import {CHOSEN_YEARS} from "./modelFiles.ts";
import type {ModelState} from "./modelState.ts";
import {runModelFiles} from "./runModelFiles.ts";

/** Brings the kept steps and slots up to the returns that count now. */
export async function updateSteps(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    create or replace temp table chosen_returns as
      select return_id from main.returns where is_counted;
    create or replace temp table new_returns as
      from chosen_returns anti join intermediate.modelled_returns using (return_id);
    create or replace temp table changed_returns as
      from new_returns
      union all
      from intermediate.modelled_returns anti join chosen_returns using (return_id);
  `);
  await runModelFiles(connection, ["intermediate/series"]);
  await chooseYears(connection);
  await runModelFiles(connection, [...CHOSEN_YEARS, "intermediate/reported_series"]);
  await connection.run(`
    create or replace temp table chosen_series as
      select series_id, year from intermediate.series join chosen_years using (reporter, place_id);
    create or replace temp table replaced_steps as
      from intermediate.steps semi join chosen_series using (series_id, year);
    create or replace temp table replaced_slots as
      from intermediate.slots semi join chosen_series using (series_id, year);
    create or replace temp table replaced_returns as from intermediate.modelled_returns;
  `);
  for (const table of ["terms", "steps", "slots", "reported_series"]) {
    await connection.run(`
      delete from intermediate.${table} using chosen_series as chosen
      where ${table}.series_id = chosen.series_id and ${table}.year = chosen.year;
      insert into intermediate.${table} by name from new_${table} order by year;
    `);
  }
  await connection.run(`
    delete from intermediate.modelled_returns;
    insert into intermediate.modelled_returns from chosen_returns;
    create or replace temp table touched_years as from chosen_years;
    create or replace temp table touched_returns as from changed_returns;
  `);
}

/**
 * What the last release held in the years that have changed since: what was just replaced, where the
 * last run was of that release. Years in which it had held nothing else than what counts are not touched.
 */
export async function updateReleased(
  connection: DuckDBConnection,
  {baseline}: ModelState
): Promise<void> {
  await runModelFiles(connection, ["intermediate/touched_releases"]);
  if (baseline === null) return;
  if (await isReplaced(connection, baseline)) {
    await keepReleased(connection, "replaced");
    return;
  }
  await connection.run(`
    create or replace temp table chosen_returns as
      select return_id from raw.release_returns where number = ${baseline};
    create or replace temp table changed_returns as
      from chosen_returns anti join intermediate.modelled_returns using (return_id)
      union all
      from intermediate.modelled_returns anti join chosen_returns using (return_id);
  `);
  await chooseYears(connection);
  await runModelFiles(connection, CHOSEN_YEARS);
  await keepReleased(connection, "new");
}

/** True where the last release held the very returns that the models counted until now. */
async function isReplaced(connection: DuckDBConnection, baseline: number): Promise<boolean> {
  const others = await connection.runAndReadAll(`
    with released as (select return_id from raw.release_returns where number = ${baseline})
    (from released except from replaced_returns)
    union all
    (from replaced_returns except from released)
    limit 1
  `);
  return others.currentRowCount === 0;
}

async function keepReleased(connection: DuckDBConnection, what: "new" | "replaced"): Promise<void> {
  await connection.run(`
    insert into intermediate.released_steps by name from ${what}_steps;
    insert into intermediate.released_slots by name from ${what}_slots;
    insert into touched_releases select distinct series_id, year from ${what}_steps;
  `);
}

/** The years of an organisation and place that `changed_returns` say something about. */
async function chooseYears(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    create or replace temp table chosen_years as
      select distinct
        coalesce(organisation, '') as reporter, place_id, cast(year(period_end) as smallint) as year
      from raw.observations
      semi join changed_returns using (return_id)
  `);
}
