-- grain: one row per indicator, geography, place, scenario and two periods of equal span
create or replace view main.period_comparisons as
with
  figures as (from intermediate.spanned_figures),
  changes as (from intermediate.pair_changes),
  definitions as (from staging.definition_changes),
  calendar as (from intermediate.calendar),
  places as (select place_id, name from staging.places),
  paired as (
    select
      now.indicator, now.geography, now.unit_id, now.scenario, now.part, now.year,
      before.year as previous_year, now.value, before.value as previous_value,
      now.measure_class, before.measure_class as previous_class,
      now.qualifiers | before.qualifiers as qualifiers,
      now.n_reported = now.n_expected and now.n_expected > 0 and before.n_reported = before.n_expected
        and before.n_expected > 0 as is_complete
    from figures as now
    join figures as before
      on before.indicator = now.indicator and before.geography = now.geography
      and before.unit_id = now.unit_id and before.scenario = now.scenario
      and before.part = now.part and before.year < now.year
    where now.value is not null and before.value is not null
  ),
  judged as (
    select
      paired.*, same, new, lost, revised,
      case
        when measure_class = 2 or previous_class = 2 then 'running_total'
        when previous_value = 0 then 'previous_zero'
        when not coalesce(covers_same_months, true) then 'span'
        when not is_complete then 'coverage'
        when not coalesce(is_same_span, false) then 'span'
        when measure_class <> previous_class then 'basis'
        when exists (
          from definitions
          where definitions.indicator = paired.indicator
            and definitions.year > previous_year and definitions.year <= paired.year
        ) then 'definition'
        when qualifiers <> 0 then 'qualifier'
      end as withheld_reason
    from paired
    left join changes using (geography, unit_id, indicator, scenario, year, previous_year, part)
  )
select
  indicator, geography, unit_id as place_id, places.name as place, calendar.period,
  earlier.period as previous_period, calendar.kind, scenario, value, previous_value,
  value - previous_value as change, same as change_same_reporters, new as change_new,
  lost as change_lost, revised as change_revised,
  if(
    withheld_reason is null,
    cast((value - previous_value) * 100.0 / previous_value as double),
    null
  ) as percent,
  withheld_reason
from judged
join calendar on calendar.year = judged.year and calendar.part = judged.part
join calendar as earlier on earlier.year = previous_year and earlier.part = judged.part
left join places on places.place_id = unit_id;

comment on view main.period_comparisons is 'One row per indicator, geography, place, scenario and two periods of the same months in any two years that both have a value: the change, taken apart. The percentage is withheld where the two are not comparable; the values stay. Ask for one indicator or one period: the whole is computed when it is asked.';
comment on column main.period_comparisons.indicator is 'Code of the indicator (indicators.code).';
comment on column main.period_comparisons.geography is 'as_reported, provinces_34, regions_2018, regions_2025 or country.';
comment on column main.period_comparisons.place_id is 'Place or unit (places.place_id); both periods are on its territory.';
comment on column main.period_comparisons.place is 'Its Vietnamese name.';
comment on column main.period_comparisons.period is 'The later period (calendar.period).';
comment on column main.period_comparisons.previous_period is 'The same months of an earlier year, not only of the year before.';
comment on column main.period_comparisons.kind is 'quarter, half, nine_months or year: never one against another.';
comment on column main.period_comparisons.scenario is 'actual or target.';
comment on column main.period_comparisons.value is 'Value of the later period, base unit.';
comment on column main.period_comparisons.previous_value is 'Value of the earlier period on the same geography.';
comment on column main.period_comparisons.change is 'value - previous_value; always the sum of the four parts.';
comment on column main.period_comparisons.change_same_reporters is 'Change at those who reported the same span in both.';
comment on column main.period_comparisons.change_new is 'What was reported for a span that was not reported in the earlier period.';
comment on column main.period_comparisons.change_lost is 'Less what was reported in the earlier period for a span that is not reported now.';
comment on column main.period_comparisons.change_revised is 'Part of the change that comes from figures corrected since the last release; 0 where none was.';
comment on column main.period_comparisons.percent is 'Change in percent of the earlier value; null where withheld.';
comment on column main.period_comparisons.withheld_reason is 'Why there is no percentage: running_total, previous_zero, span, coverage, basis, definition or qualifier.';
