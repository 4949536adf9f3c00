-- grain: one row per topic that has changed and year of it that has a figure
create or replace temp table present_years as
from former_years anti join affected_topics using (topic_id, year)
union all
select distinct topic_id, year
from intermediate.figures semi join affected_topics using (topic_id, year)
where value is not null;

-- grain: one row per topic and year of it that has no figure any more
create or replace temp table gone_years as
from former_years anti join present_years using (topic_id, year);

-- grain: one row per topic that has changed and two years of it that have a figure; is_new: one of them had none
create or replace temp table compared_years as
with
  years as (from present_years),
  known as (select years.*, former.year is null as is_new from years left join former_years as former using (topic_id, year))
select later.topic_id, later.year, earlier.year as previous_year, later.is_new or earlier.is_new as is_new
from known as later
join known as earlier on earlier.topic_id = later.topic_id and earlier.year < later.year;

-- grain: one row per series and place that it is compared at: its own, and those of its families
create or replace temp table compared_at as
with series as (
  select series_id, topic_id, place_no
  from intermediate.series semi join compared_years using (topic_id)
)
select series_id, topic_id, place_no from series
union
select families.series_id, series.topic_id, home.place_no
from intermediate.border_families as families
join series using (series_id)
join series as home on home.series_id = families.family_id;

-- grain: one row per topic, two years and place whose series are set beside each other again
create or replace temp table compared_places as
with
  changed as (
    select distinct topic_id, place_no, year from changed_series join compared_at using (series_id)
  ),
  of_families as (
    select distinct topic_id, place_no from changed_families join compared_at using (series_id)
  )
select topic_id, pairs.year, previous_year, place_no
from compared_years as pairs
join changed using (topic_id)
where changed.year in (pairs.year, previous_year)
union
select topic_id, year, previous_year, place_no
from compared_years join of_families using (topic_id)
union
select topic_id, year, previous_year, place_no
from compared_years join compared_at using (topic_id)
where is_new;
