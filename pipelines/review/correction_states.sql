-- grain: one row per correction that no longer does what it was made for, at the cell that tells of it
create or replace temp table correction_states as
with
  states as (
    select
      return_id, sheet, cell, state, later_return_id, indicator, place_id, organisation, period,
      expected_value, read_value, corrected_value, later_value, reason
    from main.corrections
    where state in ('does_not_fit', 'mended', 'repeated')
  ),
  -- the cell that is read otherwise, or that a later return gives instead
  stated as (
    select
      states.*, o.return_id as stated_id, o.ordinal as stated_ordinal,
      row_number() over (
        partition by states.return_id, states.sheet, states.cell order by o.ordinal
      ) as place_in_list
    from states
    join raw.observations as o
      on o.return_id = coalesce(later_return_id, states.return_id)
      and o.indicator = states.indicator and o.place_id = states.place_id
      and o.period = states.period
      and if(
        later_return_id is null,
        o.sheet = states.sheet and o.cell = states.cell, o.value is not distinct from later_value
      )
    semi join chosen_offices
      on chosen_offices.reporter = coalesce(o.organisation, '')
      and chosen_offices.place_id = o.place_id
  ),
  corrected as (
    select return_id, sheet, cell, min(ordinal) as ordinal
    from raw.observations
    semi join states using (return_id, sheet, cell)
    group by return_id, sheet, cell
  )
select
  state,
  stated_id as return_id,
  stated_ordinal as ordinal,
  corrected.return_id as other_return_id,
  corrected.ordinal as other_ordinal,
  to_json({
    expected: coalesce(cast(expected_value as varchar), '—'),
    read: coalesce(cast(coalesce(later_value, read_value) as varchar), '—'),
    corrected: cast(corrected_value as varchar)
  }) as numbers
from stated
left join corrected using (return_id, sheet, cell)
where place_in_list = 1;
