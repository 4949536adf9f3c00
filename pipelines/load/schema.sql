-- What was received, append-only. Nothing here is ever updated, apart from the end of a run.
create schema raw;
create schema codes;

create table raw.warehouse (layout integer not null);
insert into raw.warehouse values (2);

-- One row per run of ingest. A run without an end was killed: the next one continues it.
create table raw.runs (run_id bigint primary key, started_at timestamp not null, ended_at timestamp);

-- One row per transaction that loaded returns.
create table raw.batches (
  batch_id bigint primary key,
  run_id bigint not null,
  started_at timestamp not null,
  returns integer not null,
  observations bigint not null
);

-- One row per return received, in the order of the ledger.
create table raw.returns (
  return_id bigint primary key,
  sha256 varchar not null,
  file varchar not null,
  bytes bigint not null,
  format varchar not null,
  status_on_load varchar not null,
  form varchar,
  trust varchar,
  organisation varchar,
  place_id varchar,
  period varchar,
  period_start date,
  period_end date,
  version integer not null,
  title varchar,
  source varchar,
  observation_count integer not null,
  batch_id bigint not null,
  received_at timestamp not null
);

-- One row per value read: return and ordinal.
create table raw.observations (
  return_id bigint not null,
  ordinal integer not null,
  sheet varchar not null,
  cell varchar not null,
  indicator varchar not null,
  place_id varchar not null,
  place_text varchar not null,
  organisation varchar,
  period varchar not null,
  period_kind varchar not null,
  period_start date not null,
  period_end date not null,
  basis varchar not null,
  scenario varchar not null,
  house_type varchar,
  beneficiary varchar,
  funding_source varchar,
  work_kind varchar,
  value decimal(24, 6),
  unit varchar not null,
  unit_text varchar,
  qualifier varchar not null,
  blank varchar,
  raw_text varchar not null,
  is_part boolean not null
);
