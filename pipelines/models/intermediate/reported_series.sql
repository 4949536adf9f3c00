-- grain: one row per office, form, series and year: what an office reports in a form that is due regularly
create or replace temp table new_reported_series as
with
  facts as (from facts),
  forms as (from staging.forms where period_pattern is not null)
select distinct form, office as organisation, office_place as place_id, series_id, year
from facts
semi join forms on forms.code = facts.form
where is_of_return_period and is_expected and office_place is not null;
