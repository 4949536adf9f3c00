-- grain: one row per geography, unit, indicator, scenario and year compared with the year before
insert into intermediate.changes by name
with
  changes as (from intermediate.unit_changes('compared_steps')),
  topics as (select distinct topic_id, indicator, scenario from intermediate.subjects)
select
  topic_id, geography, unit_id, indicator, scenario, year, same, new, lost, revised, same_now,
  same_before, n_same, is_partial, is_other_set, is_same_of_same, covers_same_months, is_same_span
from changes
join topics using (topic_id);
