-- grain: one row per published release
create or replace view main.releases as
with releases as (from raw.releases)
select number, release, released_at, returns, observations, note
from releases;

comment on view main.releases is 'One row per published release.';
comment on column main.releases.number is 'Running number.';
comment on column main.releases.release is 'Id: hash of the counting returns, the codelists and the rules.';
comment on column main.releases.released_at is 'When it was published for the first time (UTC).';
comment on column main.releases.returns is 'Returns that counted in it.';
comment on column main.releases.observations is 'Observations of those returns.';
comment on column main.releases.note is 'Why it was published, where somebody said so.';
