-- grain: none; what the columns of derived_measures mean
comment on view main.derived_measures is 'One row per yearly figure and measure: money in prices of one year, per 10,000 people, funds for housing per house. Beside the figures, never instead of them.';
comment on column main.derived_measures.indicator is 'Code of the indicator (indicators.code) that the measure is taken of.';
comment on column main.derived_measures.geography is 'as_reported, provinces_34, regions_2018, regions_2025 or country.';
comment on column main.derived_measures.place_id is 'Place or unit (places.place_id).';
comment on column main.derived_measures.place is 'Its Vietnamese name.';
comment on column main.derived_measures.year is 'Calendar year of the figure.';
comment on column main.derived_measures.scenario is 'actual or target.';
comment on column main.derived_measures.measure is 'constant_prices: money at the average consumer prices of the base year; per_10000_people: per 10,000 people of the places that have a figure, and no others; per_house: NHA_KINHPHI divided by NHA_HOANTHANH.';
comment on column main.derived_measures.value is 'Constant prices and per house in đồng, whole; per 10,000 people in the unit of the indicator. Null where withheld.';
comment on column main.derived_measures.lower is 'The same of the lower bound. Per people and per house only where nothing is missing: of the missing neither side is known.';
comment on column main.derived_measures.upper is 'The same of the upper bound, under the same condition.';
comment on column main.derived_measures.base is 'Year of the prices, or of the population (average of 2020).';
comment on column main.derived_measures.withheld_reason is 'Why there is no value: running_total, stock (a balance on one day has no average price), no_price_index, no_population, no_houses, reporters (funds and houses come from different offices or periods) or qualifier.';
