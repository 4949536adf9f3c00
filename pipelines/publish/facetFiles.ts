import {heldTable} from "./computedMarts.ts";
import type {Query, WriteJson} from "./groupRows.ts";
import {groupBy, without} from "./groupRows.ts";
import type {Pieces} from "./pieces/openPieces.ts";
import type {PiecedList} from "./pieces/piecedFiles.ts";
import {BY_YEAR} from "./tableYears.ts";

const BREAKDOWNS: PiecedList = {
  // as reported has too many places for a page; the mart has them
  rows: "from indicator_breakdowns where geography <> 'as_reported'",
  hashed: `from ${heldTable({name: "indicator_breakdowns"})} where geography <> 'as_reported'`,
  file: "indicator",
  piece: "year",
  years: BY_YEAR,
  columns: `
    dimension, code as member, geography, place_id, year, scenario, value::double as value,
    lower::double as lower, upper::double as upper, coalesce(qualifier, 'exact') as qualifier,
    n_expected::integer as n_expected, n_reported::integer as n_reported, coverage::double as coverage,
    covered_share, blank`,
  order: "dimension, code, scenario, geography, place_id"
};

const MEASURES: PiecedList = {
  rows: `
    select m.indicator, m.measure, m.geography, m.place_id, m.year, m.scenario, m.value, m.lower,
      m.upper, m.withheld_reason, m.base, f.basis, f.qualifier, f.n_expected, f.n_reported, f.coverage
    from derived_measures as m
    join indicator_by_place_year as f using (indicator, geography, place_id, year, scenario)
    where m.geography <> 'as_reported'`,
  file: "indicator",
  piece: "year",
  years: BY_YEAR,
  columns: `
    measure, geography, place_id, year, scenario, value::double as value, lower::double as lower,
    upper::double as upper, withheld_reason, base::integer as base, basis, qualifier,
    n_expected::integer as n_expected, n_reported::integer as n_reported, coverage::double as coverage`,
  order: "measure, scenario, geography, place_id"
};

const dimensionsQuery = `
  select indicator, dimension, list(distinct code order by code) as members
  from (${BREAKDOWNS.rows})
  where value is not null
  group by indicator, dimension
  order by indicator, dimension`;

/** Also of an indicator that has none. */
const measureNamesQuery = `
  select indicator,
    coalesce(list(distinct measure order by measure) filter (where value is not null), []) as measures
  from derived_measures
  where geography <> 'as_reported'
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
export async function writeFacetFiles(rows: Query, json: WriteJson, pieces: Pieces): Promise<void> {
  await pieces.write({
    folder: "facets",
    head: (code) => ({code}),
    lists: {breakdowns: BREAKDOWNS, measures: MEASURES}
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
