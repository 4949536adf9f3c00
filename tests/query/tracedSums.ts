import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {addDecimals} from "../../pipelines/query/addDecimals.ts";
import {traceFigure} from "../../pipelines/query/trace.ts";

const EVERYTHING = `
  create or replace temp table wanted_parts as
    select distinct topic_id, year, 0::tinyint as part from intermediate.figures
    union select distinct topic_id, year, part from intermediate.period_figures;
  create or replace temp table every_cell as from intermediate.traced_cells('wanted_parts');
  create or replace temp table every_term as from intermediate.traced_terms('wanted_parts');
  create or replace temp table every_value as
    from intermediate.traced_values('every_term', 'every_cell')`;

/** Figures of years and of parts of years that are not the sum of their terms. */
const FIGURES = `
  with summed as (
    select topic_id, year, part, geography, unit_id, sum(
        case bit when 1 then in_1 when 2 then in_2 when 4 then in_4 when 8 then in_8 else in_16 end
      ) as value
    from every_term
    join (select series_id, place_no from intermediate.series) as series using (series_id)
    join intermediate.whole_units as units
      on units.place_no = series.place_no and (mask & bit) > 0
    group by all
  )
  select concat_ws(' ', indicator, geography, unit_id, figures.year, figures.part, scenario) as figure
  from intermediate.spanned_figures as figures
  left join summed using (topic_id, year, part, geography, unit_id)
  where figures.value is distinct from cast(summed.value as decimal(28, 6))`;

/** Terms that are not the sum of their cells. */
const TERMS = `
  with summed as (
    select v.series_id, v.year, v.part, v.span_start, sum(sign * c.value) as value
    from every_value as v
    join every_cell as c
      on c.series_id = v.series_id and c.return_id = v.return_id and c.basis = v.basis
      and c.span_end = v.to_day and (v.from_day is null or c.span_start = v.from_day)
    where is_value
    group by all
  )
  select concat_ws(' ', series_id, year, part, span_start, every_term.value, summed.value) as figure
  from every_term left join summed using (series_id, year, part, span_start)
  where every_term.value is distinct from cast(summed.value as decimal(28, 6))`;

/** So many figures are asked for as a stranger would, spread over all of them. */
const SAMPLE = `
  select indicator, geography, place_id as place, period, scenario
  from indicator_by_place_period
  where value is not null
  order by hash(indicator || geography || place_id || period || scenario)
  limit $1`;

/** Figures that their terms do not add up to, or whose missing parts are not those that lack in it. */
export async function untracedSums(
  warehouse: Warehouse,
  sample: number
): Promise<{readonly compared: number; readonly wrong: readonly string[]}> {
  const {connection} = warehouse;
  await connection.run(EVERYTHING);
  const found = [...(await rowsOf(connection, FIGURES)), ...(await rowsOf(connection, TERMS))];
  const wrong = found.map(({figure}) => String(figure));
  const [all] = await rowsOf(
    connection,
    "select count(*)::integer as n from intermediate.spanned_figures where value is not null"
  );
  for (const row of await rowsOf(connection, SAMPLE, [sample])) {
    const asked = row as unknown as Parameters<typeof traceFigure>[1];
    const {figure, missing, terms} = await traceFigure(warehouse, asked);
    const sum = addDecimals(...terms.map(({amount}) => amount));
    const lacking = (figure?.n_expected ?? 0) - (figure?.n_reported ?? 0);
    if (sum !== figure?.value || missing.length !== lacking) {
      wrong.push(
        `${JSON.stringify(asked)}: ${figure?.value}, ${sum}; ${lacking}, ${missing.length}`
      );
    }
  }
  return {compared: Number(all?.["n"]), wrong};
}
