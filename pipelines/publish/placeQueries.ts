import {heldTable} from "./computedMarts.ts";
import type {PiecedList} from "./pieces/piecedFiles.ts";
import {CODELISTS} from "./queries.ts";
import {BY_YEAR} from "./tableYears.ts";

/** What the pages of places hold beyond the figures: rank and share, neighbours, returns, communes. */

/** Returns listed on the page of one province; all are counted. */
const MOST_RETURNS = 40;

export const STANDINGS: PiecedList = {
  rows: "from place_standings",
  hashed: `from ${heldTable({name: "place_standings"})}`,
  file: "place_id",
  piece: "year",
  years: BY_YEAR,
  columns: `
    indicator, geography, year::integer as year, scenario, rank, rank_best, rank_worst, n_ranked,
    share_percent, withheld_reason`,
  order: "indicator, scenario, geography"
};

export const profiledPlacesQuery = `
  select p.place_id, coalesce(n.neighbour_ids, []) as neighbour_ids
  from places as p
  left join (
    select place_id, list(neighbour_id order by neighbour_id) as neighbour_ids
    from place_neighbours group by place_id
  ) as n using (place_id)
  where p.era = '34' and p.level = 'province' or p.level = 'region'
  order by p.place_id`;

/** Every return with the province of today that its office's place lies in. */
const returnsByProvince = `
  select u.unit_id, r.*
  from returns as r
  join intermediate.place_units as u
    on u.place_id = r.place_id and u.geography = 'provinces_34' and u.is_whole`;

export const returnCountsQuery = `
  select unit_id, status, count(*)::integer as count
  from (${returnsByProvince}) group by unit_id, status order by unit_id, status`;

export const latestReturnsQuery = `
  select unit_id, file, title, form, organisation, place_id, period, status, source,
    observation_count::integer as observations, errors::integer as errors,
    warnings::integer as warnings, notes::integer as notes
  from (${returnsByProvince})
  qualify row_number() over (
    partition by unit_id order by period_end desc nulls last, file, sha256
  ) <= ${MOST_RETURNS}
  order by unit_id, period_end desc nulls last, file, sha256`;

const reportedCommunes = `
  select distinct place_id from indicator_by_place_year
  where geography = 'as_reported' and value is not null and place_id like 'C34-%'`;

/** What the list of communes is written from: the codelists, and which of them figures are reported about. */
export const communeParts = [CODELISTS, reportedCommunes] as const;

/** Communes of today by province, each with the names of those it was made of: what the search looks through. */
export const communesQuery = `
  with
    former as (
      select c.to_id as place_id, list(distinct p.full_name order by p.full_name) as held
      from place_changes as c join places as p on p.place_id = c.from_id
      where c.to_id like 'C34-%' and c.from_id like 'C63-%'
      group by c.to_id
    ),
    reported as (${reportedCommunes})
  select p.parent_id, p.place_id, p.full_name, array_to_string(coalesce(f.held, []), '|') as held,
    r.place_id is not null as has_figures
  from places as p
  left join former as f using (place_id)
  left join reported as r using (place_id)
  where p.level = 'commune' and p.era = '34'
  order by p.parent_id, p.place_id`;

export const COMMUNE_FIGURES = `
  select f.place_id, f.indicator, f.geography, f.year::integer as year, f.scenario, f.basis,
    f.value::double as value, f.lower::double as lower, f.upper::double as upper, f.qualifier,
    f.n_expected::integer as n_expected, f.n_reported::integer as n_reported, f.coverage::double as coverage
  from indicator_by_place_year as f
  where f.geography = 'as_reported' and f.value is not null and f.place_id like 'C34-%'`;
