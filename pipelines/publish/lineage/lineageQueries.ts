/**
 * The cells behind the figures of the topics and years in the temporary table `wanted_topics`, record by
 * record. A record is one indicator, scenario, year and home: the province of 2025 that a place lies in
 * whole, else the place itself. Each cell stands in one record, whatever figures it is counted in.
 */

/** A record lists so many terms and no more; the rest is summed up in one line. */
export const MOST_TERMS = 60;
/** And so many cells of one term. */
const MOST_CELLS = 40;
/** And so many offices whose returns are missing. */
export const MOST_MISSING = 40;
/** And so many examples of cells that are left out for one reason. */
const MOST_EXAMPLES = 5;

const homes = `
  homes as (
    select
      place_no, place_id,
      coalesce(max(unit_id) filter (where bit = 1 and is_whole), place_id) as home,
      max(unit_id) filter (where bit = 2 and is_whole) as region_2018,
      max(unit_id) filter (where bit = 4 and is_whole) as region_2025
    from intermediate.place_units
    group by place_no, place_id
  ),
  series as (
    select series_id, topic_id, indicator, scenario, reporter, homes.*
    from intermediate.series join homes using (place_no, place_id)
    semi join wanted_topics using (topic_id)
  )`;

/** Cells that may be terms, with the span that they would be a term of. */
const observed = `
  observed as (
    select
      series.topic_id, series.series_id, series.home, o.*,
      cast(year(o.period_end) as smallint) as year
    from staging.observations as o
    semi join (from staging.returns where is_counted) as counted using (return_id)
    join series
      on series.indicator = o.indicator and series.place_id = o.place_id
      and series.scenario = o.scenario and series.reporter = coalesce(o.organisation, '')
  ),
  cells as (
    select * from observed
    semi join wanted_topics using (topic_id, year)
  ),
  -- an inner join: as an outer one, with its condition on both sides, it took ten times as long
  termed as (
    select cells.*, terms.span_start, terms.span_end
    from cells
    join intermediate.terms as terms
      on terms.series_id = cells.series_id and terms.year = cells.year
      and terms.return_id = cells.return_id and terms.basis = cells.basis
      and terms.span_end = cells.period_end
      and terms.span_start = case
        when terms.measure_class > 1 then cells.period_end
        when cells.basis = 'year_to_date' then make_date(cells.year, 1, 1)
        else cells.period_start
      end
    where not is_part and cells.value is not null
  )`;

/** What the cells of a term are counted for in each geography: bits 1, 2, 4, 8, 16 of the models. */
export const termsQuery = `
  with ${homes},
  terms as (
    select terms.*, series.* exclude (series_id)
    from intermediate.terms as terms
    join series using (series_id)
    semi join wanted_topics using (topic_id, year)
  ),
  counted as (
    select
      terms.series_id, terms.year, terms.basis, terms.span_start, terms.span_end,
      ${[1, 2, 4, 8, 16]
        .map(
          (bit) =>
            `coalesce(sum(steps.value) filter (where steps.mask & ${bit} > 0), 0)::double as in_${bit}`
        )
        .join(", ")},
      bit_and(steps.mask) = 31 and bool_and(steps.value = steps.own_value)
        as is_counted_everywhere,
      bool_or(steps.value <> steps.own_value) as is_joint,
      bit_or(steps.mask) as mask
    from terms
    join intermediate.counted_steps as steps
      on steps.series_id = terms.series_id and steps.year = terms.year
      and steps.span_start >= terms.span_start and steps.span_end <= terms.span_end
    group by all
  ),
  reasons as (
    select
      terms.series_id, terms.year, terms.basis, terms.span_start, terms.span_end,
      arg_min(e.reason, e.reason) as reason
    from terms
    join intermediate.exclusions as e
      on e.series_id = terms.series_id and e.year = terms.year
      and e.span_start <= terms.span_end and e.span_end >= terms.span_start
    group by all
  ),
  ${observed},
  term_cells as (
    select
      series_id, year, termed.return_id, basis, span_start, span_end,
      count(*)::integer as n_cells,
      to_json(list({
        's': termed.sheet, 'c': termed.cell, 'r': raw_text, 'u': unit_text, 'v': value::double,
        'q': nullif(qualifier, 'exact'),
        'b': nullif(concat_ws(', ', house_type, beneficiary, funding_source, work_kind), ''),
        'k': if(correction is null, null, {
          'v': termed.read_value::double, 'why': corrections.reason, 'by': corrections.decided_by
        })
      } order by termed.sheet, length(termed.cell), termed.cell, termed.ordinal)[:${MOST_CELLS}]) as cells
    from termed
    left join staging.value_corrections as corrections on corrections.ordinal = correction
      and corrections.return_id = termed.return_id
    group by all
  )
  select
    topic_id, year, home, return_id, terms.place_id, reporter, basis,
    span_start, span_end, value::double as value, qualifiers, in_1, in_2, in_4, in_8, in_16,
    is_counted_everywhere, mask, coalesce(reason, if(is_joint, 'joint', null)) as reason,
    n_cells, cells,
    region_2018, region_2025
  from terms
  join counted using (series_id, year, basis, span_start, span_end)
  left join reasons using (series_id, year, basis, span_start, span_end)
  left join term_cells using (series_id, year, return_id, basis, span_start, span_end)
  join (select return_id, file from staging.returns) as returns using (return_id)
  order by topic_id, year, home, abs(value) desc, file, terms.place_id, reporter, span_start`;

