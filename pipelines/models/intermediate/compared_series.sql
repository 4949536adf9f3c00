-- grain: one row per series: what it is compared as; an organisation that was renamed stays one reporter
create or replace temp table compared_series as
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
create or replace temp table border_families as
with
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
