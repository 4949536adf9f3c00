/**
 * What is expected in the figure and is not in it, slot by slot: the return has not come (not_sent), its
 * cell is empty (blank), or the place lies in several units (straddles). last_value: the same slot a year
 * before; estimate: what of it the upper bound adds.
 */
export const missingQuery = `
  with
  topic as (from traced_part),
  series as (select * from intermediate.series semi join topic using (topic_id)),
  units as (
    select place_no, is_whole from intermediate.counting_units where bit = $1 and unit_id = $2
  ),
  gaps as (
    select gaps.*, units.is_whole, true as is_gap
    from intermediate.gaps as gaps
    join series using (series_id)
    join units using (place_no)
    semi join topic on topic.year = gaps.year
  ),
  straddling as (
    select s.series_id, s.year, slot_start, slot_end, value as weight, value as estimate,
      false as is_whole, false as is_gap
    from intermediate.slots as s
    join series using (series_id)
    join units using (place_no)
    semi join topic on topic.year = s.year
    where not units.is_whole and is_reported
  ),
  expected as (
    from (from gaps union all by name from straddling) as slots
    where slot_start >= $3::date and slot_end <= $4::date
      and not exists (
        from intermediate.exclusions as e
        where e.series_id = slots.series_id and e.year = slots.year and e.reason = 'wider'
          and (e.mask & $1::tinyint) > 0 and e.span_start <= slot_end and e.span_end >= slot_start
      )
  ),
  offices as (
    select series_id, min(organisation) as organisation, min(place_id) as office_place
    from intermediate.reported_series
    group by series_id
  ),
  slots as (select distinct series_id, year, slot_start, slot_end from intermediate.slots)
select
  coalesce(offices.organisation, nullif(series.reporter, '')) as organisation,
  coalesce(office_place, series.place_id) as office_place_id, office_places.name as office_place,
  series.place_id, places.name as place, calendar.period, slot_start as period_start,
  slot_end as period_end,
  case
    when not is_gap then 'straddles' when slots.series_id is not null then 'blank' else 'not_sent'
  end as why,
  rtrim(rtrim(weight::varchar, '0'), '.') as last_value,
  rtrim(rtrim(estimate::varchar, '0'), '.') as estimate
from expected
join series using (series_id)
left join offices using (series_id)
left join slots using (series_id, year, slot_start, slot_end)
left join intermediate.calendar as calendar
  on calendar.period_start = slot_start and calendar.period_end = slot_end
left join staging.places as places on places.place_id = series.place_id
left join staging.places as office_places on office_places.place_id = coalesce(office_place, series.place_id)
order by organisation, office_place_id, series.place_id, slot_start, slot_end`;
