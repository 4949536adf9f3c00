-- title vi: Một chỉ tiêu cả nước qua các năm
-- title en: One indicator over the years
-- question vi: Chỉ tiêu này của cả nước thay đổi ra sao qua các năm?
-- question en: How has this indicator changed over the years for the whole country?
-- $indicator: NHA_HOANTHANH
select year, value, lower, upper, basis, n_reported, n_expected
from indicator_by_place_year
where indicator = $indicator and geography = 'country' and scenario = 'actual'
order by year
