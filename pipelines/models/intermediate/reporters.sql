-- grain: one row per topic, organisation and place that reports it now, or owes it after another one did
create or replace temp table present_reporters as
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

-- grain: one row per topic, organisation and place that reports it and did not before, or no longer does
create or replace temp table changed_reporters as
select *, true as is_new from (from present_reporters except from intermediate.reporters)
union all
select *, false from (from intermediate.reporters except from present_reporters);

-- grain: one row per place that nobody reported before, or nobody reports any more
create or replace temp table changed_places as
with
  changed as (select distinct place_id from changed_reporters),
  before as (from intermediate.reporters semi join changed using (place_id)),
  present as (from present_reporters semi join changed using (place_id))
from changed anti join before using (place_id)
union
from changed anti join present using (place_id);

-- few change: the others are not written again
delete from intermediate.reporters using changed_reporters as changed
where not is_new and reporters.topic_id = changed.topic_id
  and reporters.reporter = changed.reporter and reporters.place_id = changed.place_id;
insert into intermediate.reporters select * exclude (is_new) from changed_reporters where is_new;
