import {join} from "node:path";

import type {Query, WriteJson} from "./groupRows.ts";
import {columnar, groupBy, without} from "./groupRows.ts";
import {inBatches} from "./inBatches.ts";
import type {KeptFiles} from "./keptFiles.ts";
import {onlyFor} from "./keptFiles.ts";

/** As reported has too many places for a page; the mart has them. */
const GEOGRAPHIES = "('country', 'provinces_34', 'regions_2018', 'regions_2025')";

const breakdownsQuery = `
  select indicator, dimension, code as member, geography, place_id, year, scenario, value::double as value,
    lower::double as lower, upper::double as upper, coalesce(qualifier, 'exact') as qualifier,
    n_expected::integer as n_expected, n_reported::integer as n_reported, coverage::double as coverage,
    covered_share, blank
  from indicator_breakdowns
  where geography in ${GEOGRAPHIES}`;
const BREAKDOWNS_ORDER = "order by dimension, member, geography, place_id, year, scenario";

const measuresQuery = `
  select m.indicator, m.measure, m.geography, m.place_id, m.year, m.scenario, m.value::double as value,
    m.lower::double as lower, m.upper::double as upper, m.withheld_reason, m.base::integer as base,
    f.basis, f.qualifier, f.n_expected::integer as n_expected, f.n_reported::integer as n_reported,
    f.coverage::double as coverage
  from derived_measures as m
  join indicator_by_place_year as f using (indicator, geography, place_id, year, scenario)
  where m.geography in ${GEOGRAPHIES}`;
const MEASURES_ORDER = "order by measure, geography, place_id, year, scenario";

const dimensionsQuery = `
  select indicator, dimension, list(distinct member order by member) as members
  from (${breakdownsQuery})
  where value is not null
  group by indicator, dimension
  order by indicator, dimension`;

const measureNamesQuery = `
  select indicator,
    coalesce(list(distinct measure order by measure) filter (where value is not null), []) as measures
  from (${measuresQuery})
  group by indicator
  order by indicator`;

const membersQuery = `
  select dimension, code, name_vi, name_en from codes.breakdowns
  union all select 'organisation', code, name_vi, name_en from organisations
  order by dimension, code`;

/**
 * `facets/CODE.json`: the figures of an indicator by organisation, house type, source of funds and so on,
 * and those measured otherwise; fetched when a reader asks for one. `facets.json` says which there are.
 */
export async function writeFacetFiles(
  rows: Query,
  json: WriteJson,
  kept: KeptFiles
): Promise<void> {
  const nameOf = (code: string): string => join("facets", `${code}.json`);
  const parts = [breakdownsQuery, measuresQuery];
  const wanted = await kept.takeOver({parts, by: "indicator", nameOf});
  await inBatches(wanted, async (batch) => {
    const ofBatch = async (query: string, order: string) =>
      groupBy(await rows(`${onlyFor(query, "indicator", batch)} ${order}`), "indicator");
    const breakdowns = await ofBatch(breakdownsQuery, BREAKDOWNS_ORDER);
    const measures = await ofBatch(measuresQuery, MEASURES_ORDER);
    for (const code of batch) {
      json(nameOf(code), {
        code,
        breakdowns: columnar(breakdowns.get(code) ?? [], "indicator"),
        measures: columnar(measures.get(code) ?? [], "indicator")
      });
    }
  });
  json("facets.json", {facets: await facetsOf(rows), members: await rows(membersQuery)});
}

/** By indicator: its dimensions with their members, and what else it is measured as. */
async function facetsOf(rows: Query): Promise<Readonly<Record<string, unknown>>> {
  const dimensions = groupBy(await rows(dimensionsQuery), "indicator");
  const measures = groupBy(await rows(measureNamesQuery), "indicator");
  const codes = [...new Set([...dimensions.keys(), ...measures.keys()])].sort();
  return Object.fromEntries(
    codes.map((code) => [
      code,
      {
        dimensions: (dimensions.get(code) ?? []).map((row) => without(row, "indicator")),
        measures: measures.get(code)?.[0]?.["measures"] ?? []
      }
    ])
  );
}
