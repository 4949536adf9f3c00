-- title vi: Kinh phí: các chỉ tiêu tiền qua các năm
-- title en: Money: indicators in đồng over the years
-- question vi: Các chỉ tiêu kinh phí của cả nước mỗi năm là bao nhiêu tỷ đồng?
-- question en: How many billion đồng does each money indicator reach in the country every year?
select
  figures.indicator, indicators.name_vi as name, figures.year,
  round(figures.value / 1e9, 3) as billion_dong, figures.basis, figures.n_reported,
  figures.n_expected
from indicator_by_place_year as figures
join indicators on indicators.code = figures.indicator
where
  indicators.value_type = 'money' and figures.geography = 'country'
  and figures.scenario = 'actual'
order by name, figures.year
