-- grain: one row per form, organisation and level whose offices owe it, for periods that end within the dates
create or replace view staging.form_reporters as
with reporters as (from codes.form_reporters)
select
  form, organisation, level, cast(valid_from as date) as valid_from, cast(valid_to as date) as valid_to
from reporters;

-- grain: one row per form and span of time: due so many days after the end of a period
create or replace view staging.form_due as
with due as (from codes.form_due)
select
  form, cast(days as integer) as days, cast(valid_from as date) as valid_from,
  cast(valid_to as date) as valid_to
from due;

-- grain: one row per form and quarter of the year that it is asked for; none for a form asked for in all
create or replace view staging.form_quarters as
with quarters as (from codes.form_quarters)
select form, cast(quarter as integer) as quarter
from quarters;

-- grain: one row per form, indicator and scenario that it asks for; null: of every organisation, at every level
create or replace view staging.form_indicators as
with asked as (from codes.form_indicators)
select form, indicator, scenario, organisation, level
from asked;
