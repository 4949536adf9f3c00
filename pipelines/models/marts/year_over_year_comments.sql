-- grain: none; what the columns of year_over_year mean
comment on table main.year_over_year is 'One row per indicator, geography, place, year and scenario with a value: the change against the year before, taken apart. The percentage is withheld where the two years are not comparable; the values stay.';
comment on column main.year_over_year.indicator is 'Code of the indicator (indicators.code).';
comment on column main.year_over_year.geography is 'as_reported, provinces_34, regions_2018, regions_2025 or country.';
comment on column main.year_over_year.place_id is 'Place or unit (places.place_id); both years are on its territory.';
comment on column main.year_over_year.place is 'Its Vietnamese name.';
comment on column main.year_over_year.year is 'The later of the two years.';
comment on column main.year_over_year.scenario is 'actual or target.';
comment on column main.year_over_year.value is 'Value of the year, base unit.';
comment on column main.year_over_year.previous_value is 'Value of the year before on the same geography; null where there is none.';
comment on column main.year_over_year.change is 'value - previous_value; always the sum of the four parts.';
comment on column main.year_over_year.change_same_reporters is 'Change at those who reported the same span in both years.';
comment on column main.year_over_year.change_new is 'What was reported for a span that was not reported a year before.';
comment on column main.year_over_year.change_lost is 'Less what was reported a year before for a span that is not reported now.';
comment on column main.year_over_year.change_revised is 'Part of the change that comes from figures corrected since the last release; 0 where none was.';
comment on column main.year_over_year.percent is 'Change in percent of the previous value; null where withheld.';
comment on column main.year_over_year.withheld_reason is 'Why there is no percentage: no_previous_year, running_total, previous_zero, coverage, span, basis, definition or qualifier.';
