-- grain: one row per value that contradicts another counting return about the same thing and period
with
  stated as (
    select *
    from counted_values
    window same_thing as (partition by series, period, basis)
    qualify min(return_id) over same_thing <> max(return_id) over same_thing
      and min(value) over same_thing <> max(value) over same_thing
  ),
  firsts as (
    select series, period, basis, arg_min(file, return_id) as first_file,
      arg_min(cell, return_id) as first_cell, arg_min(raw_text, return_id) as first_text,
      min(return_id) as first_return, arg_min(value, return_id) as first_value
    from stated
    group by series, period, basis
  )
select
  return_id,
  sheet,
  cell,
  raw_text as text,
  {
    indicator: indicator,
    place: place_text,
    period: period,
    other: first_text,
    other_file: first_file,
    other_cell: first_cell
  } as params
from stated
join firsts using (series, period, basis)
where return_id <> first_return and value <> first_value
order by return_id, sheet, cell;
