-- grain: one row per form and period that it is asked for, with the last day on which a return is in time
create or replace table intermediate.form_periods as
with
  forms as (
    select
      code as form,
      case frequency when 'monthly' then 'month' when 'quarterly' then 'quarter' when 'annual' then 'year' end
        as kind
    from staging.forms
  ),
  calendar as (from intermediate.calendar),
  due as (from staging.form_due),
  quarters as (from staging.form_quarters),
  dated as (
    select forms.form, period, period_start, period_end, period_end + days as due_on
    from forms
    join calendar using (kind)
    join due
      on due.form = forms.form and coalesce(period_end >= due.valid_from, true)
      and coalesce(period_end <= due.valid_to, true)
    where not exists (from quarters where quarters.form = forms.form)
      or exists (
        from quarters
        where quarters.form = forms.form and quarters.quarter = quarter(calendar.period_end)
      )
  )
-- where two rules hold for one period, the later day
select form, period, period_start, period_end, max(due_on) as due_on
from dated
group by form, period, period_start, period_end;
