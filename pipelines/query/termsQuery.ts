/** Most cells that one answer lists. */
export const MOST_TERMS = 5_000;

/**
 * The cells that bear on the figure of a place: its own, those of places that became it, those in it.
 * $1 indicator, $2 place, $3 year or period, $4 bit of the geography in which the place is a unit.
 *
 * left_out is null for a cell that is counted in the year's figure, else why it is not: part (its total
 * is counted), blank, covered (another figure of the same office and year holds it), place (as reported,
 * every place stands for itself), straddles (lies in no single unit), wider (the place around it reports
 * itself), successor (the office that followed reports for all of it), class (a running total or stock
 * beside figures of periods).
 */
export const termsQuery = `
  with recursive
    links as (
      select from_id as place_id, to_id as whole_id from place_changes where is_whole
      union all
      select place_id, parent_id as whole_id from places
    ),
    reached as (
      select place_id from places where place_id = $2
      union
      select links.place_id from links join reached on links.whole_id = reached.place_id
    ),
    cells as (
      select *
      from observations
      where indicator = $1 and place_id in (select place_id from reached)
        and (period = $3 or (length($3) = 4 and year::varchar = $3))
    ),
    numbered as (
      select cells.*, series_id
      from cells
      left join intermediate.series as s
        on s.indicator = cells.indicator and s.place_id = cells.place_id
        and s.scenario = cells.scenario and s.reporter = coalesce(cells.organisation, '')
    ),
    judged as (
      select
        n.*,
        t.series_id is not null as is_term,
        (
          select any_value(e.reason order by e.reason)
          from intermediate.exclusions as e
          where e.series_id = t.series_id and e.year = t.year and (e.mask & $4::tinyint) > 0
            and e.span_start <= t.span_end and e.span_end >= t.span_start
        ) as exclusion,
        $4 = 16 or exists (
          from intermediate.place_units as u
          where u.place_id = n.place_id and u.bit = $4 and u.is_whole
        ) as is_whole
      from numbered as n
      left join intermediate.terms as t
        on t.series_id = n.series_id and t.year = n.year and t.return_id = n.return_id
        and t.basis = n.basis and t.span_end = n.period_end
        and t.span_start = case
          when t.measure_class > 1 then n.period_end
          when n.basis = 'year_to_date' then make_date(n.year, 1, 1)
          else n.period_start
        end
    )
  select
    o.file, o.sheet, o.cell, o.place, o.period, o.basis, o.scenario, o.organisation, o.house_type,
    o.raw_text, o.unit_text, rtrim(rtrim(o.value::varchar, '0'), '.') as value, o.unit, o.qualifier,
    o.blank, o.is_part,
    case
      when is_part then 'part'
      when value is null then 'blank'
      when not is_term then 'covered'
      when $4 = 16 and place_id <> $2 then 'place'
      when not is_whole then 'straddles'
      else exclusion
    end as left_out,
    o.source
  from judged as o
  order by o.period_end, o.file, o.sheet, length(o.cell), o.cell
  limit ${MOST_TERMS}`;
