/**
 * What the published files hold, as SQL over the marts. Bytes grow with places × years × indicators;
 * lists that grow with returns are cut at MOST_ROWS and say how many there are.
 */

export const MOST_ROWS = 500;
/** Cells shown behind an indicator; `trace` and SQL give all of them. */
const MOST_CELLS = 100;

/** Levels that a page shows; communes and districts stay in the Parquet files. */
export const SHOWN_LEVELS = "('country', 'region', 'province')";

/**
 * A decimal of the marts as a number. The engine turns one of 128 bits into a number ten times slower than one of 64,
 * which nearly all fit into.
 */
export function asNumber(column: string): string {
  return `coalesce(try_cast(${column} as decimal(18, 6))::double, ${column}::double)`;
}

const figureColumns = `
  f.geography, f.place_id, f.year, f.scenario, f.basis, ${asNumber("f.value")} as value,
  ${asNumber("f.lower")} as lower, ${asNumber("f.upper")} as upper, f.qualifier, f.n_expected::integer as n_expected,
  f.n_reported::integer as n_reported, f.coverage::double as coverage, f.blank`;

export const changeColumns = `
  y.geography, y.place_id, y.year, y.scenario, ${asNumber("y.value")} as value,
  ${asNumber("y.previous_value")} as previous_value, ${asNumber("y.change")} as change,
  ${asNumber("y.change_same_reporters")} as change_same_reporters, ${asNumber("y.change_new")} as change_new,
  ${asNumber("y.change_lost")} as change_lost, ${asNumber("y.change_revised")} as change_revised,
  y.percent::double as percent, y.withheld_reason`;

export const indicatorsQuery = `
  select i.code, i.name_vi, i.name_en, i.unit, i.value_type, i.kind, i.definition_vi, i.definition_en,
    i.caveats_vi, i.caveats_en, coalesce(f.years, []) as years, coalesce(f.n_figures, 0) as n_figures
  from indicators as i
  left join (
    select indicator, list(distinct year order by year) filter (where value is not null) as years,
      count(*)::integer as n_figures
    from indicator_by_place_year group by indicator
  ) as f on f.indicator = i.code
  order by i.code`;

export const figuresQuery = `
  select f.indicator, ${figureColumns}
  from indicator_by_place_year as f join places as p on p.place_id = f.place_id
  where p.level in ${SHOWN_LEVELS}`;

export const changesQuery = `
  select y.indicator, ${changeColumns}
  from year_over_year as y join places as p on p.place_id = y.place_id
  where p.level in ${SHOWN_LEVELS} and y.geography <> 'as_reported'
  order by y.indicator, y.geography, y.place_id, y.year, y.scenario`;

/**
 * At most MOST_CELLS cells of each indicator, the latest first. Picked by a heap over narrow rows, of those that end
 * late enough: sorting every cell with its texts took seconds at four million. The hash of the return breaks ties, so
 * that the order of arrival does not show.
 */
export const cellsQuery = `
  with counted as (
    select return_id, file, source, cast('0x' || sha256[:15] as bigint) as return_key
    from returns where is_counted
  ),
  days as (
    select indicator, list_min(max(period_end, ${MOST_CELLS})) as first_day
    from raw.observations semi join counted using (return_id)
    group by indicator
  ),
  picked as (
    select indicator, unnest(max({
      last_day: period_end, return_key: return_key, ordinal: -ordinal, return_id: return_id
    }, ${MOST_CELLS})) as pick
    from raw.observations
    join days using (indicator)
    join counted using (return_id)
    where period_end >= first_day
    group by indicator
  )
  select o.indicator, row_number() over (
      partition by o.indicator
      order by o.period_end desc, c.file, o.sheet, length(o.cell), o.cell, o.ordinal
    ) as place_in_list, c.file, o.sheet, o.cell, o.place_id, o.period, o.basis, o.scenario,
    o.value::double as value, o.qualifier, o.blank, o.raw_text, o.unit_text, c.source
  from picked
  join raw.observations as o on o.return_id = pick.return_id and o.ordinal = -pick.ordinal
    and o.indicator = picked.indicator
  join counted as c on c.return_id = o.return_id`;

/** What files are written from whose rows the codelists and the models alone tell: the same where these are the same. */
export const CODELISTS = "select models, codes from intermediate.state";

export const placesQuery = `
  select p.place_id as id, p.code, p.era, p.level, p.type, p.name, p.full_name, p.name_en, p.parent_id,
    p.region_2018, p.region_2025, p.successor_ids, p.short, p.tile_row::integer as tile_row,
    p.tile_col::integer as tile_col, p.population_2020::double as population_2020
  from places as p
  where p.level in ${SHOWN_LEVELS}
  order by p.place_id`;

export const returnsQuery = `
  select r.file, r.title, r.form, r.organisation, r.place_id, r.period, r.status, r.source,
    r.observation_count::integer as observations, r.errors::integer as errors, r.warnings::integer as warnings,
    r.notes::integer as notes, r.decided_by, r.decided_on, r.decision_reason
  from returns as r
  order by case r.status when 'rejected' then 0 when 'held' then 1 when 'withdrawn' then 1
    when 'partly_accepted' then 2 else 3 end,
    r.file, r.return_id
  limit ${MOST_ROWS}`;

export const returnsByStatusQuery = `
  select status, count(*)::integer as count from returns group by status order by status`;

export const findingsQuery = `
  select f.code, f.severity, f.file, f.sheet, f.cell, f.text, f.message_vi, f.message_en, f.remedy_vi, f.remedy_en,
    f.accepted_by, f.accepted_on, f.accepted_reason
  from findings as f
  order by case f.severity when 'error' then 0 when 'warning' then 1 else 2 end,
    f.code, f.file, f.sheet, length(f.cell), f.cell, f.message_vi
  limit ${MOST_ROWS}`;

export const findingsByCodeQuery = `
  select code, severity, count(*)::integer as count from findings group by code, severity
  order by case severity when 'error' then 0 when 'warning' then 1 else 2 end, count desc, code`;

/** How many accounting identities could be checked, how many do not hold, and the worst of them. */
export const identitiesQuery = `
  select
    identity, unit, n_checked::integer as n_checked, n_differ::integer as n_differ,
    worst_residual::double as worst_residual, worst.indicator as indicator, worst.place as place,
    worst.period as period, worst.file as file
  from worst_residuals
  order by n_differ = 0, identity, unit`;

export const sourcesQuery = `
  select source, list(distinct coalesce(title, file) order by coalesce(title, file)) as titles,
    list(distinct file order by file) as files
  from returns
  where source is not null and is_counted
  group by source
  order by source
  limit ${MOST_ROWS}`;

export const formsQuery = `select code, name_vi, name_en, frequency from codes.forms order by code`;
export const organisationsQuery = `select code, name_vi, name_en from organisations order by code`;
export const definitionChangesQuery = `
  select indicator, year::integer as year, note_vi, note_en from codes.definition_changes order by indicator, year`;
