import {seriesOfBatch} from "./termQueries.ts";

/** A record lists so many offices whose returns are missing. */
export const MOST_MISSING = 40;
/** And so many examples of cells that are left out for one reason. */
const MOST_EXAMPLES = 5;

/** Cells of returns that count which are no term, by the reason why, with a few examples. */
export const leftOutQuery = `
  with ${seriesOfBatch},
  left_out as (
    select
      c.topic_id, year, home, return_id, sheet, cell, raw_text, period,
      case
        when is_part then 'part'
        when value is null then coalesce(blank, 'blank')
        else 'covered'
      end as reason
    from traced_cells as c
    join series using (series_id)
    where not is_value or not exists (
      from traced_values as v
      where v.part = 0 and v.series_id = c.series_id and v.year = c.year
        and v.return_id = c.return_id and v.basis = c.basis and v.to_day = c.span_end
        and (v.from_day is null or v.from_day = c.span_start)
    )
  ),
  returns as (select return_id, file from staging.returns)
  select
    topic_id, year, home, reason, count(*)::integer as n,
    to_json(list({'i': return_id, 's': sheet, 'c': cell, 'r': raw_text, 'p': period}
      order by file, sheet, length(cell), cell)[:${MOST_EXAMPLES}]) as examples
  from left_out join returns using (return_id)
  group by all
  order by topic_id, year, home, n desc, reason`;

/**
 * Offices whose cells are missing: the return that would hold them has not come, or the cell is empty.
 * mask: the geographies in which they are expected. Spans whose value of a year before is unknown stand
 * in a row of their own, so that they do not hide what the others held.
 */
export const missingQuery = `
  with ${seriesOfBatch}
  select
    missing.topic_id, year, home, coalesce(missing.organisation, '') as organisation, office_place,
    missing.place_id, region_2018, region_2025, mask::integer as mask, why = 'blank' as is_blank,
    estimate is null as is_unknown, count(*)::integer as n, min(slot_start) as first_day,
    max(slot_end) as last_day, sum(estimate)::double as estimate,
    to_json(list({'from': slot_start, 'to': slot_end, 'last': weight::double} order by slot_start, slot_end))
      as slots
  from intermediate.traced_missing('wanted_parts') as missing
  join series using (series_id)
  where why <> 'straddles'
  group by all
  order by missing.topic_id, year, home, organisation, office_place, missing.place_id, mask,
    is_blank, is_unknown`;

/** The figures that the cells make, as the mart has them; places that no page shows are left out. */
export const figuresQuery = `
  with topics as (
    select distinct topic_id, indicator, scenario from intermediate.subjects
    semi join wanted_parts using (topic_id)
  ),
  calendar as (select period, year, part from intermediate.calendar)
  select
    topic_id, calendar.year, calendar.part, place_homes.home, f.geography, f.place_id,
    f.value::double as value, f.lower::double as lower, f.upper::double as upper, f.qualifier,
    f.basis, f.n_reported::integer as n_reported, f.n_expected::integer as n_expected
  from indicator_by_place_period as f
  join topics on topics.indicator = f.indicator and topics.scenario = f.scenario
  join calendar on calendar.period = f.period
  semi join wanted_parts
    on wanted_parts.topic_id = topics.topic_id and wanted_parts.year = calendar.year
    and wanted_parts.part = calendar.part
  join places as p on p.place_id = f.place_id
  join place_homes on place_homes.place_id = f.place_id
  where p.level in ('country', 'region', 'province')
  order by topic_id, calendar.year, calendar.part, place_homes.home, f.geography, f.place_id`;

/** The returns that are named above, with what each took the place of. */
export const returnsQuery = `
  with returns as (from main.returns),
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
  )
  select
    return_id, file, organisation, place_id, period, version,
    coalesce(files[:5], []) as supersedes
  from returns left join superseded using (return_id)
  where is_counted`;

/** Of the places that returns and cells are about: the pages know only provinces and regions. */
export const placeNamesQuery = `select place_id, name from places`;
