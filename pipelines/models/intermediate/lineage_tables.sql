-- grain: one row per topic and year: the cells behind its figures, packed as they are published
-- head, bytes: lengths of the head of its block and of the whole; digest: of the block
-- figures_key: hash of the figures that it tells of; is_stale: they have been computed again since
-- a body is packed already: compressed once more, all would be read where one is asked for
create table intermediate.lineage (
  topic_id integer, year smallint, body blob using compression uncompressed, head integer,
  bytes integer, digest varchar, figures_key ubigint, is_stale boolean
);
-- grain: one row per topic, year and home of its records: hash of what the record is written from
create table intermediate.lineage_records (
  topic_id integer, year smallint, home varchar, key ubigint
);
-- grain: one row per return that counts: hash of what records say of it
create table intermediate.lineage_returns (return_id bigint, key ubigint);
