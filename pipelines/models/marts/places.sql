-- grain: one row per place of any era
create or replace view main.places as
with
  places as (from staging.places),
  successors as (
    select from_id as place_id, list(distinct to_id order by to_id) as successor_ids
    from staging.place_changes
    group by from_id
  )
select
  place_id, code, era, level, type, name, full_name, name_en, parent_id, valid_from, valid_to,
  region_2018, region_2025, coalesce(successor_ids, []) as successor_ids, short, tile_row, tile_col,
  population_2020
from places
left join successors using (place_id)
order by place_id;

comment on view main.places is 'One row per place of any era: country, regions, provinces, districts, communes.';
comment on column main.places.place_id is 'Id of ours; the code of the Statistics Office is no key by itself.';
comment on column main.places.code is 'Code of the Statistics Office.';
comment on column main.places.era is '61, 64, 63 or 34: the structure of provinces it belongs to; all for the country.';
comment on column main.places.level is 'country, region, province, district or commune.';
comment on column main.places.type is 'Kind in Vietnamese, for example tỉnh.';
comment on column main.places.name is 'Vietnamese name.';
comment on column main.places.full_name is 'Name with its kind.';
comment on column main.places.name_en is 'Name without accents.';
comment on column main.places.parent_id is 'The place it lies in, of its own era.';
comment on column main.places.valid_from is 'First day.';
comment on column main.places.valid_to is 'Last day; null while it exists.';
comment on column main.places.region_2018 is 'Region of the definition of 2018–2025 that a province lies in whole; null where it straddles two.';
comment on column main.places.region_2025 is 'Region of the definition of 2025.';
comment on column main.places.successor_ids is 'Places that followed it.';
comment on column main.places.short is 'Short name for the tile map.';
comment on column main.places.tile_row is 'Row in the tile map.';
comment on column main.places.tile_col is 'Column in the tile map.';
comment on column main.places.population_2020 is 'Average population of 2020.';
