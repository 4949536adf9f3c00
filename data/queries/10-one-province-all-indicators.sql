-- title vi: Một tỉnh: mọi chỉ tiêu của một năm
-- title en: One province: every indicator of a year
-- question vi: Tỉnh này năm ấy đạt gì ở từng chỉ tiêu, so với năm trước ra sao?
-- question en: What did this province reach in each indicator that year, and against the year before?
-- $province: P34-01
-- $year: 2024
select
  indicators.name_vi as indicator, figures.value, indicators.unit, changes.previous_value,
  changes.percent, changes.withheld_reason, figures.n_reported, figures.n_expected
from indicator_by_place_year as figures
join indicators on indicators.code = figures.indicator
left join year_over_year as changes
  on changes.indicator = figures.indicator and changes.geography = figures.geography
  and changes.place_id = figures.place_id and changes.year = figures.year
  and changes.scenario = figures.scenario
where
  figures.geography = 'provinces_34' and figures.place_id = $province
  and figures.scenario = 'actual' and figures.year = $year
order by indicator
