-- One row per finding about a return, worded when it was raised.
create table raw.findings (
  return_id bigint not null,
  ordinal integer not null,
  code varchar not null,
  severity varchar not null,
  sheet varchar,
  cell varchar,
  text varchar not null,
  params varchar not null,
  message_vi varchar not null,
  message_en varchar not null,
  remedy_vi varchar not null,
  remedy_en varchar not null
);

-- One row per file of the inbox as it was last seen, so that an unchanged file is not read again.
create table raw.inbox (
  file varchar not null,
  bytes bigint not null,
  modified_ns bigint not null,
  changed_ns bigint not null,
  sha256 varchar not null
);

-- One row per published release: the codelists and models it was computed with, and what it held.
create table raw.releases (
  number integer primary key,
  release varchar not null,
  released_at timestamp not null,
  returns integer not null,
  observations bigint not null,
  note varchar
);

-- One row per return and release that it counted in.
create table raw.release_returns (number integer not null, return_id bigint not null);

-- One row per table of codelists: the hash of what it was filled from.
create table codes.contents (name varchar primary key, sha256 varchar not null);
