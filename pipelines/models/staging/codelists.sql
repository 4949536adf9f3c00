-- grain: one row per indicator
create or replace view staging.indicators as
with indicators as (from codes.indicators)
select
  code, name_vi, name_en, unit, value_type, kind, additive_over_places, additive_over_time,
  additive_over_organisations, direction, definition_vi, definition_en, caveats_vi, caveats_en,
  synonyms
from indicators;

-- grain: one row per organisation
create or replace view staging.organisations as
with organisations as (from codes.organisations)
select
  code, name_vi, name_en, variants, cast(valid_from as date) as valid_from,
  cast(valid_to as date) as valid_to, successor, level, has_territory,
  is_everywhere = 'yes' as is_everywhere
from organisations;

-- grain: one row per form
create or replace view staging.forms as
with forms as (from codes.forms)
select
  code, name_vi, name_en, frequency,
  case frequency
    when 'monthly' then '\d{4}-\d\d'
    when 'quarterly' then '\d{4}-Q[1-4]'
    when 'annual' then '\d{4}'
  end as period_pattern
from forms;

-- grain: one row per indicator and year from which it is defined differently
create or replace view staging.definition_changes as
with changes as (from codes.definition_changes)
select indicator, cast(year as smallint) as year, note_vi, note_en
from changes;
