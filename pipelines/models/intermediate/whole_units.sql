-- grain: one row per place and unit that it counts in: those it lies in whole, and itself as reported
create or replace view intermediate.whole_units as
with
  place_units as (from intermediate.place_units where is_whole),
  places as (from staging.places)
select place_no, geography, bit, unit_id
from place_units
union all
select place_no, 'as_reported', intermediate.bit_of('as_reported'), place_id
from places;

-- grain: one row per place and unit that its figures count in, or whose coverage they lower
create or replace view intermediate.counting_units as
with
  whole_units as (from intermediate.whole_units),
  place_units as (from intermediate.place_units where not is_whole)
select place_no, geography, bit, unit_id, true as is_whole
from whole_units
union all
-- a region or the country does not lower the coverage of the units below it
select place_no, geography, bit, unit_id, false
from place_units
where place_id like 'P%' or place_id like 'C%';
