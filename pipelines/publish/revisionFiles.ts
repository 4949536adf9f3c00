import type {Query, WriteJson} from "./groupRows.ts";
import {SHOWN_LEVELS} from "./queries.ts";

/** The page shows so many revisions of the latest releases, the largest first; `release diff` gives all. */
const MOST_REVISIONS = 200;
const MOST_DECISIONS = 100;
const MOST_RELEASES = 30;

/** Computed once: the view compares the figures of all releases. */
const shownRevisions = `
  create or replace temp table shown_revisions as
  select r.*
  from revisions as r join (select place_id, level from places) using (place_id)
  where level in ${SHOWN_LEVELS} and geography <> 'as_reported'`;

const releasesQuery = `
  with moved as (select number, count(*) as moved from shown_revisions group by number)
  select
    number::integer as number, release,
    intermediate.day_in_vietnam(released_at)::varchar as released_on, returns::integer as returns,
    note, is_frozen, coalesce(moved, 0)::integer as moved
  from releases left join moved using (number)
  order by number desc
  limit ${MOST_RELEASES}`;

/** With the values of every release that published the figure otherwise than the one before. */
const revisionsQuery = `
  with
    latest as (
      from shown_revisions
      qualify row_number() over (
        partition by indicator, geography, place_id, year, scenario order by number desc
      ) = 1
    ),
    picked as (
      from latest
      order by
        number desc,
        abs(coalesce(value, 0) - coalesce(previous_value, 0))
          / greatest(abs(coalesce(previous_value, 0)), abs(coalesce(value, 0)), 1e-6) desc,
        indicator, geography = 'country' desc, geography, place_id, year, scenario
      limit ${MOST_REVISIONS}
    ),
    traces as (
      select
        f.indicator, f.geography, f.place_id, f.year, f.scenario,
        list([f.number::double, f.value::double] order by f.number) as trace
      from raw.released_figures as f
      semi join picked using (indicator, geography, place_id, year, scenario)
      group by all
    )
  select
    indicator, geography, place_id, year::integer as year, scenario, number::integer as number,
    released_on::varchar as released_on, value::double as value,
    previous_value::double as previous_value,
    n_reported::integer as n_reported, n_expected::integer as n_expected,
    previous_reported::integer as previous_reported, previous_expected::integer as previous_expected,
    moved_by, moved_by_decisions, trace
  from picked join traces using (indicator, geography, place_id, year, scenario)
  order by
    number desc, indicator, geography = 'country' desc, geography, place_id, year desc, scenario`;

const revisionCountQuery = `
  select count(*)::integer as total
  from (select distinct indicator, geography, place_id, year, scenario from shown_revisions)`;

/** Decisions about returns and findings, corrected cells and joint results, the latest first. */
const decisionsQuery = `
  with together as (
    select
      decision, file, finding, sheet, cell, decided_by, decided_on, reason, ordinal,
      null::double as read_value, null::double as corrected_value, null as lead, null as contributor
    from decisions
    union all by name
    select
      'correct' as decision, file, sheet, cell, decided_by, decided_on, reason, ordinal,
      read_value::double as read_value, corrected_value::double as corrected_value
    from staging.value_corrections
    union all by name
    -- of a joint result the figure, in place of a file
    select
      decision, concat_ws(', ', indicator, places.name, period) as file, lead, contributor,
      decided_by, decided_on, reason, ordinal
    from staging.joint_decisions join staging.places as places using (place_id)
  )
  select * exclude (ordinal) replace (decided_on::varchar as decided_on)
  from together
  order by together.decided_on desc, decision, ordinal desc
  limit ${MOST_DECISIONS}`;

/** `revisions.json`: what was published, which figures moved and why, and what was decided. */
export async function writeRevisionFiles(rows: Query, json: WriteJson): Promise<void> {
  await rows(shownRevisions);
  const [{total = 0} = {}] = await rows(revisionCountQuery);
  const [{decided = 0} = {}] = await rows(
    `select (select count(*) from decisions) + (select count(*) from staging.value_corrections)
       + (select count(*) from staging.joint_decisions) as decided`
  );
  json("revisions.json", {
    releases: await rows(releasesQuery),
    total,
    revisions: await rows(revisionsQuery),
    decided: Number(decided),
    decisions: await rows(decisionsQuery)
  });
  await rows("drop table shown_revisions");
}
