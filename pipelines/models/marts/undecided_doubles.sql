-- grain: one row per indicator, place and year with undecided double reports: the most that is counted twice
create or replace view main.undecided_doubles as
with
  open as (from main.double_reports where decision in ('undecided', 'outdated')),
  -- of a value that several bodies give, all but one may be too much; of a sum, the whole
  groups as (
    select indicator, place_id, place, period, value_a, kind,
      if(kind = 'sum', value_a, value_b * (count(distinct organisation_b))) as counted_twice
    from open
    group by indicator, place_id, place, period, value_a, value_b, kind, if(kind = 'sum', organisation_a, null)
  )
select
  indicator, place_id, place, cast(left(period, 4) as smallint) as year,
  count(*) as n_doubles, sum(counted_twice) as most_counted_twice
from groups
group by all;

comment on view main.undecided_doubles is 'One row per indicator, place and year with probable double reports that nobody has decided about.';
comment on column main.undecided_doubles.most_counted_twice is 'A bound: so much at most is in the totals of all bodies twice.';
