-- grain: one row per series: what it is compared as; an organisation that was renamed stays one reporter
create or replace view intermediate.compared_series as
with
  subjects as (
    select
      subject_id,
      min(subject_id) over (
        partition by indicator, scenario, coalesce(successor, reporter)
      ) as lineage_id,
      -- a list of a central body names any place
      coalesce(is_everywhere or level = 'central', true) as is_everywhere
    from intermediate.subjects
    left join staging.organisations on organisations.code = reporter
  ),
  series as (select series_id, subject_id, place_no from intermediate.series)
select
  series_id,
  place_no,
  lineage_id,
  is_everywhere,
  min(series_id) over (partition by lineage_id, place_no) as compared_id
from series
join subjects using (subject_id);

-- grain: one row per series and change of borders that its place took part in
create or replace view intermediate.border_families as
with
  compared_series as (from intermediate.compared_series),
  keys as (
    select place_no, key_id, changed_on, is_former, place_bit
    from intermediate.comparison_keys join staging.places using (place_id)
  )
select
  series_id,
  key_id,
  changed_on,
  is_former,
  place_bit,
  is_everywhere,
  min(series_id) over (partition by lineage_id, key_id, changed_on) as family_id
from compared_series
join keys using (place_no);

-- grain: one row per family of series across a change of borders: the places of either side, as bits
-- All of a side are asked for; of a body that is not everywhere, those that it has ever reported.
create or replace view intermediate.present_territories as
with
  families as (from intermediate.border_families),
  series as (select distinct series_id from intermediate.slots where is_reported),
  keys as (
    select
      key_id, changed_on, bit_or(place_bit) filter (where is_former) as former_places,
      bit_or(place_bit) filter (where not is_former) as later_places
    from intermediate.comparison_keys
    group by key_id, changed_on
  ),
  reported as (
    select
      family_id, key_id, changed_on, bool_or(is_everywhere) as is_everywhere,
      bit_or(place_bit) filter (where is_former) as former_places,
      bit_or(place_bit) filter (where not is_former) as later_places
    from families
    semi join series using (series_id)
    group by family_id, key_id, changed_on
  )
select
  family_id, changed_on,
  if(is_everywhere, keys.former_places, reported.former_places) as former_places,
  if(is_everywhere, keys.later_places, reported.later_places) as later_places
from reported
join keys using (key_id, changed_on);
