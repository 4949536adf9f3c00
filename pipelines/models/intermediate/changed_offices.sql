-- grain: one row per topic, organisation and place that reports it and did not before, or no longer does
create or replace temp table changed_reporters as
(from intermediate.reporters except from old_reporters)
union all
(from old_reporters except from intermediate.reporters);

-- grain: one row per form, office and year that it never sent it, and did before, or the other way round
create or replace temp table changed_offices as
with
  -- as reported, the offices of a place are counted once anybody reports it
  changed_places as (
    select place_id from changed_reporters
    group by place_id
    having place_id not in (select place_id from intermediate.reporters)
      or place_id not in (select place_id from old_reporters)
  )
from changed_never_sent
union all
(from intermediate.never_sent semi join changed_places using (place_id));
