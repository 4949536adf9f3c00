-- grain: one row per return received and office that it may answer for; rank 0: the office's own
create or replace macro intermediate.answers() as table
with
  arrivals as (from intermediate.arrivals),
  organisation_followers as (from intermediate.organisation_followers),
  place_followers as (
    from intermediate.place_followers where is_same_level and staging.is_asked_place(place_id)
  ),
  -- a later office answers for one whose last periods it found undone
  organisations as (
    select
      follower as sender, organisation, answers_before, if(follower = organisation, 0, 1) as rank
    from organisation_followers
    union all
    -- a letterhead that still has the old name, where one organisation alone was renamed
    select organisation as sender, follower as organisation, null as answers_before, 2 as rank
    from organisation_followers
    where follower <> organisation
    qualify count(*) over (partition by follower) = 1
  ),
  places as (
    select
      follower_id as sender_place, place_id, answers_before, if(follower_id = place_id, 0, 1) as rank
    from place_followers
  )
select
  form,
  organisations.organisation,
  places.place_id,
  period,
  organisations.rank + places.rank as rank,
  return_id,
  is_counted,
  was_accepted,
  status,
  received_on,
  looked_on
from arrivals
join organisations on organisations.sender = arrivals.organisation
join places on places.sender_place = arrivals.place_id
where coalesce(period_end < organisations.answers_before, true)
  and coalesce(period_end < places.answers_before, true);
