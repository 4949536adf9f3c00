-- title vi: Tỷ trọng của sáu vùng
-- title en: The share of each region
-- question vi: Mỗi vùng (theo 6 vùng năm 2025) chiếm bao nhiêu phần trăm cả nước?
-- question en: What share of the country does each of the six regions of 2025 hold?
-- $indicator: NHA_HOANTHANH
-- $year: 2024
select
  place as region, value,
  round(100.0 * value / sum(value) over (), 1) as percent_of_regions,
  n_reported, n_expected
from indicator_by_place_year
where
  indicator = $indicator and year = $year
  and geography = 'regions_2025' and scenario = 'actual'
order by value desc nulls last
