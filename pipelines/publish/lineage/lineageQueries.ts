import {LINEAGE_GEOGRAPHIES} from "../../../src/release/lineage.ts";
import type {Basis, Qualifier} from "../../types.ts";
import {SHOWN_LEVELS} from "../queries.ts";

const QUALIFIERS: readonly Qualifier[] = ["exact", "at_least", "at_most", "about"];
const BASES: readonly Basis[] = ["period", "year_to_date", "programme_to_date", "as_of"];

/** A record lists so many offices whose returns are missing. */
export const MOST_MISSING = 40;
/** And so many examples of cells that are left out for one reason. */
const MOST_EXAMPLES = 5;

/** Cells of returns that count which are no term, by the reason why, with a few examples. */
export const leftOutQuery = `
  with left_out as (
    select
      c.topic_id, year, home, return_id, sheet, cell, raw_text, period,
      case
        when is_part then 'part'
        when value is null then coalesce(blank, 'blank')
        else 'covered'
      end as reason
    from traced_cells as c
    join (select series_id, home from wanted_series) as series using (series_id)
    where not is_value or not exists (
      from traced_values as v
      where v.part = 0 and v.series_id = c.series_id and v.year = c.year
        and v.return_id = c.return_id and v.basis = c.basis and v.to_day = c.span_end
        and (v.from_day is null or v.from_day = c.span_start)
    )
  ),
  returns as (select return_id, file from wanted_returns)
  select
    topic_id, year, home, reason, count(*)::integer as n,
    to_json(list({'i': return_id, 's': sheet, 'c': cell, 'r': raw_text, 'p': period}
      order by file, sheet, length(cell), cell)[:${MOST_EXAMPLES}]) as examples
  from left_out join returns using (return_id)
  group by all
  order by topic_id, year, home, n desc, reason`;

/**
 * Offices whose cells are missing: the return that would hold them has not come, or the cell is empty.
 * mask: the geographies in which they are expected. Spans whose value of a year before is unknown stand
 * in a row of their own, so that they do not hide what the others held.
 */
export const missingQuery = `
  select
    missing.topic_id, year, home, coalesce(missing.organisation, '') as organisation, office_place,
    coalesce(offices.place, office_place) as office, missing.place_id, series.place, region_2018, region_2025, mask::integer as mask, why = 'blank' as is_blank,
    estimate is null as is_unknown, count(*)::integer as n, min(slot_start) as first_day,
    max(slot_end) as last_day, sum(estimate)::double as estimate,
    to_json(list({'from': slot_start, 'to': slot_end, 'last': weight::double} order by slot_start, slot_end))
      as slots
  from intermediate.traced_missing('wanted_parts', of_series := 'wanted_series') as missing
  join wanted_series as series using (series_id)
  left join (select place_id, place from place_homes) as offices on offices.place_id = office_place
  where why <> 'straddles'
  group by all
  order by missing.topic_id, year, home, organisation, office_place, missing.place_id, mask,
    is_blank, is_unknown`;

/**
 * The figures that the cells make, as the mart has them; places that no page shows are left out. There are many,
 * so they come with numbers and lists of words in place of texts.
 */
export const figuresQuery = `
  with shown as (
    select place_no, place_id, home
    from place_homes semi join (
      select place_id from places where level in ${SHOWN_LEVELS}
    ) as places using (place_id)
  )
  select
    topic_id, year, part, place_no, cast(geography as enum(${listed(LINEAGE_GEOGRAPHIES)})) as geography,
    value::double as value, lower::double as lower, upper::double as upper,
    cast(if(value is null, null, intermediate.qualifier_of(qualifiers)) as enum(${listed(QUALIFIERS)}))
      as qualifier,
    cast(if(value is null, null, intermediate.basis_of(measure_class, bases)) as enum(${listed(BASES)}))
      as basis,
    n_reported::integer as n_reported, n_expected::integer as n_expected
  from intermediate.spanned_figures as figures
  join shown on shown.place_id = unit_id
  semi join wanted_parts using (topic_id, year, part)
  order by topic_id, year, part, home, figures.geography, unit_id`;

export const homesQuery = "select place_no, place_id, home from place_homes";

function listed(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(", ");
}

/** The returns that are named above. */
export const returnsQuery = "from named_returns semi join wanted_returns using (return_id)";
