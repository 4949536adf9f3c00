/**
 * The cells behind the figures of the topics, years and parts of them in the temporary table `wanted_parts`,
 * record by record. A record is one indicator, scenario, year and home: the province of 2025 that a place lies in
 * whole, else the place itself. Each cell stands in one record, whatever figures it is counted in.
 */

/** A record lists so many terms and no more; the rest is summed up in one line. */
export const MOST_TERMS = 60;
/** And so many cells of one term. */
const MOST_CELLS = 40;

/**
 * What the batch in `wanted_years` needs several times: its parts (0 is the year), and the series of the homes whose
 * records are packed again. `own_records`:
 * homes in which a part of the year is not simply those values of the year that lie in it, or in which the
 * year's record is cut; they get a record of the part.
 */
export const prepareBatch = [
  `create or replace temp table wanted_parts as
   select topic_id, year, part::tinyint as part
   from wanted_years cross join range(8) as parts (part)`,
  `create or replace temp table wanted_series as
   with homes as (
     select distinct topic_id, home
     from stale_records semi join wanted_years using (topic_id, year)
     where is_moved
   )
   select series_id, topic_id, indicator, scenario, reporter, place_homes.*
   from intermediate.series join place_homes using (place_no, place_id)
   semi join homes using (topic_id, home)`,
  `create or replace temp table wanted_returns as
   from main.returns
   where is_counted and return_id in (
     select o.return_id
     from raw.observations as o
     join wanted_series as series
       on series.indicator = o.indicator and series.place_id = o.place_id
       and series.scenario = o.scenario and series.reporter = coalesce(o.organisation, '')
     where year(o.period_end) in (select year from wanted_years)
   )`,
  `create or replace temp table traced_cells as
   from intermediate.traced_cells(
     'wanted_parts', of_series := 'wanted_series', of_returns := 'wanted_returns'
   )`,
  `create or replace temp table traced_terms as
   from intermediate.traced_terms('wanted_parts', of_series := 'wanted_series')`,
  `create or replace temp table traced_values as
   from intermediate.traced_values('traced_terms', 'traced_cells')`,
  `create or replace temp table own_records as
   with series as (from wanted_series),
   parts as (
     select year, part, period_start, period_end from intermediate.calendar where part between 1 and 7
   ),
   sums as (
     select series_id, year, part, count(*) as n, sum(in_1) as in_1, sum(in_2) as in_2,
       sum(in_4) as in_4, sum(in_8) as in_8, sum(in_16) as in_16
     from traced_terms where part > 0
     group by all
   ),
   year_sums as (
     select series_id, terms.year, parts.part, count(*) as n, sum(in_1) as in_1,
       sum(in_2) as in_2, sum(in_4) as in_4, sum(in_8) as in_8, sum(in_16) as in_16
     from traced_terms as terms
     join parts on parts.year = terms.year and span_start >= period_start and span_end <= period_end
     where terms.part = 0
     group by all
   ),
   differing as (
     select series_id, year, part from (from sums except from year_sums)
     union
     select series_id, year, part from (from year_sums except from sums)
   ),
   long as (
     select topic_id, year, home
     from traced_terms join series using (series_id, topic_id)
     where part = 0
     group by all
     having count(*) > ${MOST_TERMS}
   )
   select distinct topic_id, year, part, home from differing join series using (series_id)
   union
   select distinct topic_id, year, part, home
   from traced_terms join series using (series_id, topic_id)
   semi join long using (topic_id, year, home)
   where part > 0`
] as const;

/** In a difference of two running totals the later one carries what else the piece is counted less. */
const counted = [1, 2, 4, 8, 16].map(
  (bit) => `
    if(
      sign < 0,
      if(mask & ${bit} > 0, values_of.value, 0),
      if(mask & ${bit} > 0, in_${bit} + values_of.value - terms.value, in_${bit})
    )::double as in_${bit}`
);

/**
 * The values behind the figures of years, and of those parts of years that have records of their own, with
 * what they are counted for in each geography: bits 1, 2, 4, 8, 16 of the models.
 */
