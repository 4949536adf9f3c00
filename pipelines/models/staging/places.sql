-- grain: one row per place of any era
create or replace table staging.places as
with places as (from codes.places)
select
  cast(row_number() over (order by id) as integer) as place_no,
  id as place_id,
  code,
  era,
  level,
  type,
  name,
  full_name,
  name_en,
  parent_id,
  cast(valid_from as date) as valid_from,
  cast(valid_to as date) as valid_to,
  region_2018,
  region_2025,
  short,
  cast(tile_row as integer) as tile_row,
  cast(tile_col as integer) as tile_col,
  cast(population_2020 as bigint) as population_2020,
  aliases
from places;
