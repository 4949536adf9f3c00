import {findingTitles} from "../findings/findingTitles.ts";
import {columnar} from "./columnar.ts";
import type {Query, WriteJson} from "./groupRows.ts";

/** Warnings about cells that count and that nobody has accepted, by the places and years that the cells lie in. */
const doubtsQuery = `
  with
    counted as (select return_id from returns where is_counted),
    warned as materialized (
      select distinct code, return_id, sheet, cell
      from findings semi join counted using (return_id)
      where severity = 'warning' and accepted_by is null
    ),
    -- where a cell stands and what it is about is in no correction: the cells as they were read
    doubted as (
      select distinct
        code, return_id, sheet, cell, indicator, scenario, cast(year(period_end) as smallint) as year, place_id
      from raw.observations join warned using (return_id, sheet, cell)
    )
  select d.indicator, d.scenario, u.geography, u.unit_id as place_id, d.year::integer as year,
    d.code, count(*)::integer as cells
  from doubted as d join intermediate.place_units as u on u.place_id = d.place_id and u.is_whole
  group by all
  order by all`;

/** `doubts.json`: what a chart says of the years in which a cell is probably wrong. */
export async function writeDoubtFile(rows: Query, json: WriteJson): Promise<void> {
  const doubts = await rows(doubtsQuery);
  json(
    "doubts.json",
    columnar(doubts.map((row) => ({...row, ...findingTitles(String(row["code"]))})))
  );
}
