-- grain: none; takes out of the pieces of a quarter, half year or nine months what is counted with the one in the lead
update new_pieces as pieces
set value = pieces.value - joint.value
from (
  with placed as (
    select pieces.series_id, pieces.year, part, is_released, piece_start, joint.value
    from intermediate.joint_deductions as joint
    join new_pieces as pieces using (series_id, year)
    where
      if(
        measure_class > 1,
        piece_end = period_end,
        piece_end between period_start and period_end
          or (piece_start <= period_start and piece_end >= period_end)
      )
    qualify row_number() over (
      partition by decision, pieces.series_id, part, is_released
      order by piece_start <= period_start desc, piece_end desc, piece_start
    ) = 1
  )
  select series_id, year, part, is_released, piece_start, sum(value) as value
  from placed
  group by series_id, year, part, is_released, piece_start
) as joint
where joint.series_id = pieces.series_id and joint.year = pieces.year
  and joint.part = pieces.part and joint.is_released = pieces.is_released
  and joint.piece_start = pieces.piece_start;
