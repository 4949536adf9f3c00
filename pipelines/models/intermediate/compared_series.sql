-- grain: one row per series: what it is compared as; an organisation that was renamed stays one reporter
-- Only new series are added: the least number of those that are one is never that of a later one.
insert into intermediate.compared_series
with
  known as (from intermediate.compared_series),
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
  new as (
    select series_id, place_no, lineage_id, is_everywhere
    from intermediate.series
    join subjects using (subject_id)
    where series_id > (select coalesce(max(series_id), 0) from known)
  ),
  first as (
    select lineage_id, place_no, min(series_id) as series_id
    from (select series_id, lineage_id, place_no from known union all select series_id, lineage_id, place_no from new)
    semi join new using (lineage_id, place_no)
    group by lineage_id, place_no
  )
select new.series_id, place_no, lineage_id, is_everywhere, first.series_id as compared_id
from new
join first using (lineage_id, place_no);

-- grain: one row per series and change of borders that its place took part in
insert into intermediate.border_families
with
  known as (from intermediate.border_families),
  keys as (
    select place_no, key_id, changed_on, is_former, place_bit
    from intermediate.comparison_keys join staging.places using (place_id)
  ),
  new as (
    select series_id, lineage_id, key_id, changed_on, is_former, place_bit, is_everywhere
    from intermediate.compared_series
    join keys using (place_no)
    where series_id > (select coalesce(max(series_id), 0) from known)
  ),
  first as (
    select lineage_id, key_id, changed_on, min(series_id) as series_id
    from (
      select lineage_id, key_id, changed_on, series_id from known
      union all
      select lineage_id, key_id, changed_on, series_id from new
    )
    semi join new using (lineage_id, key_id, changed_on)
    group by lineage_id, key_id, changed_on
  )
select new.*, first.series_id as family_id
from new
join first using (lineage_id, key_id, changed_on);
