import {SHOWN_LEVELS} from "../queries.ts";

/**
 * What is packed again. One more return touches one place, but its topics and years are computed again everywhere:
 * a record is taken over where the rows that it was written from are the very same, by count and hashes.
 */

/** Weight of a batch, in rows: what it needs grows with them, not with topics. */
const BATCH = 15_000;
/** So many bytes of packed records that are taken over weigh as much as a row. */
const BYTES_OF_ROW = 1_000;

/** The returns that records name, with what each took the place of. */
const namedReturns = `
  create or replace temp table named_returns as
  with
  returns as (from main.returns),
  superseded as (
    select
      later.return_id, list(distinct earlier.file order by earlier.file) as files
    from returns as later
    join returns as earlier
      on earlier.organisation = later.organisation and earlier.place_id = later.place_id
      and earlier.form = later.form and earlier.period = later.period
    where later.is_counted and earlier.status = 'superseded' and later.form <> 'other'
      and earlier.sha256 <> later.sha256
    group by later.return_id
  ),
  offices as (select place_id, name from places)
  select
    return_id, file, organisation, coalesce(offices.name, place_id) as place, period, version,
    coalesce(files[:5], []) as supersedes
  from returns
  left join superseded using (return_id)
  left join offices using (place_id)
  where is_counted`;

/** The home, the name and the regions of the places that figures or cells are about. */
const placeHomes = `
  create or replace temp table place_homes as
  with
  told as (
    select place_id from intermediate.series
    union
    select place_id from main.returns
    union
    select unit_id from intermediate.figures
  ),
  homes as (
    select
      place_no, place_id,
      coalesce(max(unit_id) filter (where bit = 1 and is_whole), place_id) as home,
      max(unit_id) filter (where bit = 2 and is_whole) as region_2018,
      max(unit_id) filter (where bit = 4 and is_whole) as region_2025
    from intermediate.place_units semi join told using (place_id)
    group by place_no, place_id
  )
  select homes.*, coalesce(name, place_id) as place
  from homes left join (select place_id, name from places) as places using (place_id)`;

const returnKeys = `
  create or replace temp table return_keys as
  select return_id, hash(held) as key from named_returns as held`;

/** What was computed again, and what names a return of which other things are to be said now: another was superseded. */
const staleYears = `
  create or replace temp table stale_years as
  with
  figures as (select distinct topic_id, year from intermediate.figures),
  renamed as (
    select return_id from (from return_keys except select return_id, key from intermediate.lineage_returns)
  ),
  told as (
    select distinct topic_id, cast(year(period_end) as smallint) as year, true as is_told
    from raw.observations semi join renamed using (return_id)
    join (select distinct topic_id, indicator, scenario from intermediate.subjects) as topics
      using (indicator, scenario)
  )
  select topic_id, year, packed.topic_id is null as is_new
  from figures
  left join (select topic_id, year, is_stale from intermediate.lineage) as packed using (topic_id, year)
  left join told using (topic_id, year)
  where coalesce(is_stale, true) or is_told`;

/** Hashes of the rows of all tables that a record is written from, each with the number of its table. */
const PARTS = `
    select series_id, year, hash(0, held) as row_hash, 1 as weight from intermediate.terms as held
    union all
    select series_id, year, if(is_released, null, hash(1, held)), 1 from intermediate.period_pieces as held
    union all
    select series_id, year, hash(2, held), 0 from intermediate.counted_steps as held
    union all
    select series_id, year, hash(3, held), 0 from intermediate.slots as held
    union all
    select series_id, year, hash(4, held), 0 from intermediate.exclusions as held
    union all
    select series_id, year, hash(5, held), 0 from intermediate.joint_deductions as held
    union all
    select series_id, year, hash(6, held, organisation, office_place), 0
    from intermediate.gaps as held left join offices using (series_id)
    union all
    select series_id, year, row_hash, 0 from cells`;

