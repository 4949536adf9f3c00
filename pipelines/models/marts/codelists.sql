-- grain: one row per indicator
create or replace table main.indicators as
with indicators as (from staging.indicators)
select
  code, name_vi, name_en, unit, value_type, kind, additive_over_places, additive_over_time,
  additive_over_organisations, direction, definition_vi, definition_en, caveats_vi, caveats_en,
  synonyms
from indicators
order by code;

comment on table main.indicators is 'One row per indicator.';
comment on column main.indicators.code is 'Code.';
comment on column main.indicators.name_vi is 'Vietnamese name.';
comment on column main.indicators.name_en is 'English name.';
comment on column main.indicators.unit is 'Base unit that values are stored in.';
comment on column main.indicators.value_type is 'count, money, measure or ratio.';
comment on column main.indicators.kind is 'flow: periods add up; stock: the last value of a span holds.';
comment on column main.indicators.additive_over_places is 'Whether places may be added.';
comment on column main.indicators.additive_over_time is 'Whether periods may be added.';
comment on column main.indicators.additive_over_organisations is 'Whether organisations may be added; caution: joint results may be reported twice.';
comment on column main.indicators.direction is 'more, less or neutral: which way is better.';
comment on column main.indicators.definition_vi is 'Definition in Vietnamese.';
comment on column main.indicators.definition_en is 'Definition in English.';
comment on column main.indicators.caveats_vi is 'What to mind, in Vietnamese.';
comment on column main.indicators.caveats_en is 'What to mind, in English.';
comment on column main.indicators.synonyms is 'Other wordings in returns, separated by |.';

-- grain: one row per organisation
create or replace table main.organisations as
with organisations as (from staging.organisations)
select code, name_vi, name_en, variants, valid_from, valid_to, successor, level, has_territory
from organisations
order by code;

comment on table main.organisations is 'One row per organisation that reports.';
comment on column main.organisations.code is 'Code.';
comment on column main.organisations.name_vi is 'Vietnamese name.';
comment on column main.organisations.name_en is 'English name.';
comment on column main.organisations.variants is 'Other spellings in returns, separated by |.';
comment on column main.organisations.valid_from is 'First day, where it did not always exist.';
comment on column main.organisations.valid_to is 'Last day, where it ended.';
comment on column main.organisations.successor is 'The organisation that followed it.';
comment on column main.organisations.level is 'Level of its offices.';
comment on column main.organisations.has_territory is 'yes where an office answers for a place.';
