-- grain: one row per scope, unit, series, year compared, side and span; side 0 is the year, 1 the year before
-- place_bit: the place among those of its family, so that family_changes knows which of them reported.
-- scope: the geographies that the row is compared in; unit_id is null where the place alone tells the unit.
-- A key below zero spans a change of borders.
create or replace temp table compared_steps as
with
  compared_series as (select series_id, place_no, compared_id from compared_series),
  units as (from intermediate.whole_units),
  scopes (scope, is_even) as (values (15, true), (16, true), (1, false), (2, false), (4, false),
    (8, false), (16, false)),
  steps as (
    select
      steps.series_id, steps.year, steps.span_start, steps.span_end, mask,
      steps.measure_class = 1 as is_flow, steps.value,
      -- what is counted with the one in the lead was not counted then either
      coalesce(released.value - steps.own_value + steps.value, steps.value) as released
    from intermediate.counted_steps as steps
    left join intermediate.released_steps as released
      on released.series_id = steps.series_id and released.year = steps.year
      and released.span_start = steps.span_start and released.span_end = steps.span_end
    union all
    select series_id, year, span_start, span_end, mask, true, 0, 0 from nil_spans where part = 0
  ),
  sides as (
    select series_id, year, 0 as side, span_start, span_end, mask, is_flow, value, released from steps
    union all
    select series_id, cast(year + 1 as smallint), 1, span_start, span_end, mask, is_flow, value, released
    from steps
  ),
  affected as (from sides semi join affected_series using (series_id, year)),
  plain as (
    select
      31 as scope, null as unit_id, compared_id as family_id, compared_id as key_id,
      null as changed_on, 1 as place_bit, sides.*
    from affected as sides
    join compared_series using (series_id)
    anti join border_pairs using (series_id, year)
    anti join masked_pairs using (series_id, year)
  ),
  masked as (
    select
      scopes.scope, null as unit_id, compared_id as family_id, compared_id as key_id,
      null as changed_on, 1 as place_bit, sides.*
    from affected as sides
    join compared_series using (series_id)
    anti join border_pairs using (series_id, year)
    join masked_pairs using (series_id, year)
    join scopes on scopes.is_even = masked_pairs.is_even and (sides.mask & scope) > 0
  ),
  across as (
    select
      bit as scope, unit_id,
      if(bit = 16, compared_id, family_id) as family_id,
      if(
        bit < 16 and if(
          side = 0,
          changed_on <= span_end and changed_on > span_end - interval 1 year,
          changed_on > span_end and changed_on <= span_end + interval 1 year
        ),
        -family_id,
        compared_id
      ) as key_id,
      changed_on, place_bit, sides.*
    from affected as sides
    join border_pairs using (series_id, year)
    join compared_series using (series_id)
    join units on units.place_no = compared_series.place_no and (sides.mask & units.bit) > 0
  ),
  together as (from plain union all by name from masked union all by name from across)
select
  scope, unit_id, family_id, changed_on, key_id, place_bit, year,
  cast(year - 1 as smallint) as previous_year, 0 as part, side, span_start, span_end,
  is_flow, value, released
from together;
