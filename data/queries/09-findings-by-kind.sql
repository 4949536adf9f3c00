-- title vi: Những lỗi hay gặp trong báo cáo
-- title en: What is most often wrong in returns
-- question vi: Lỗi nào hay gặp nhất, ở bao nhiêu báo cáo?
-- question en: Which mistakes are most frequent, and in how many returns?
select
  code, severity, count(*) as findings, count(distinct return_id) as returns,
  any_value(remedy_vi) as remedy
from findings
where return_status not in ('superseded', 'withdrawn')
group by code, severity
order by findings desc, code
