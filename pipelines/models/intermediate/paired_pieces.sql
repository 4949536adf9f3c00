-- grain: one row per two years of the ledger
create or replace view intermediate.year_pairs as
with years as (select distinct year from intermediate.figures)
select later.year, earlier.year as previous_year, later.year - earlier.year as distance
from years as later
join years as earlier on earlier.year < later.year;

-- grain: one row per series and two years between which borders changed: the family both are compared as
create or replace view intermediate.pair_families as
with
  families as (from intermediate.border_families),
  pairs as (from intermediate.year_pairs)
select series_id, year, previous_year, family_id, changed_on
from families
join pairs on year(changed_on) between previous_year and year
qualify row_number() over (partition by series_id, year, previous_year order by changed_on desc) = 1;

-- grain: one row per scope, unit, series, two years, part, side (0: the year, 1: the earlier one) and piece
-- scope: the geographies it is compared in; unit_id is null where the place alone tells the unit.
-- A key below zero spans a change of borders.
create or replace view intermediate.paired_pieces as
with
  pieces as (from intermediate.compared_pieces),
  pairs as (from intermediate.year_pairs),
  families as (from intermediate.pair_families),
  scopes (scope) as (values (1), (2), (4), (8), (16), (31)),
  units as (from intermediate.whole_units),
  sides as (
    select pieces.* exclude (year), pairs.*, 0 as side from pieces join pairs using (year)
    union all by name
    select pieces.* exclude (year), pairs.*, 1 as side
    from pieces join pairs on pairs.previous_year = pieces.year
  ),
  bordered as (
    select
      sides.*, family_id,
      changed_on > if(side = 1, piece_end, piece_end - to_years(distance))
        and changed_on <= if(side = 0, piece_end, piece_end + to_years(distance)) as is_across
    from sides
    left join families using (series_id, year, previous_year)
  ),
  plain as (
    select
      scope, cast(null as varchar) as unit_id, compared_id as key_id,
      bordered.* exclude (is_across, mask, compared_id) replace (compared_id as family_id)
    from bordered
    join scopes on if(mask = 31, scope = 31, scope < 31 and (mask & scope) > 0)
    where family_id is null
  ),
  across as (
    select
      bit as scope, unit_id, if(bit < 16 and is_across, -family_id, compared_id) as key_id,
      bordered.* exclude (is_across, mask, compared_id)
        replace (if(bit = 16, compared_id, family_id) as family_id)
    from bordered
    join units on units.place_no = bordered.place_no and (mask & bit) > 0
    where family_id is not null
  )
select
  scope, unit_id, place_no, family_id, key_id, indicator, scenario, year, previous_year, part, side,
  piece_start, piece_end, value, released
from (from plain union all by name from across);
