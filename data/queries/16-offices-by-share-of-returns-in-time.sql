-- title vi: Tổ chức nào báo cáo đều
-- title en: Which organisations report regularly
-- question vi: Mỗi tổ chức đã nhận bao nhiêu phần trăm báo cáo đến hạn?
-- question en: What share of the returns due has been received from each organisation?
select
  organisations.name_vi as organisation, count(*) as due,
  count(*) filter (where not owed.is_overdue) as received,
  round(100.0 * count(*) filter (where not owed.is_overdue) / count(*), 1) as percent_received
from expected_returns as owed
left join organisations on organisations.code = owed.organisation
where owed.state <> 'not_due' and owed.why_owed = 'has_reported'
group by organisations.name_vi
order by percent_received, organisation
