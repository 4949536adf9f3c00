-- title vi: Báo cáo đúng hạn, muộn, chưa gửi theo kỳ
-- title en: Returns in time, late and missing by period
-- question vi: Mỗi kỳ có bao nhiêu báo cáo phải gửi, đã nhận, quá hạn?
-- question en: How many returns were owed, received and overdue in each period?
select
  period, count(*) as owed,
  count(*) filter (where state in ('on_time', 'late', 'received')) as received,
  count(*) filter (where state = 'late') as late,
  count(*) filter (where is_overdue) as overdue,
  count(*) filter (where state = 'not_due') as not_due
from expected_returns
group by period, period_start
order by period_start desc, period