/** key: of a record as it would be written now; is_moved: it is not what it was. */
const staleRecords = `
  create or replace temp table stale_records as
  with
  series as (
    select series_id, topic_id, indicator, place_id, scenario, reporter, home
    from intermediate.series join place_homes using (place_no, place_id)
    semi join stale_years using (topic_id)
  ),
  offices as (
    select series_id, min(organisation) as organisation, min(place_id) as office_place
    from intermediate.reported_series
    group by series_id
  ),
  corrections as (
    select return_id, sheet, cell, hash(held) as correction from staging.value_corrections as held
  ),
  returns as (select return_id, key as return_hash from return_keys),
  cells as (
    select
      series_id, cast(year(period_end) as smallint) as year,
      hash(7, o.return_id, o.ordinal, return_hash, correction) as row_hash
    from raw.observations as o
    join returns on returns.return_id = o.return_id
    join series
      on series.indicator = o.indicator and series.place_id = o.place_id
      and series.scenario = o.scenario and series.reporter = coalesce(o.organisation, '')
    left join corrections
      on corrections.return_id = o.return_id and corrections.sheet = o.sheet
      and corrections.cell = o.cell
    where year(period_end) in (select year from stale_years)
  ),
  parts as (${PARTS}),
  hashes as (
    select topic_id, year, home, row_hash, weight
    from parts join series using (series_id) semi join stale_years using (topic_id, year)
    union all
    select
      topic_id, year, home,
      hash(8, geography, unit_id, measure_class, bases, qualifiers, value, lower, upper, n_expected,
        n_reported),
      0
    from intermediate.figures join place_homes on place_homes.place_id = unit_id
    semi join stale_years using (topic_id, year)
    where geography in ('provinces_34', 'as_reported')
  ),
  present as (
    select
      topic_id, year, home, sum(weight)::integer as weight,
      hash(concat_ws('.', count(row_hash), bit_xor(row_hash), sum(cast(row_hash as hugeint)))) as key
    from hashes
    group by topic_id, year, home
  ),
  packed as (
    from intermediate.lineage_records
    semi join (from stale_years where not is_new) as stale using (topic_id, year)
  )
  select
    topic_id, year, home, present.key, coalesce(weight, 0) as weight,
    present.key is distinct from packed.key as is_moved
  from present full join packed using (topic_id, year, home)`;

/** What heads tell beside the records. */
const figureKeys = `
  create or replace temp table figure_keys as
  with row_hashes as (
    select
      topic_id, year,
      hash(part, geography, unit_id, measure_class, bases, qualifiers, value, lower, upper, n_expected,
        n_reported) as row_hash
    from intermediate.spanned_figures
    where year in (select year from stale_years) and unit_id in (
      select place_id from places where level in ${SHOWN_LEVELS}
    )
  )
  select
    topic_id, year, hash(concat_ws('.', count(*), bit_xor(row_hash), sum(row_hash))) as figures_key
  from row_hashes semi join stale_years using (topic_id, year)
  group by topic_id, year`;

/** Of what was computed again, what is not what it was: in a record, or in the figures that heads tell. */
const movedBlocks = `
  create or replace temp table moved_blocks as
  select topic_id, year, is_new, figures_key
  from stale_years
  left join figure_keys using (topic_id, year)
  left join (select topic_id, year, figures_key as packed_key from intermediate.lineage) as packed
    using (topic_id, year)
  where is_new or figures_key is distinct from packed_key
    or (topic_id, year) in (select topic_id, year from stale_records where is_moved)`;

/** In order: what the selects of packing need, once for all batches. */
export const prepareStale = [
  namedReturns,
  returnKeys,
  placeHomes,
  staleYears,
  staleRecords,
  figureKeys,
  movedBlocks,
  // of what has no figures any more nothing is published
  `delete from intermediate.lineage
   where is_stale and (topic_id, year) not in (select topic_id, year from stale_years);
   update intermediate.lineage set is_stale = false
   where is_stale and (topic_id, year) not in (select topic_id, year from moved_blocks)`
] as const;

/** What records say of returns, once all of them say it. */
export const keepReturns = [
  "delete from intermediate.lineage_returns",
  "insert into intermediate.lineage_returns by name from return_keys"
] as const;

/** Topics and years in batches that weigh alike, with the homes whose records are packed again. */
export const batchesQuery = `
  with
  moved as (
    select topic_id, year, sum(weight) as weight, list(home) as homes
    from stale_records where is_moved
    group by topic_id, year
  ),
  packed as (
    select topic_id, year, bytes // ${BYTES_OF_ROW} as weight
    from intermediate.lineage semi join moved_blocks using (topic_id, year)
  ),
  weighed as (
    select
      topic_id, year, is_new, figures_key::varchar as figures_key, coalesce(homes, []) as homes,
      coalesce(moved.weight, 0) + coalesce(packed.weight, 0) as weight
    from moved_blocks
    left join moved using (topic_id, year)
    left join packed using (topic_id, year)
  ),
  sized as (
    select *, sum(weight) over () as whole, sum(weight) over (order by topic_id, year) - weight as before
    from weighed
  )
  select
    topic_id, year, is_new, figures_key, homes,
    cast(floor(before / greatest(1, whole / ceil(whole / ${BATCH}))) as integer) as batch
  from sized
  order by topic_id, year`;
