-- grain: one row per series: what it is compared as; an organisation that was renamed stays one reporter
create or replace view intermediate.compared_series as
with
  subjects as (
    select
      subject_id,
      min(subject_id) over (
        partition by indicator, scenario, coalesce(successor, reporter)
      ) as lineage_id
    from intermediate.subjects
    left join staging.organisations on organisations.code = reporter
  ),
  series as (select series_id, subject_id, place_no from intermediate.series)
select
  series_id,
  place_no,
  lineage_id,
  min(series_id) over (partition by lineage_id, place_no) as compared_id
from series
join subjects using (subject_id);

-- grain: one row per series and change of borders that its place took part in
create or replace view intermediate.border_families as
with
  compared_series as (from intermediate.compared_series),
  keys as (
    select place_no, key_id, changed_on
    from intermediate.comparison_keys join staging.places using (place_id)
  )
select
  series_id,
  key_id,
  changed_on,
  min(series_id) over (partition by lineage_id, key_id, changed_on) as family_id
from compared_series
join keys using (place_no);
