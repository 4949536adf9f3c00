-- grain: one row per topic and year: the cells behind its figures, packed as they are published
-- is_stale: its figures have been computed again since
create table intermediate.lineage (topic_id integer, year smallint, body blob, is_stale boolean);
-- grain: one row per topic, year and home of its records: hash of what the record is written from
create table intermediate.lineage_records (
  topic_id integer, year smallint, home varchar, key ubigint
);
-- grain: one row per return that counts: hash of what records say of it
create table intermediate.lineage_returns (return_id bigint, key ubigint);
