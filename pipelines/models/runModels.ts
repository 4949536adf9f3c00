import type {DuckDBConnection} from "@duckdb/node-api";

import {inTransaction, withThreads} from "../load/warehouse.ts";
import {comparePeriods} from "./comparePeriods.ts";
import {FIGURE_VIEWS} from "./figureViews.ts";
import {runInBatches} from "./inBatches.ts";
import {updateReleased, updateSteps} from "./keptSteps.ts";
import {
  ARRIVALS,
  CODELIST_MARTS,
  FIGURES,
  FIGURES_BATCH,
  FIGURES_LAST,
  GEOGRAPHY,
  KEPT,
  LEDGER_VIEWS,
  LISTS,
  MISSING,
  modelsHash,
  OWED,
  RETURNS,
  REVIEWED,
  STAGING
} from "./modelFiles.ts";
import type {ModelState} from "./modelState.ts";
import {presentState, storedState, storeState} from "./modelState.ts";
import {PAGE_MARTS} from "./pageMarts.ts";
import {REGISTER, REGISTER_MARTS} from "./registerFiles.ts";
import {runModelFiles} from "./runModelFiles.ts";

/** What DuckDB is asked through; a Warehouse is one. */
export interface ModelWarehouse {
  readonly connection: DuckDBConnection;
}

export interface ModelRun {
  /** Id of what would be published now: hash of the counting returns, the codelists and the rules. */
  readonly release: string;
  /** False where nothing had changed since the last run. */
  readonly hasRun: boolean;
  /** How many returns there are, counted or not. */
  readonly returns: number;
}

export interface StartedModels extends ModelRun {
  /** Ends with the marts of figures; the marts of single returns are there before. */
  readonly figures: Promise<void>;
}

interface ModelOptions {
  readonly isFull?: boolean;
  readonly today?: string | undefined;
}

/** Computes every mart: all that is new of single returns first, then all that is new of figures. */
export async function runModels(
  warehouse: ModelWarehouse,
  options: ModelOptions = {}
): Promise<ModelRun> {
  const {figures, ...run} = await startModels(warehouse, options);
  await figures;
  return run;
}

/**
 * Brings the marts of single returns up to the ledger, then goes on with the figures, which stay those of the last run
 * until they are all there. Steps and slots are kept: only the years of an organisation and place that a new or
 * superseded return touches are computed again, unless `isFull`, or a codelist or a rule changed; then everything is
 * made anew in one transaction before the function returns.
 */
export async function startModels(
  {connection}: ModelWarehouse,
  {isFull = false, today}: ModelOptions = {}
): Promise<StartedModels> {
  const {state, hasRun, returns, isAnew, isWhole} = await inTransaction(connection, async () => {
    const {state, stored, isStale} = await stateOf(connection, today);
    const isAnew = isFull || isStale;
    if (isAnew) await withThreads({connection}, 2, () => computeAnew(connection, state));
    // what is owed is told by what came; and a decision that moves no figure still shows in the lists
    else await runModelFiles(connection, [...RETURNS, ...ARRIVALS]);
    const isSame = stored?.release === state.release && stored.baseline === state.baseline;
    const counted = await connection.runAndReadAll("select count(*)::integer from main.returns");
    const returns = Number(counted.getRowsJson()[0]?.[0]);
    const isWhole = stored?.release === NO_FIGURES;
    return {state, returns, isAnew, isWhole, hasRun: isAnew || !isSame};
  });
  const rest = async (): Promise<void> => {
    await inTransaction(connection, () => computeFigures(connection, state));
    await confirmCommit(connection, state.release);
  };
  const run = {release: state.release, hasRun, returns, figures: Promise.resolve()};
  if (isAnew) await confirmCommit(connection, state.release);
  if (isAnew || !hasRun) return run;
  if (!isWhole) return {...run, figures: rest()};
  await withThreads({connection}, 2, rest);
  return run;
}

/**
 * Brings the marts of single returns up to the ledger: returns, observations, findings. The figures
 * stay those of the last `runModels`, which sees by the state kept here that it has work to do.
 */
