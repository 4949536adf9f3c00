-- grain: one row per topic, year and place of which something is told or expected otherwise than before
create or replace temp table touched_places as
with series as (select series_id, topic_id, reporter, place_no, place_id from intermediate.series)
select topic_id, year, place_no from series join touched_years using (reporter, place_id)
union
select topic_id, year, place_no from series join changed_slots using (series_id)
union
select topic_id, year, place_no from series join touched_releases using (series_id);

-- grain: one row per topic and year that has to be computed again: what changed, and the year after it
create or replace temp table affected_topics as
with
  series as (select series_id, topic_id from intermediate.series),
  changed_topics as (
    select distinct topic_id, year
    from changed_offices
    join staging.form_indicators as asked
      on asked.form = changed_offices.form
      and coalesce(asked.organisation = changed_offices.organisation, true)
      and coalesce(asked.level = changed_offices.level, true)
    join intermediate.subjects using (indicator, scenario)
  ),
  -- who reports it in one form is not unknown in another
  known_topics as (
    select distinct topic_id, year
    from changed_reporters
    join intermediate.never_sent as offices
      on offices.organisation = reporter and offices.place_id = changed_reporters.place_id
  ),
  changed_families as (
    select distinct family_id as series_id
    from intermediate.border_territories as present
    join old_territories as old using (family_id, changed_on)
    where present.former_places is distinct from old.former_places
      or present.later_places is distinct from old.later_places
  ),
  changed_borders as (
    select distinct topic_id, year
    from intermediate.slots
    join series using (series_id)
    where topic_id in (select topic_id from series semi join changed_families using (series_id))
  ),
  touched as (
    select topic_id, year from touched_places
    union
    select topic_id, year from changed_topics
    union
    select topic_id, year from known_topics
    union
    select topic_id, year from changed_borders
  )
select distinct topic_id, cast(year + next as smallint) as year
from touched
cross join (values (0), (1)) as years (next);
