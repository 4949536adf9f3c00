-- What was published, release by release. Added to older ledgers when they are opened: nothing is recorded there yet.
-- One row per figure and release in which it was published otherwise than in the one before.
create table if not exists raw.released_figures (
  number integer not null,
  indicator varchar not null,
  geography varchar not null,
  place_id varchar not null,
  year smallint not null,
  scenario varchar not null,
  basis varchar,
  value decimal(28, 6),
  lower decimal(28, 6),
  upper decimal(28, 6),
  qualifier varchar,
  n_expected integer,
  n_reported integer,
  -- true where the figure is published no more
  is_gone boolean not null,
  -- files of returns that came or went and say something of it; empty where a rule or a list changed
  moved_by varchar[] not null
);

-- One row per release that somebody froze: it keeps its note for good.
create table if not exists raw.frozen_releases (
  number integer primary key,
  note varchar not null,
  frozen_at timestamp not null
);

-- One row per release and decision of a steward that held in it: a line of corrections/values.csv (correction) or
-- corrections/joint_results.csv (joint). Lines are only ever added, so that their number tells what they say.
create table if not exists raw.release_decisions (
  number integer not null,
  kind varchar not null,
  ordinal integer not null
);
