-- grain: one row per scope, unit, place, topic, two years and part; kept, so that one more return sets only the
-- series of its own place beside each other again
insert into intermediate.place_comparisons by name
with places as (from compared_places semi join batch_topics using (topic_id))
from intermediate.place_changes('paired_pieces')
semi join places using (topic_id, year, previous_year, place_no);

-- grain: one row per unit that is compared again and row of a place that counts in it, of the batch
-- What is kept is long: the units are spread over the places of series first, so that it is read once, and a
-- row finds its units by what tells them (home): the unit itself where it names one, else its place.
create or replace temp view placed_comparisons as
with
  compared as (from compared_units semi join batch_topics using (topic_id)),
  places as (select distinct place_no from intermediate.series),
  whole_units as (
    from intermediate.whole_units semi join (select distinct unit_id from compared) using (unit_id)
  ),
  homes as (
    select geography, unit_id, bit, cast(place_no as varchar) as home
    from whole_units semi join places using (place_no)
    union all
    select distinct geography, unit_id, bit, unit_id from whole_units
  ),
  units as (
    select topic_id, year, previous_year, geography, compared.unit_id, bit, home
    from compared join homes using (geography, unit_id)
  )
select held.* exclude (scope, unit_id, place_no), geography, units.unit_id
from intermediate.place_comparisons as held
join units
  on units.topic_id = held.topic_id and units.year = held.year
  and units.previous_year = held.previous_year
  and home = coalesce(held.unit_id, cast(held.place_no as varchar))
where (scope & bit) > 0;