export const termsQuery = `
  with series as (from wanted_series),
  terms as (
    select terms.*, series.* exclude (series_id, topic_id)
    from traced_terms as terms join series using (series_id, topic_id)
    left join own_records as own
      on own.topic_id = terms.topic_id and own.year = terms.year and own.part = terms.part
      and own.home = series.home
    where terms.part = 0 or own.home is not null
  ),
  reasons as (
    select
      terms.series_id, terms.year, terms.part, terms.span_start, terms.span_end,
      arg_min(e.reason, e.reason) as reason
    from terms
    join intermediate.exclusions as e
      on e.series_id = terms.series_id and e.year = terms.year
      and e.span_start <= terms.span_end and e.span_end >= terms.span_start
    where terms.mask < 31
    group by all
  ),
  told_cells as (
    select
      v.series_id, v.year, v.part, v.span_start, v.span_end, v.return_id, v.basis, from_day, to_day,
      sign, sign * c.value as value, c.sheet, c.cell, c.ordinal,
      to_json({
        's': c.sheet, 'c': c.cell, 'r': raw_text, 'u': unit_text, 'v': (sign * value)::double,
        'q': nullif(qualifier, 'exact'),
        'b': nullif(concat_ws(', ', house_type, beneficiary, funding_source, work_kind), ''),
        'k': if(correction is null, null, {
          'v': c.read_value::double, 'why': corrections.reason, 'by': corrections.decided_by
        })
      })::varchar as told
    from traced_values as v
    semi join terms using (series_id, year, part)
    join traced_cells as c
      on c.series_id = v.series_id and c.year = v.year and c.return_id = v.return_id
      and c.basis = v.basis and c.span_end = v.to_day
      and (v.from_day is null or c.span_start = v.from_day)
    left join staging.value_corrections as corrections on corrections.ordinal = correction
      and corrections.return_id = c.return_id
    where c.is_value
  ),
  values_of as (
    select
      * exclude (value, sheet, cell, ordinal, told), sum(value) as value, count(*)::integer as n_cells,
      '[' || array_to_string(list(told order by sheet, length(cell), cell, ordinal)[:${MOST_CELLS}], ',') || ']'
        as cells
    from told_cells
    group by all
  )
  select
    terms.topic_id, terms.year, terms.part, home, values_of.return_id, terms.place_id, reporter,
    values_of.basis, coalesce(from_day, to_day) as span_start, to_day as span_end,
    values_of.value::double as value, ${counted.join(", ")},
    is_counted_everywhere, mask, place, coalesce(reason, if(is_joint, 'joint', null)) as reason,
    n_cells, cells, region_2018, region_2025
  from terms
  join values_of
    on values_of.series_id = terms.series_id and values_of.year = terms.year
    and values_of.part = terms.part and values_of.span_start = terms.span_start
    and values_of.span_end = terms.span_end
  left join reasons
    on reasons.series_id = terms.series_id and reasons.year = terms.year
    and reasons.part = terms.part and reasons.span_start = terms.span_start
    and reasons.span_end = terms.span_end
  join (select return_id, file from wanted_returns) as returns
    on returns.return_id = values_of.return_id
  order by terms.topic_id, terms.year, terms.part, home, abs(values_of.value) desc, file,
    terms.place_id, reporter, span_start, span_end, values_of.basis, values_of.sign`;

/** What each home adds to the wider figures of a part of the year, by the regions that it lies in. */
export const partSumsQuery = `
  select
    topic_id, year, part, home, region_2018, region_2025, bit_or(mask)::integer as mask,
    sum(in_2)::double as in_2, sum(in_4)::double as in_4, sum(in_8)::double as in_8,
    count(*)::integer as n, own_records.home is not null as has_own
  from traced_terms
  join wanted_series using (series_id, topic_id)
  left join own_records using (topic_id, year, part, home)
  where part > 0
  group by all
  order by topic_id, year, part, home, region_2018, region_2025`;
