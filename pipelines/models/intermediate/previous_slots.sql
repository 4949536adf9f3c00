-- grain: one row per series, year and span: what was reported for the same span a year before
-- Of an office that followed others: what they reported together, null where one of them did not.
create or replace temp table previous_slots as
with
  affected as (from affected_series),
  series as (
    select series_id, lineage_id, compared.place_no, place_id, valid_from, valid_to
    from intermediate.compared_series as compared
    join staging.places using (place_no)
  ),
  slots as (
    select
      series_id, cast(year + 1 as smallint) as year,
      intermediate.position_of(slot_start, slot_end) as position, value, measure_class
    from intermediate.slots
    where is_reported and year in (select distinct year - 1 from affected_topics)
  ),
  own as (from slots semi join affected using (series_id, year)),
  place_followers as (
    select place_id, follower_id from intermediate.place_followers where is_same_level
  ),
  links as (
    select heirs.series_id, former.series_id as former_id,
      count(*) over (partition by heirs.series_id) as n_former
    from (from series semi join affected using (series_id)) as heirs
    join place_followers on follower_id = heirs.place_id
    join series as former
      on former.place_id = place_followers.place_id and former.lineage_id = heirs.lineage_id
    where former.series_id <> heirs.series_id
      and (former.place_no = heirs.place_no or former.valid_to + 1 = heirs.valid_from)
  ),
  inherited as (
    select
      links.series_id, slots.year, position,
      if(count(*) = min(n_former), sum(value), null) as value, min(measure_class) as measure_class
    from links
    join slots on slots.series_id = former_id
    semi join affected on affected.series_id = links.series_id and affected.year = slots.year
    group by links.series_id, slots.year, position
  )
select
  series_id, year, position, measure_class,
  -- a running total that fell leaves a slot below zero: what is missing takes nothing away
  if(value < 0, 0, value) as weight
from (
  from own
  union all by name
  from inherited anti join own using (series_id, year, position)
);
