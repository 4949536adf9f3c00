/**
 * What is expected in the figure and is not in it, slot by slot: see intermediate.traced_missing.
 * $1: bit of the geography, $2: the unit, $3, $4: first and last day.
 */
export const missingQuery = `
  with
  units as (
    select place_no, is_whole from intermediate.counting_units where bit = $1 and unit_id = $2
  )
select
  missing.organisation, office_place as office_place_id, office_places.name as office_place,
  missing.place_id, places.name as place, calendar.period, slot_start as period_start,
  slot_end as period_end, why,
  rtrim(rtrim(weight::varchar, '0'), '.') as last_value,
  rtrim(rtrim(estimate::varchar, '0'), '.') as estimate
from intermediate.traced_missing('traced_part') as missing
join units using (place_no)
left join intermediate.calendar as calendar
  on calendar.period_start = slot_start and calendar.period_end = slot_end
left join staging.places as places on places.place_id = missing.place_id
left join staging.places as office_places on office_places.place_id = office_place
where missing.mask & $1::tinyint > 0 and slot_start >= $3::date and slot_end <= $4::date
order by missing.organisation, office_place_id, missing.place_id, slot_start, slot_end`;