export async function runReturnMarts({connection}: ModelWarehouse): Promise<void> {
  await inTransaction(connection, async () => {
    const {state, isStale} = await stateOf(connection);
    if (!isStale) {
      await runModelFiles(connection, [...RETURNS, ...ARRIVALS]);
      return;
    }
    await startAnew(connection);
    await storeState(connection, {...state, release: NO_FIGURES, baseline: null});
    await runModelFiles(connection, [...LISTS, ...REGISTER_MARTS, ...REVIEWED, ...PAGE_MARTS]);
  });
}

/** Stands for the release while no figure has been computed. */
const NO_FIGURES = "";

async function computeAnew(connection: DuckDBConnection, state: ModelState): Promise<void> {
  await startAnew(connection);
  await runModelFiles(connection, REGISTER_MARTS);
  await computeFigures(connection, state);
  await runModelFiles(connection, [...LISTS, ...REVIEWED, ...PAGE_MARTS]);
}

async function computeFigures(connection: DuckDBConnection, state: ModelState): Promise<void> {
  await updateSteps(connection);
  await updateReleased(connection, state);
  await updateOwed(connection, state);
  await runModelFiles(connection, FIGURES);
  await runInBatches(connection, FIGURES_BATCH, {
    source: "figure_batches",
    column: "year",
    into: "batch_years"
  });
  await runModelFiles(connection, FIGURES_LAST);
  await comparePeriods(connection);
  await storeState(connection, state);
}

async function stateOf(
  connection: DuckDBConnection,
  today?: string
): Promise<{
  readonly state: ModelState;
  readonly stored: ModelState | null;
  /** True where a codelist or a rule has changed since: nothing kept may be used. */
  readonly isStale: boolean;
}> {
  await connection.run("create schema if not exists staging");
  await runModelFiles(connection, LEDGER_VIEWS);
  await connection.run(`
    create or replace temp table present_returns as
    select return_id, sha256, received_at, standings.* exclude (return_id)
    from staging.return_standings as standings join raw.returns using (return_id)`);
  const state = await presentState(connection, modelsHash(), today);
  const stored = await storedState(connection);
  const isStale = stored === null || stored.models !== state.models || stored.codes !== state.codes;
  return {state, stored, isStale};
}

/** Drops all that was computed: a rule that changed may have made a table of what was a view. */
async function startAnew(connection: DuckDBConnection): Promise<void> {
  const result = await connection.runAndReadAll(`
    select format('drop view main."{}"', view_name) from duckdb_views()
    where schema_name = 'main' and not internal
    union all
    select format('drop table main."{}"', table_name) from duckdb_tables()
    where schema_name = 'main' and not internal and not temporary
  `);
  for (const [statement] of result.getRowsJS() as [string][]) await connection.run(statement);
  await connection.run(`
    drop schema if exists staging cascade; create schema staging;
    drop schema if exists intermediate cascade; create schema intermediate;
  `);
  await runModelFiles(connection, [
    ...LEDGER_VIEWS,
    ...RETURNS,
    ...STAGING,
    ...KEPT,
    ...GEOGRAPHY,
    ...CODELIST_MARTS,
    ...REGISTER,
    ...FIGURE_VIEWS
  ]);
}

/** What is missing is asked again of places that something came for; of all, when the first return of a period comes in. */
async function updateOwed(connection: DuckDBConnection, {day}: ModelState): Promise<void> {
  const today = `date '${day}'`;
  await connection.run(`
    set variable models_day = ${today};
    set variable asked_places =
      (select places from intermediate.places_owing('intermediate.modelled_facts', ${today}))`);
  try {
    await runModelFiles(connection, MISSING);
  } finally {
    await connection.run("reset variable asked_places");
  }
  await connection.run(`
    create or replace table intermediate.modelled_facts as
    from intermediate.register_facts(${today})`);
  await runModelFiles(connection, OWED);
}

/** DuckDB's COMMIT of an aborted transaction returns without error. */
async function confirmCommit(connection: DuckDBConnection, release: string): Promise<void> {
  const stored = await storedState(connection);
  if (stored?.release !== release) throw new Error(`models of release ${release} not committed`);
}
