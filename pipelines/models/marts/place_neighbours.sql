-- grain: one row per province of today and province that it shares a border with
create or replace view main.place_neighbours as
with pairs as (from codes.neighbours)
select place_id, neighbour_id from pairs
union all
select neighbour_id as place_id, place_id as neighbour_id from pairs
order by place_id, neighbour_id;

comment on view main.place_neighbours is 'One row per province of the 34 and neighbour by land: both ways round.';
comment on column main.place_neighbours.place_id is 'Province (places.place_id).';
comment on column main.place_neighbours.neighbour_id is 'Province that it shares a border with (places.place_id).';
