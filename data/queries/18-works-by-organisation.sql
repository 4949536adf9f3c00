-- title vi: Báo cáo của từng tổ chức theo năm
-- title en: Returns of each organisation by year
-- question vi: Mỗi tổ chức đã gửi bao nhiêu báo cáo, có bao nhiêu lỗi và cảnh báo?
-- question en: How many returns has each organisation sent, with how many errors and warnings?
select
  organisation, year(period_end) as year, count(*) as returns,
  sum(observation_count) as observations, sum(errors) as errors, sum(warnings) as warnings
from returns
where is_counted
group by organisation, year(period_end)
order by year desc nulls last, returns desc, organisation
