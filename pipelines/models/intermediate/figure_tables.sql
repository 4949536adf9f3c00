-- grain: none; what figures are added up from, and the figures: kept between two runs
create table intermediate.compared_series (
  series_id integer, place_no integer, lineage_id integer, is_everywhere boolean, compared_id integer
);
create table intermediate.border_families (
  series_id integer, lineage_id integer, key_id varchar, changed_on date, is_former boolean,
  place_bit smallint, is_everywhere boolean, family_id integer
);
create table intermediate.border_territories (
  family_id integer, changed_on date, former_places smallint, later_places smallint
);
create table intermediate.organisations_never_sent (
  geography varchar, unit_id varchar, topic_id integer, organisation varchar, year smallint,
  n_never_sent integer
);
create table intermediate.period_pieces (
  series_id integer, year smallint, part tinyint, is_released boolean, measure_class tinyint,
  bases tinyint, qualifiers tinyint, piece_start date, piece_end date, value decimal(28, 6),
  own_value decimal(28, 6), is_derived boolean, mask tinyint
);
create table intermediate.period_places (
  place_no integer, topic_id integer, reporter varchar, year smallint, part tinyint, mask tinyint,
  measure_class tinyint, bases tinyint, qualifiers tinyint, value decimal(28, 6),
  own_value decimal(28, 6), lower decimal(28, 6), own_lower decimal(28, 6), is_derived boolean,
  n_expected integer, n_missing integer, estimate decimal(28, 6), n_unknown integer, blanks smallint
);
create table intermediate.period_figures (
  topic_id integer, geography varchar, unit_id varchar, year smallint, part tinyint,
  measure_class tinyint, bases tinyint, qualifiers tinyint, value decimal(28, 6),
  lower decimal(28, 6), upper decimal(28, 6), n_expected integer, n_reported integer,
  is_derived boolean, blanks smallint
);
create table intermediate.organisation_period_figures (
  topic_id integer, organisation varchar, geography varchar, unit_id varchar, year smallint, part tinyint,
  measure_class tinyint, bases tinyint, qualifiers tinyint, value decimal(28, 6),
  lower decimal(28, 6), upper decimal(28, 6), n_expected integer, n_reported integer,
  is_derived boolean, blanks smallint, counted_value decimal(28, 6)
);
create table intermediate.figures (
  topic_id integer, geography varchar, unit_id varchar, indicator varchar, scenario varchar,
  year smallint, measure_class tinyint, bases tinyint, qualifiers tinyint, value decimal(28, 6),
  lower decimal(28, 6), upper decimal(28, 6), n_expected integer, n_reported integer, is_derived boolean,
  n_not_due integer, n_never_sent integer, weight_reported double, blanks smallint
);
create table intermediate.place_comparisons (
  topic_id integer, year smallint, previous_year smallint, part tinyint, scope tinyint,
  unit_id varchar, place_no integer, same decimal(28, 6), new decimal(28, 6),
  lost decimal(28, 6), revised decimal(28, 6), same_now decimal(28, 6), same_before decimal(28, 6),
  n_same integer, is_partial boolean, is_other_set boolean, is_same_of_same boolean, now_from bigint,
  now_to bigint, before_from bigint, before_to bigint, is_same_span boolean
);
create table intermediate.moved_years (year smallint);
create table intermediate.moved_places (place_id varchar);
create table intermediate.moved_figures (indicator varchar, year smallint, place_id varchar);
-- of these a release may publish something else than the one that was recorded last
create table intermediate.unrecorded_figures (
  indicator varchar, geography varchar, place_id varchar, year smallint, scenario varchar
);
create table intermediate.recorded_release (number integer);
-- of tables that are published: what their rows were when they were last asked, file by file and shelf by shelf, and
-- from which year on and where they may be others since
create table intermediate.table_shelves (name varchar, selection varchar, file varchar, shelves varchar);
create table intermediate.stale_places (first smallint, place_id varchar);
create table intermediate.place_shelves (place_id varchar, shelf utinyint);
-- the same of the lists that pages show; a piece is a year of one file
create table intermediate.piece_keys (
  list varchar, selection varchar, of_file varchar, of_piece varchar, rows integer, key varchar, makes_file boolean
);
create table intermediate.review_findings (
  code varchar, severity varchar, reporter varchar, place_id varchar, return_id bigint, sheet varchar, cell varchar,
  text varchar, params varchar, message_vi varchar, message_en varchar, remedy_vi varchar,
  remedy_en varchar
);
