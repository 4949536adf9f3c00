-- grain: none; adds the figures of which something is not what it was: marts that are kept are computed again for them
insert into intermediate.moved_figures
with
  topics as (select distinct topic_id, indicator from intermediate.subjects),
  moved as (
    select topic_id, year, unit_id from differing_figures
    union
    select topic_id, year, unit_id from differing_parts
    union
    select topic_id, year, unit_id from changed_units
  ),
  figures as (select distinct indicator, year, unit_id from moved join topics using (topic_id))
from figures
union
-- the funds for a house are told by its houses
select 'NHA_KINHPHI', year, unit_id from figures where indicator = 'NHA_HOANTHANH';

-- the same of what a release publishes, until it is recorded
insert into intermediate.unrecorded_figures
select indicator, geography, unit_id, year, scenario
from differing_figures
join (select distinct topic_id, indicator, scenario from intermediate.subjects) using (topic_id);
