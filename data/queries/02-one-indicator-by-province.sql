-- title vi: Một chỉ tiêu theo 34 tỉnh, thành phố
-- title en: One indicator by province
-- question vi: Năm ấy tỉnh nào đạt bao nhiêu, và báo cáo của tỉnh đủ đến đâu?
-- question en: How much did each province reach that year, and how complete are its returns?
-- $indicator: NHA_HOANTHANH
-- $year: 2024
select place, value, qualifier, n_reported, n_expected, coverage
from indicator_by_place_year
where
  indicator = $indicator and year = $year
  and geography = 'provinces_34' and scenario = 'actual'
order by value desc nulls last, place
