-- grain: one row per form, organisation, level and span within which a period must end to be asked for
create or replace table intermediate.form_offices as
with
  reporters as (from staging.form_reporters),
  followers as (from intermediate.organisation_followers),
  organisations as (
    select
      code, cast(valid_from as date) as valid_from, cast(valid_to as date) as valid_to, has_territory,
      is_everywhere
    from codes.organisations
  )
-- an organisation that follows one the form names owes it from its first day
select distinct
  form,
  follower as organisation,
  level,
  is_everywhere = 'yes' as is_everywhere,
  greatest(reporters.valid_from, organisations.valid_from, follows_from, date '1900-01-01')
    as asked_from,
  least(reporters.valid_to, organisations.valid_to, date '9999-12-31') as asked_to
from reporters
join followers on followers.organisation = reporters.organisation
join organisations on organisations.code = follower
where follower = reporters.organisation or has_territory = 'yes';
