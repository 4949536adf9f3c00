-- grain: none; what the columns of period_comparisons mean
comment on table main.period_comparisons is 'One row per indicator, geography, place, scenario and two periods of the same months of two years that both have a value: the change, taken apart. Years, halves and nine months are set against those of every earlier year, quarters against that of the year before. The percentage is withheld where the two are not comparable; the values stay.';
comment on column main.period_comparisons.indicator is 'Code of the indicator (indicators.code).';
comment on column main.period_comparisons.geography is 'as_reported, provinces_34, regions_2018, regions_2025 or country.';
comment on column main.period_comparisons.place_id is 'Place or unit (places.place_id); both periods are on its territory.';
comment on column main.period_comparisons.place is 'Its Vietnamese name.';
comment on column main.period_comparisons.period is 'The later period (calendar.period).';
comment on column main.period_comparisons.previous_period is 'The same months of an earlier year; of a quarter, of the year before only.';
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
