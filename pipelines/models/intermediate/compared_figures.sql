-- grain: one row per geography, unit, topic, year and part of it (0: the whole year): what a comparison asks of it
create or replace view intermediate.compared_figures as
with
  period_figures as (from intermediate.period_figures),
  figures as (from intermediate.figures)
select
  topic_id, geography, unit_id, year, part, measure_class, qualifiers, value, n_expected, n_reported
from period_figures
union all
select
  topic_id, geography, unit_id, year, 0, measure_class, qualifiers, value, n_expected, n_reported
from figures;
