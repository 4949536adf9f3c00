-- title vi: Tỉnh nào còn thiếu số liệu
-- title en: Provinces whose figures are incomplete
-- question vi: Số liệu năm ấy của tỉnh nào còn thiếu nhiều nhất?
-- question en: Which provinces' figures of that year lack the most?
-- $year: 2024
select
  place, sum(n_expected) as expected, sum(n_reported) as reported,
  sum(n_expected) - sum(n_reported) as missing,
  round(100.0 * sum(n_reported) / sum(n_expected), 1) as percent_reported
from indicator_by_place_year
where geography = 'provinces_34' and scenario = 'actual' and year = $year
group by place
having sum(n_expected) > 0
order by missing desc, place
