-- grain: none; the marts that are kept between runs, so that one more return replaces its own years only
create table main.indicator_by_place_year (
  indicator varchar, geography varchar, place_id varchar, place varchar, year smallint,
  scenario varchar, basis varchar, value decimal(28, 6), lower decimal(28, 6),
  upper decimal(28, 6), qualifier varchar, n_expected integer, n_reported integer, coverage double,
  weight_reported double, n_never_sent integer, n_not_due integer, blank varchar
);
create table main.year_over_year (
  indicator varchar, geography varchar, place_id varchar, place varchar, year smallint,
  scenario varchar, value decimal(28, 6), previous_value decimal(28, 6), change decimal(28, 6),
  change_same_reporters decimal(28, 6), change_new decimal(28, 6), change_lost decimal(28, 6),
  change_revised decimal(28, 6), percent double, withheld_reason varchar,
  value_same_reporters decimal(28, 6), previous_value_same_reporters decimal(28, 6),
  percent_same_reporters double, n_same_reporters integer
);
create table main.period_comparisons (
  indicator varchar, geography varchar, place_id varchar, place varchar, period varchar,
  previous_period varchar, kind varchar, scenario varchar, value decimal(28, 6),
  previous_value decimal(28, 6), change decimal(28, 6), change_same_reporters decimal(28, 6),
  change_new decimal(28, 6), change_lost decimal(28, 6), change_revised decimal(28, 6),
  percent double, withheld_reason varchar, value_same_reporters decimal(28, 6),
  previous_value_same_reporters decimal(28, 6), percent_same_reporters double,
  n_same_reporters integer
);
