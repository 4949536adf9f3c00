-- title vi: So với năm trước: tăng giảm do đâu
-- title en: Against the year before: where the change comes from
-- question vi: Thay đổi của từng tỉnh do cùng đơn vị báo cáo, do đơn vị mới hay do thiếu báo cáo?
-- question en: Does a province's change come from the same reporters, from new ones, or from missing returns?
-- $indicator: NHA_HOANTHANH
-- $year: 2024
select
  place, previous_value, value, change, change_same_reporters, change_new, change_lost,
  change_revised, percent, withheld_reason
from year_over_year
where
  indicator = $indicator and year = $year
  and geography = 'provinces_34' and scenario = 'actual'
order by abs(change) desc nulls last, place
