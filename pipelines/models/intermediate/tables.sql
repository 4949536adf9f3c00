-- grain: none; what is kept between two runs, so that one more return recomputes its own years only
create table intermediate.state (
  models varchar, codes varchar, day varchar, release varchar, baseline integer
);
create table intermediate.modelled_returns (return_id bigint);
create table intermediate.series (
  series_id integer, subject_id integer, topic_id integer, place_no integer, indicator varchar,
  place_id varchar, reporter varchar, scenario varchar
);
create table intermediate.subjects (
  subject_id integer, topic_id integer, indicator varchar, reporter varchar, scenario varchar
);
create table intermediate.terms (
  series_id integer, year smallint, measure_class tinyint, basis varchar, span_start date,
  span_end date, value decimal(28, 6), qualifiers tinyint, return_id bigint
);
create table intermediate.steps (
  series_id integer, year smallint, measure_class tinyint, bases tinyint, span_start date,
  span_end date, value decimal(28, 6), qualifiers tinyint
);
create table intermediate.released_steps as from intermediate.steps;
create table intermediate.slots (
  series_id integer, year smallint, slot_start date, slot_end date, is_reported boolean,
  value decimal(28, 6), has_value boolean, measure_class tinyint, to_date decimal(28, 6),
  is_own boolean, qualifiers tinyint, bases tinyint, is_expected boolean, blanks smallint
);
create table intermediate.released_slots as from intermediate.slots;
create table intermediate.reported_series (
  form varchar, organisation varchar, place_id varchar, series_id integer, year smallint
);
create table intermediate.missing_returns (
  form varchar, organisation varchar, place_id varchar, level varchar, period varchar, period_start date,
  period_end date, is_due boolean, has_reported boolean
);
-- what missing returns, and the mart of what is owed, were last told by
create table intermediate.modelled_facts (place_id varchar, fact ubigint);
create table intermediate.held_facts as from intermediate.modelled_facts;
create table intermediate.missing_slots (
  series_id integer, year smallint, slot_start date, slot_end date, is_due boolean
);
create table intermediate.reporters (topic_id integer, reporter varchar, place_id varchar);
create table intermediate.never_sent (
  form varchar, organisation varchar, place_id varchar, level varchar, year smallint
);
create table intermediate.gaps (
  series_id integer, year smallint, slot_start date, slot_end date, weight decimal(28, 6),
  estimate decimal(28, 6)
);
create table intermediate.exclusions (
  series_id integer, year smallint, span_start date, span_end date, mask tinyint, reason varchar
);
create table intermediate.counted_steps (
  series_id integer, year smallint, measure_class tinyint, bases tinyint, span_start date,
  span_end date, value decimal(28, 6), qualifiers tinyint, mask tinyint, own_value decimal(28, 6)
);
create table intermediate.joint_deductions (
  series_id integer, year smallint, period_start date, period_end date, value decimal(28, 6),
  lead varchar, decision integer
);
create table intermediate.series_years (
  series_id integer, year smallint, mask tinyint, measure_class tinyint, bases tinyint,
  qualifiers tinyint, value decimal(28, 6), own_value decimal(28, 6), lower decimal(28, 6),
  is_derived boolean, n_expected integer, n_missing integer, n_not_due integer,
  estimate decimal(28, 6), n_unknown integer, weight decimal(28, 6), missing_weight decimal(28, 6),
  n_weightless integer, blanks smallint
);
