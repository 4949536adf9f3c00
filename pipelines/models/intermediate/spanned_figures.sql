-- grain: one row per geography, unit, indicator, scenario, year and part of it (0: the whole year)
create or replace view intermediate.spanned_figures as
with
  period_figures as (
    from intermediate.period_figures where staging.is_asked(year) and staging.is_asked_place(unit_id)
  ),
  figures as (
    from intermediate.figures
    where staging.is_asked(year) and staging.is_asked_place(unit_id) and staging.is_asked_indicator(indicator)
  ),
  topics as (
    select distinct topic_id, indicator, scenario from intermediate.subjects
    where staging.is_asked_indicator(indicator)
  )
select
  topic_id, geography, unit_id, indicator, scenario, year, part, measure_class, bases, qualifiers,
  value, lower, upper, n_expected, n_reported, is_derived, blanks
from period_figures
join topics using (topic_id)
union all
select
  topic_id, geography, unit_id, indicator, scenario, year, 0, measure_class, bases, qualifiers,
  value, lower, upper, n_expected, n_reported, is_derived, blanks
from figures;
