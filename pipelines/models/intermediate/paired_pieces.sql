-- grain: one row per series and two years between which borders changed: the family both are compared as
create or replace temp table pair_families as
with
  pairs as (from compared_pairs)
select series_id, year, previous_year, family_id, changed_on, place_bit
from intermediate.border_families
join pairs using (series_id)
where year(changed_on) between previous_year and year
qualify row_number() over (partition by series_id, year, previous_year order by changed_on desc) = 1;

-- grain: one row per scope, unit, series, two years, part, side (0: the year, 1: the earlier one) and span
-- scope: the geographies it is compared in; unit_id is null where the place alone tells the unit.
-- A key below zero spans a change of borders. Quarters are compared with those of the year before only.
create or replace temp table paired_pieces as
with
  pieces as (from compared_pieces),
  sided_years as (
    select *, cast(0 as tinyint) as side, year as own_year from compared_pairs
    union all
    select *, 1, previous_year from compared_pairs
  ),
  scopes (scope) as (values (1), (2), (4), (8), (16), (31)),
  units as (from intermediate.whole_units),
  sides as (
    select
      pieces.* exclude (topic_id, year), pairs.year, previous_year, pairs.year - previous_year as distance,
      side
    from pieces
    join sided_years as pairs
      on pairs.series_id = pieces.series_id and pairs.own_year = pieces.year
    where part not between 1 and 4 or distance = 1
  ),
  bordered as (
    select
      sides.*, family_id, changed_on, coalesce(place_bit, 1) as place_bit,
      changed_on > if(side = 1, span_end, span_end - to_years(distance))
        and changed_on <= if(side = 0, span_end, span_end + to_years(distance)) as is_across
    from sides
    left join pair_families using (series_id, year, previous_year)
  ),
  plain as (
    select
      cast(scope as tinyint) as scope, cast(null as varchar) as unit_id, compared_id as family_id,
      compared_id as key_id, changed_on, place_bit, year, previous_year, part, side, span_start,
      span_end, is_flow, value, released
    from bordered
    join scopes on if(mask = 31, scope = 31, scope < 31 and (mask & scope) > 0)
    where family_id is null
  ),
  across as (
    select
      bit as scope, unit_id, if(bit = 16, compared_id, family_id) as family_id,
      if(bit < 16 and is_across, -family_id, compared_id) as key_id, changed_on, place_bit, year,
      previous_year, part, side, span_start, span_end, is_flow, value, released
    from bordered
    join units on units.place_no = bordered.place_no and (mask & bit) > 0
    where family_id is not null
  )
from plain union all by name from across;
