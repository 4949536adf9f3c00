-- title vi: Báo cáo quá hạn
-- title en: Overdue returns
-- question vi: Đơn vị nào chưa gửi báo cáo đã quá hạn, kỳ nào?
-- question en: Which offices have not sent a return that is overdue, and for which period?
select
  organisations.name_vi as organisation, owed.place, owed.form, owed.period, owed.due_on, owed.why_owed
from expected_returns as owed
left join organisations on organisations.code = owed.organisation
where owed.is_overdue and owed.why_owed = 'has_reported'
order by owed.due_on desc, owed.place, organisation
