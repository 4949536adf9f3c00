import {join} from "node:path";

import type {Query, WriteJson} from "./groupRows.ts";
import {groupBy, without} from "./groupRows.ts";

/** As reported has too many places for a page; the mart has them. */
const GEOGRAPHIES = "('country', 'provinces_34', 'regions_2018', 'regions_2025')";

const breakdownsQuery = `
  select indicator, dimension, code as member, geography, place_id, year, scenario, value::double as value,
    lower::double as lower, upper::double as upper, coalesce(qualifier, 'exact') as qualifier,
    n_expected::integer as n_expected, n_reported::integer as n_reported, coverage::double as coverage,
    covered_share
  from indicator_breakdowns
  where geography in ${GEOGRAPHIES} and value is not null
  order by indicator, dimension, code, geography, place_id, year, scenario`;

const measuresQuery = `
  select m.indicator, m.measure, m.geography, m.place_id, m.year, m.scenario, m.value::double as value,
    m.lower::double as lower, m.upper::double as upper, m.withheld_reason, m.base::integer as base,
    f.basis, f.qualifier, f.n_expected::integer as n_expected, f.n_reported::integer as n_reported,
    f.coverage::double as coverage
  from derived_measures as m
  join indicator_by_place_year as f using (indicator, geography, place_id, year, scenario)
  where m.geography in ${GEOGRAPHIES}
  order by m.indicator, m.measure, m.geography, m.place_id, m.year, m.scenario`;

const membersQuery = `
  select dimension, code, name_vi, name_en from codes.breakdowns
  union all select 'organisation', code, name_vi, name_en from organisations
  order by dimension, code`;

/**
 * `facets/CODE.json`: the figures of an indicator by organisation, house type, source of funds and so on,
 * and those measured otherwise; fetched when a reader asks for one. `facets.json` says which there are.
 */
export async function writeFacetFiles(rows: Query, json: WriteJson): Promise<void> {
  const breakdowns = groupBy(await rows(breakdownsQuery), "indicator");
  const measures = groupBy(await rows(measuresQuery), "indicator");
  const facets: Record<string, unknown> = {};
  for (const code of new Set([...breakdowns.keys(), ...measures.keys()])) {
    const parts = breakdowns.get(code) ?? [];
    const measured = measures.get(code) ?? [];
    const valued = measured.filter(({value}) => value !== null);
    const members = groupBy(parts, "dimension");
    facets[code] = {
      dimensions: [...members].map(([dimension, of]) => ({
        dimension,
        members: [...new Set(of.map(({member}) => String(member)))]
      })),
      measures: [...new Set(valued.map(({measure}) => String(measure)))]
    };
    json(join("facets", `${code}.json`), {
      code,
      breakdowns: parts.map((row) => without(row, "indicator")),
      measures: measured.map((row) => without(row, "indicator"))
    });
  }
  json("facets.json", {facets, members: await rows(membersQuery)});
}
