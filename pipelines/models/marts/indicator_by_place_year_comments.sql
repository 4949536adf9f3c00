-- grain: none; what the columns of indicator_by_place_year mean
comment on table main.indicator_by_place_year is 'One row per indicator, geography, place, year and scenario: what the counting returns add up to, and how complete it is. Organisations are added up.';
comment on column main.indicator_by_place_year.indicator is 'Code of the indicator (indicators.code).';
comment on column main.indicator_by_place_year.geography is 'as_reported: every place as it reported; provinces_34, regions_2018, regions_2025, country: sums of the places that lie in the unit whole.';
comment on column main.indicator_by_place_year.place_id is 'Place or unit (places.place_id).';
comment on column main.indicator_by_place_year.place is 'Its Vietnamese name.';
comment on column main.indicator_by_place_year.year is 'Calendar year in which the period ends.';
comment on column main.indicator_by_place_year.scenario is 'actual or target.';
comment on column main.indicator_by_place_year.basis is 'period: sum of periods; year_to_date: running total of the year and what is dated after it; programme_to_date: latest running total of the programme, never a sum over time; as_of: last value of the year.';
comment on column main.indicator_by_place_year.value is 'In the base unit of the indicator (money in đồng). Null where nothing was reported: missing is not zero.';
comment on column main.indicator_by_place_year.lower is 'What was reported at the least; figures given as "at most" count as 0 here.';
comment on column main.indicator_by_place_year.upper is 'Value and what the missing slots held in the same slot of the year before. Null where one of them is unknown or a figure is given as "at least".';
comment on column main.indicator_by_place_year.qualifier is 'exact, at_least, at_most, or about for a mixture.';
comment on column main.indicator_by_place_year.n_expected is 'Slots (office or listed place × period) that a figure is expected for.';
comment on column main.indicator_by_place_year.n_reported is 'Those of them that have a value; a true zero and a reported nil count.';
comment on column main.indicator_by_place_year.coverage is 'n_reported / n_expected; null where nothing is expected.';
