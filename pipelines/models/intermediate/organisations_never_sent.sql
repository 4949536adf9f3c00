-- grain: one row per topic and year whose offices that never sent it are counted again: none where no office
-- has begun or ceased to be one, and the year had a figure before
create or replace temp table unsent_topics as
from affected_topics as affected
where exists (from changed_reporters) or exists (from changed_offices)
  or not exists (
    from intermediate.figures as former
    where former.topic_id = affected.topic_id and former.year = affected.year
  );
delete from intermediate.organisations_never_sent as never_sent using unsent_topics as affected
where never_sent.topic_id = affected.topic_id and never_sent.year = affected.year;

-- grain: one row per geography, unit, topic, organisation and year: its offices that owe it and never sent one
-- Counted by what is owed together, then by topic: an office owes some thirty topics at once.
insert into intermediate.organisations_never_sent by name
with
  topics as (
    select distinct topic_id, indicator, scenario
    from intermediate.subjects semi join unsent_topics using (topic_id)
  ),
  affected as (from unsent_topics),
  years as (select distinct year from unsent_topics),
  places as (select place_no, place_id from staging.places),
  units as (from intermediate.whole_units),
  offices as (
    select organisation, place_id, level, year, list(form order by form) as forms
    from intermediate.never_sent
    semi join years using (year)
    group by organisation, place_id, level, year
  ),
  -- as reported, only places that have a figure of some body
  shown as (select distinct place_id from intermediate.reporters),
  placed as (
    select *
    from offices
    join places using (place_id)
    join units using (place_no)
    where geography <> 'as_reported' or place_id in (select place_id from shown)
  ),
  counted as (
    select geography, unit_id, organisation, level, year, forms, count(*) as n_offices
    from placed
    group by geography, unit_id, organisation, level, year, forms
  ),
  asked as (
    select distinct owed.organisation, owed.level, forms, topic_id
    from (select distinct organisation, level, forms, unnest(forms) as form from counted) as owed
    join staging.form_indicators as asked
      on asked.form = owed.form
      and coalesce(asked.organisation = owed.organisation, true)
      and coalesce(asked.level = owed.level, true)
    join topics on topics.indicator = asked.indicator and topics.scenario = asked.scenario
  ),
  -- who reports it in another form, or is listed, is not unknown
  known as (
    select placed.geography, placed.unit_id, topic_id, placed.organisation, placed.year, count(*) as n_known
    from placed
    join intermediate.reporters as reporters
      on reporters.reporter = placed.organisation and reporters.place_id = placed.place_id
    join asked using (organisation, level, forms, topic_id)
    group by placed.geography, placed.unit_id, topic_id, placed.organisation, placed.year
  ),
  summed as (
    select geography, unit_id, topic_id, organisation, year, sum(n_offices) as n_offices
    from counted
    join asked using (organisation, level, forms)
    group by geography, unit_id, topic_id, organisation, year
  )
select
  geography, unit_id, topic_id, organisation, year,
  cast(n_offices - coalesce(n_known, 0) as integer) as n_never_sent
from summed
semi join affected using (topic_id, year)
left join known using (geography, unit_id, topic_id, organisation, year)
where n_offices > coalesce(n_known, 0);
