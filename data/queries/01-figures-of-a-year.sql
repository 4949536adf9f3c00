-- title vi: Số liệu cả nước của một năm
-- title en: National figures of one year
-- question vi: Năm ấy cả nước đạt bao nhiêu ở từng chỉ tiêu, và số liệu đủ đến đâu?
-- question en: What did the country reach that year in each indicator, and how complete is it?
-- $year: 2024
select
  indicators.name_vi as indicator, figures.value, indicators.unit, figures.basis, figures.qualifier,
  figures.n_reported, figures.n_expected, figures.coverage
from indicator_by_place_year as figures
join indicators on indicators.code = figures.indicator
where geography = 'country' and scenario = 'actual' and year = $year
order by figures.n_reported desc, indicator
