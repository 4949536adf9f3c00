import {OperatorError} from "../errors.ts";
import {rowsOf} from "../load/rows.ts";
import type {Warehouse} from "../load/warehouse.ts";

type Ledger = Pick<Warehouse, "connection">;

export interface ReleaseRow {
  readonly number: number;
  readonly release: string;
  readonly released_at: string;
  readonly returns: number;
  readonly observations: number;
  readonly note: string | null;
  readonly is_frozen: boolean;
  /** Figures that it publishes otherwise than the release before. */
  readonly moved: number;
}

/** Every release, the newest first. */
export async function listReleases({connection}: Ledger): Promise<readonly ReleaseRow[]> {
  const rows = await rowsOf(
    connection,
    `with moved as (select number, count(*)::integer as moved from revisions group by number)
     select number, release, strftime(released_at, '%Y-%m-%dT%H:%M:%SZ') as released_at,
       returns::integer as returns, observations::double as observations, note, is_frozen,
       coalesce(moved, 0) as moved
     from releases left join moved using (number)
     order by number desc`
  );
  return rows as unknown as readonly ReleaseRow[];
}

/** One figure that two releases publish differently. */
export interface MovedFigure {
  readonly indicator: string;
  readonly geography: string;
  readonly place_id: string;
  readonly place: string;
  readonly year: number;
  readonly scenario: string;
  readonly unit: string;
  /** Decimal text, base unit; null where there is no figure. */
  readonly a: string | null;
  readonly b: string | null;
  readonly difference: string | null;
  /** `reported/expected`. */
  readonly coverage_a: string | null;
  readonly coverage_b: string | null;
  /** Files of returns that came or went between the two and say something of it. */
  readonly moved_by: readonly string[];
  /** What stewards decided in between about it: `correction 3: reason`, `- joint 2: reason`. */
  readonly moved_by_decisions: readonly string[];
}

export interface ReleaseDiff {
  readonly a: number;
  readonly b: number;
  readonly figures: readonly MovedFigure[];
  /** Returns that count in the one and not in the other. */
  readonly came: readonly string[];
  readonly went: readonly string[];
}

/** Every figure that moved from release `a` to `b`, the largest change of its indicator first. */
export async function diffReleases(ledger: Ledger, a: string, b: string): Promise<ReleaseDiff> {
  const [from, to] = [await numberOfRelease(ledger, a), await numberOfRelease(ledger, b)];
  const {connection} = ledger;
  await connection.run(
    `create or replace temp table release_pair as select ${from}::integer as a, ${to}::integer as b`
  );
  const figures = await rowsOf(connection, MOVED, [from, to]);
  const returns = await rowsOf(connection, CHANGED_RETURNS, [from, to]);
  const filesOf = (side: string) =>
    returns.filter((row) => row["side"] === side).map(({file}) => String(file));
  return {
    a: from,
    b: to,
    figures: figures as unknown as readonly MovedFigure[],
    came: filesOf("came"),
    went: filesOf("went")
  };
}

/** By number, or the first digits of its id. */
async function numberOfRelease({connection}: Ledger, named: string): Promise<number> {
  const rows = await rowsOf(
    connection,
    "select number from raw.releases where number::varchar = $1 or (length($1) >= 4 and starts_with(release, $1))",
    [named]
  );
  const [first, second] = rows;
  if (first !== undefined && second === undefined) return Number(first["number"]);
  throw new OperatorError(
    `${first === undefined ? "no release" : "more than one release"} is called ${named}; "release list" names them all`
  );
}

const CHANGED = `
  a as (select return_id from raw.release_returns where number = $1),
  b as (select return_id from raw.release_returns where number = $2),
  changed as (
    select return_id, 'came' as side from (from b except from a)
    union all
    select return_id, 'went' as side from (from a except from b)
  )`;

const CHANGED_RETURNS = `
  with ${CHANGED}
  select side, file from changed join (select return_id, file from raw.returns) using (return_id)
  order by side, file`;

const plain = (value: string) => `rtrim(rtrim(${value}::varchar, '0'), '.')`;

const MOVED = `
  with ${CHANGED},
  figures_a as (from indicator_by_place_year_as_of($1)),
  figures_b as (from indicator_by_place_year_as_of($2)),
  moved as (
    select
      coalesce(figures_b.indicator, figures_a.indicator) as indicator,
      coalesce(figures_b.geography, figures_a.geography) as geography,
      coalesce(figures_b.place_id, figures_a.place_id) as place_id,
      coalesce(figures_b.place, figures_a.place) as place,
      coalesce(figures_b.year, figures_a.year) as year,
      coalesce(figures_b.scenario, figures_a.scenario) as scenario,
      figures_a.value as a, figures_b.value as b,
      format('{}/{}', figures_a.n_reported, figures_a.n_expected) as coverage_a,
      format('{}/{}', figures_b.n_reported, figures_b.n_expected) as coverage_b
    from figures_a
    full join figures_b
      on figures_b.indicator = figures_a.indicator and figures_b.geography = figures_a.geography
      and figures_b.place_id = figures_a.place_id and figures_b.year = figures_a.year
      and figures_b.scenario = figures_a.scenario
    where figures_a.value is distinct from figures_b.value
      or figures_a.n_reported is distinct from figures_b.n_reported
      or figures_a.n_expected is distinct from figures_b.n_expected
  ),
  told as (
    select distinct
      return_id, indicator, scenario, cast(year(period_end) as smallint) as year, place_id
    from raw.observations semi join changed using (return_id)
  ),
  placed as (
    select told.* exclude (place_id), 'as_reported' as geography, place_id from told
    union
    select told.* exclude (place_id), geography, unit_id
    from told join intermediate.place_units as units using (place_id)
  ),
  movers as (
    select indicator, geography, place_id, year, scenario, list(distinct file order by file) as files
    from placed join (select return_id, file from raw.returns) using (return_id)
    group by all
  ),
  decided as (select * exclude (a, b) from intermediate.decision_movers('release_pair')),
  sizes as (
    select indicator, scenario, max(abs(coalesce(b, a, 0))) as size from moved
    group by indicator, scenario
  )
  select
    indicator, geography, place_id, place, year::integer as year, scenario, indicators.unit,
    ${plain("a")} as a, ${plain("b")} as b, ${plain("(b - a)")} as difference,
    coverage_a, coverage_b, coalesce(files[:20], []) as moved_by,
    coalesce(decisions, []) as moved_by_decisions
  from moved
  left join movers using (indicator, geography, place_id, year, scenario)
  left join decided using (indicator, geography, place_id, year, scenario)
  left join indicators on indicators.code = indicator
  left join sizes using (indicator, scenario)
  order by
    abs(coalesce(b, 0) - coalesce(a, 0)) / greatest(size, 1e-6) desc, indicator, geography, place_id,
    year desc, scenario`;
