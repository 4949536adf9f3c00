-- title vi: Kế hoạch và thực hiện
-- title en: Plan against actual
-- question vi: Mỗi tỉnh đã đạt bao nhiêu phần trăm kế hoạch năm?
-- question en: What share of its yearly plan has each province reached?
-- $indicator: NHA_HOANTHANH
-- $year: 2024
select
  actual.place, target.value as plan, actual.value as actual,
  round(100.0 * actual.value / nullif(target.value, 0), 1) as percent_of_plan,
  actual.n_reported, actual.n_expected
from indicator_by_place_year as actual
left join indicator_by_place_year as target
  on target.indicator = actual.indicator and target.geography = actual.geography
  and target.place_id = actual.place_id and target.year = actual.year
  and target.scenario = 'target'
where
  actual.indicator = $indicator and actual.year = $year
  and actual.geography = 'provinces_34' and actual.scenario = 'actual'
order by percent_of_plan desc nulls last, actual.place
