-- grain: one row per piece; mask adds up the bits of the geographies that count it
create or replace temp table present_pieces as
with
  pieces as (from new_pieces),
  replaced as (
    select
      pieces.series_id, pieces.year, pieces.part, pieces.is_released, pieces.piece_start,
      links.mask
    from pieces
    join wider_links as links using (series_id)
    join pieces as wider
      on wider.series_id = links.wider_id and wider.year = pieces.year
      and wider.part = pieces.part and wider.is_released = pieces.is_released
    where case
      when links.is_lasting then pieces.measure_class = 2 and wider.measure_class = 2
      when pieces.measure_class > 1 or wider.measure_class > 1 then true
      else wider.piece_start <= pieces.piece_end and wider.piece_end >= pieces.piece_start
    end
  ),
  -- for other reasons than that a wider figure stands there, a year's exclusions hold in its parts
  ruled as (
    select series_id, pieces.year, part, is_released, piece_start, mask
    from pieces
    join intermediate.exclusions as exclusions using (series_id)
    where exclusions.year = pieces.year and reason not in ('wider', 'successor')
      and span_start <= piece_end and span_end >= piece_start
  ),
  excluded as (
    select series_id, year, part, is_released, piece_start, bit_or(mask) as mask
    from (from replaced union all from ruled)
    group by series_id, year, part, is_released, piece_start
  )
select
  series_id, year, part, is_released, measure_class, bases, qualifiers, piece_start, piece_end, value,
  own_value, is_derived_piece or count(*) over (
    partition by series_id, year, part, is_released
  ) > 1 as is_derived,
  cast(31 - coalesce(excluded.mask, 0) as tinyint) as mask
from pieces
left join excluded using (series_id, year, part, is_released, piece_start);

-- grain: one row per piece that is not what it was, and how it was
create or replace temp table moved_pieces as
select *, true as is_present from (from present_pieces except from former_pieces)
union all
select *, false from (from former_pieces except from present_pieces);

delete from intermediate.period_pieces as pieces using moved_pieces as moved
where not moved.is_present and pieces.series_id = moved.series_id and pieces.year = moved.year
  and pieces.part = moved.part and pieces.is_released = moved.is_released
  and pieces.piece_start = moved.piece_start;
insert into intermediate.period_pieces by name
select * exclude (is_present) from moved_pieces where is_present order by year;