/** Cells of returns that count which are no term, by the reason why, with a few examples. */
export const leftOutQuery = `
  with ${homes}, ${observed},
  left_out as (
    select
      topic_id, year, home, return_id, sheet, cell, raw_text, period,
      case
        when is_part then 'part'
        when value is null then coalesce(blank, 'blank')
        else 'covered'
      end as reason
    from cells anti join termed using (return_id, ordinal)
  ),
  returns as (select return_id, file from staging.returns)
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
  with ${homes},
  gaps as (
    select gaps.*, series.topic_id, series.home, series.reporter, series.place_id,
      region_2018, region_2025
    from intermediate.gaps as gaps
    join series using (series_id)
    semi join wanted_topics using (topic_id, year)
  ),
  wider as (
    select gaps.series_id, gaps.year, slot_start, slot_end, bit_or(mask) as mask
    from gaps
    join intermediate.exclusions as e
      on e.series_id = gaps.series_id and e.year = gaps.year and reason = 'wider'
      and e.span_start <= slot_end and e.span_end >= slot_start
    group by all
  ),
  offices as (
    select series_id, min(organisation) as organisation, min(place_id) as office_place
    from intermediate.reported_series
    group by series_id
  ),
  slots as (select distinct series_id, year, slot_start, slot_end from intermediate.slots)
  select
    topic_id, year, home, coalesce(organisation, reporter) as organisation,
    coalesce(office_place, gaps.place_id) as office_place, gaps.place_id, region_2018, region_2025,
    (31 - coalesce(wider.mask, 0))::integer as mask,
    slots.series_id is not null as is_blank, estimate is null as is_unknown,
    count(*)::integer as n, min(slot_start) as first_day, max(slot_end) as last_day,
    sum(estimate)::double as estimate
  from gaps
  left join wider using (series_id, year, slot_start, slot_end)
  left join offices using (series_id)
  left join slots using (series_id, year, slot_start, slot_end)
  where wider.mask is distinct from 31
  group by all
  order by topic_id, year, home, organisation, office_place, gaps.place_id, mask, is_blank,
    is_unknown`;

/** The figures that the cells make, as the mart has them; places that no page shows are left out. */
export const figuresQuery = `
  with homes as (
    select
      place_id, coalesce(max(unit_id) filter (where bit = 1 and is_whole), place_id) as home
    from intermediate.place_units
    group by place_id
  ),
  topics as (select distinct topic_id, indicator, scenario from intermediate.subjects)
  select
    topic_id, f.year, homes.home, f.geography, f.place_id, f.value::double as value,
    f.lower::double as lower, f.upper::double as upper, f.qualifier, f.basis,
    f.n_reported::integer as n_reported, f.n_expected::integer as n_expected
  from indicator_by_place_year as f
  join topics on topics.indicator = f.indicator and topics.scenario = f.scenario
  semi join wanted_topics on wanted_topics.topic_id = topics.topic_id and wanted_topics.year = f.year
  join places as p on p.place_id = f.place_id
  join homes on homes.place_id = f.place_id
  where p.level in ('country', 'region', 'province')
  order by topic_id, f.year, homes.home, f.geography, f.place_id`;

/** The returns that are named above, with what each took the place of. */
export const returnsQuery = `
  with returns as (from main.returns),
  superseded as (
    select
      later.return_id, list(distinct earlier.file order by earlier.file) as files
    from returns as later
    join returns as earlier
      on earlier.organisation = later.organisation and earlier.place_id = later.place_id
      and earlier.form = later.form and earlier.period = later.period
    where later.is_counted and earlier.status = 'superseded' and later.form <> 'other'
      and earlier.sha256 <> later.sha256
    group by later.return_id
  )
  select
    return_id, file, organisation, place_id, period, version,
    coalesce(files[:5], []) as supersedes
  from returns left join superseded using (return_id)
  where is_counted`;

/** Of the places that returns and cells are about: the pages know only provinces and regions. */
export const placeNamesQuery = `select place_id, name from places`;
