-- grain: one row per topic, organisation and place that reports it now, or owes it after another one did
create or replace temp table old_reporters as from intermediate.reporters;
delete from intermediate.reporters;
insert into intermediate.reporters
with
  -- the series of a return that was withdrawn stay, and have nothing in them
  living as (
    select series_id from intermediate.slots
    union
    select series_id from intermediate.missing_slots
  )
select distinct topic_id, reporter, place_id
from intermediate.series
semi join living using (series_id);
