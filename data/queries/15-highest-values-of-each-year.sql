-- title vi: Ba tỉnh cao nhất mỗi năm
-- title en: The three highest provinces of each year
-- question vi: Mỗi năm ba tỉnh nào đạt cao nhất ở chỉ tiêu này?
-- question en: Which three provinces reached most in this indicator each year?
-- $indicator: NHA_HOANTHANH
select
  year, row_number() over (partition by year order by value desc, place) as rank, place, value,
  n_reported, n_expected
from indicator_by_place_year
where
  indicator = $indicator and geography = 'provinces_34' and scenario = 'actual'
  and value is not null
qualify rank <= 3
order by year desc, rank
