-- grain: one row per scope, unit, place, topic, two years and part; kept, so that one more return sets only the
-- series of its own place beside each other again
insert into intermediate.place_comparisons by name
with places as (from compared_places semi join batch_topics using (topic_id))
from intermediate.place_changes('paired_pieces')
semi join places using (topic_id, year, previous_year, place_no)
-- read by the years: of what is apart from them nothing is decoded
order by year, previous_year;

-- grain: one row per unit and row of a place that counts in it, of the units, and of the topics and two years, that
-- are compared again in the batch; what of them is not asked together is left out where it is added up
-- What is kept is long, and read once: a row finds its units by what tells them (home), the unit itself where
-- it names one, else its place.
create or replace temp view placed_comparisons as
with
  compared as (from compared_units semi join batch_topics using (topic_id)),
  pairs as (select distinct topic_id, year, previous_year from compared),
  places as (select distinct place_no from intermediate.series),
  whole_units as (
    from intermediate.whole_units semi join compared using (geography, unit_id)
  ),
  homes as (
    select geography, unit_id, bit, cast(place_no as varchar) as home
    from whole_units semi join places using (place_no)
    union all
    select distinct geography, unit_id, bit, unit_id from whole_units
  ),
  held as (
    select *, coalesce(unit_id, cast(place_no as varchar)) as home
    from intermediate.place_comparisons semi join pairs using (topic_id, year, previous_year)
  )
select held.* exclude (scope, unit_id, place_no, home), geography, homes.unit_id
from held
join homes on homes.home = held.home and (scope & bit) > 0;
