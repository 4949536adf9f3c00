-- grain: one row per slot that is expected in a figure and not in it, of the topics and years in `wanted`
-- why: the return has not come (not_sent), its cell is empty (blank), or the place lies in several units and
-- counts in none (straddles). mask: the geographies it is missing from. weight: the same slot a year before;
-- estimate: what of it the upper bound adds. `wanted` names the caller's table of topics and years,
-- `of_series` that of the series that are asked.
create or replace macro intermediate.traced_missing(wanted, of_series := 'intermediate.series') as table
with
  wanted_years as (select distinct topic_id, year from query_table(wanted)),
  series as (
    select series_id, topic_id, place_no, place_id, reporter
    from query_table(of_series) semi join wanted_years using (topic_id)
  ),
  straddled as (
    select place_no, bit_or(bit) as mask
    from intermediate.counting_units where not is_whole
    group by place_no
  ),
  slots as (
    select slots.*, topic_id, place_no
    from intermediate.slots as slots
    join series using (series_id)
    semi join wanted_years using (topic_id, year)
  ),
  told as (select distinct series_id, year, slot_start, slot_end from slots),
  expected as (
    select
      gaps.series_id, gaps.year, slot_start, slot_end, weight, estimate, 31 as mask,
      if(told.series_id is null, 'not_sent', 'blank') as why
    from intermediate.gaps as gaps
    join series using (series_id)
    semi join wanted_years using (topic_id, year)
    left join told using (series_id, year, slot_start, slot_end)
    union all
    select
      series_id, year, slot_start, slot_end, value as weight, value as estimate, mask,
      'straddles' as why
    from slots join straddled using (place_no)
    where is_reported
  ),
  wider as (
    select
      expected.series_id, expected.year, slot_start, slot_end, why, bit_or(exclusions.mask) as mask
    from expected
    join intermediate.exclusions as exclusions
      on exclusions.series_id = expected.series_id and exclusions.year = expected.year
      and reason = 'wider' and span_start <= slot_end and span_end >= slot_start
    group by expected.series_id, expected.year, slot_start, slot_end, why
  ),
  offices as (
    select series_id, min(organisation) as organisation, min(place_id) as office_place
    from intermediate.reported_series
    group by series_id
  )
select
  series_id, topic_id, place_no, place_id, year, slot_start, slot_end, why,
  coalesce(organisation, nullif(reporter, '')) as organisation,
  coalesce(office_place, place_id) as office_place, weight, estimate,
  expected.mask & (31 - coalesce(wider.mask, 0)) as mask
from expected
join series using (series_id)
left join wider using (series_id, year, slot_start, slot_end, why)
left join offices using (series_id)
where expected.mask & (31 - coalesce(wider.mask, 0)) > 0;
