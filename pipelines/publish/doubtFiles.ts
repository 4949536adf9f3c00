import {findingTitles} from "../findings/findingTitles.ts";
import {columnar} from "./columnar.ts";
import type {Query, WriteJson} from "./groupRows.ts";

/** Warnings about cells that count and that nobody has accepted, by the places and years that the cells lie in. */
const doubtsQuery = `
  with doubted as (
    select distinct f.code, f.return_id, f.sheet, f.cell, o.indicator, o.scenario, o.year, o.place_id
    from findings as f join observations as o using (return_id, sheet, cell)
    where f.severity = 'warning' and f.accepted_by is null
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
