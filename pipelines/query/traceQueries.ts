/** Tables of one trace: what its topic, year and part hold, in every geography. */
export const prepareTrace = [
  `create or replace temp table traced_part as
   select distinct topic_id, $3::smallint as year, $4::tinyint as part
   from intermediate.subjects where indicator = $1 and scenario = $2`,
  "create or replace temp table traced_cells as from intermediate.traced_cells('traced_part')",
  "create or replace temp table traced_terms as from intermediate.traced_terms('traced_part')",
  `create or replace temp table traced_values as
   from intermediate.traced_values('traced_terms', 'traced_cells')`
] as const;

/** $1: bit of the geography, $2: the unit. The terms of one figure, with what is counted of each in it. */
const counted = `
  units as (
    select place_no from intermediate.whole_units where bit = $1 and unit_id = $2
  ),
  counted as (
    select
      terms.*,
      case $1 when 1 then in_1 when 2 then in_2 when 4 then in_4 when 8 then in_8 else in_16 end
        as counted
    from traced_terms as terms
    join intermediate.series using (series_id)
    semi join units on units.place_no = series.place_no
    where mask & $1::tinyint > 0
  ),
  senders as (
    select series_id, span_start, max(return_id) as return_id
    from traced_values where sign = 1
    group by series_id, span_start
  )`;

const offices = `
  offices as (
    select return_id, file, organisation, place_id, form, version, source from staging.returns
  )`;

/**
 * The lines that a figure is the sum of. kind: cell (what is read there), correction (what an office put
 * in its place, less that), joint (what is counted with another body), elsewhere (what another figure
 * holds already). sign -1: a running total that is taken off a later one.
 */
export const linesQuery = `
  with ${counted}, ${offices},
  cells as (
    select v.series_id, v.span_start, v.sign, c.* exclude (series_id, year, span_start)
    from traced_values as v
    semi join counted
      on counted.series_id = v.series_id and counted.span_start = v.span_start
      and counted.span_end = v.span_end
    join traced_cells as c
      on c.series_id = v.series_id and c.return_id = v.return_id and c.basis = v.basis
      and c.span_end = v.to_day and (v.from_day is null or c.span_start = v.from_day)
    where c.is_value
  ),
  joints as (
    select series_id, span_start, decision, lead, value
    from intermediate.traced_joints('traced_part')
    where mask & $1::tinyint > 0
  ),
  taken as (
    select
      counted.series_id, counted.span_start, decision, lead, sum(joints.value) as value
    from counted
    join joints
      on joints.series_id = counted.series_id and joints.span_start >= counted.span_start
      and joints.span_start <= counted.span_end
    group by all
  ),
  partly as (
    select
      counted.series_id, counted.span_start,
      sum(counted.counted - counted.value + coalesce(joint, 0)) as amount
    from counted
    left join (select series_id, span_start, sum(value) as joint from taken group by all) as joint
      using (series_id, span_start)
    group by counted.series_id, counted.span_start
    having amount <> 0
  ),
  lines as (
    select
      'cell' as kind, series_id, return_id, ordinal, sign * coalesce(read_value, 0) as amount,
      null as correction, null as decision, null as lead
    from cells
    union all
    select 'correction', series_id, return_id, ordinal, sign * (value - coalesce(read_value, 0)),
      correction, null, null
    from cells where correction is not null
    union all
    select 'joint', series_id, return_id, null, -value, null, decision, lead
    from taken join senders using (series_id, span_start)
    union all
    select 'elsewhere', series_id, return_id, null, amount, null, null, null
    from partly join senders using (series_id, span_start)
  )
select
  kind, rtrim(rtrim(amount::decimal(28, 6)::varchar, '0'), '.') as amount,
  coalesce(nullif(series.reporter, ''), offices.organisation) as organisation,
  offices.place_id as office_place_id, office_places.name as office_place, offices.return_id::integer as return_id,
  offices.file, offices.form, offices.version, o.sheet, o.cell,
  series.place_id, places.name as place, o.period, o.period_start, o.period_end, o.basis, o.house_type,
  o.beneficiary, o.funding_source, o.work_kind, o.raw_text, o.unit_text, o.unit, o.qualifier,
  rtrim(rtrim(o.read_value::varchar, '0'), '.') as read_value,
  rtrim(rtrim(o.value::varchar, '0'), '.') as value,
  coalesce(corrections.reason, joint.reason) as reason,
  coalesce(corrections.source, offices.source) as source,
  coalesce(corrections.decided_by, joint.decided_by) as decided_by,
  coalesce(corrections.decided_on, cast(joint.decided_on as date)) as decided_on, lines.lead
from lines
join intermediate.series using (series_id)
join offices using (return_id)
left join traced_cells as o on o.return_id = lines.return_id and o.ordinal = lines.ordinal
left join staging.places as places on places.place_id = series.place_id
left join staging.places as office_places on office_places.place_id = offices.place_id
left join (
  select ordinal, return_id, reason, source, decided_by, decided_on from staging.value_corrections
) as corrections
  on corrections.ordinal = lines.correction and corrections.return_id = lines.return_id
left join (
  select ordinal, reason, decided_by, decided_on from codes.joint_decisions
) as joint on joint.ordinal = lines.decision
order by 3, 4, o.period_end, offices.file, o.sheet, length(o.cell), o.cell, o.ordinal, kind, lead`;

/**
 * Cells about the places of the figure, or of places that lie in it, that are not added to it, and why:
 * part (its total is counted), blank, covered (another figure of the same office holds it), place (as
 * reported, every place stands for itself), straddles (lies in no single unit), wider (the place around
 * it reports itself), successor (the office that followed reports for all of it), class (a running total
 * or stock beside figures of periods). $3, $4: first and last day.
 */
export const leftOutQuery = `
  with recursive ${counted}, ${offices},
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
  values_of as (
    select v.*, counted.series_id is not null as is_counted
    from traced_values as v
    left join counted
      on counted.series_id = v.series_id and counted.span_start = v.span_start
      and counted.span_end = v.span_end
  ),
  judged as (
    select
      c.*,
      v.series_id is not null as is_term,
      (
        select any_value(e.reason order by e.reason)
        from intermediate.exclusions as e
        where e.series_id = c.series_id and e.year = c.year and (e.mask & $1::tinyint) > 0
          and e.span_start <= c.span_end and e.span_end >= c.span_start
      ) as exclusion,
      $1 = 16 or exists (
        from intermediate.place_units as u
        where u.place_id = c.place_id and u.bit = $1 and u.is_whole
      ) as is_whole
    from traced_cells as c
    left join values_of as v
      on v.series_id = c.series_id and v.return_id = c.return_id and v.basis = c.basis
      and v.to_day = c.span_end and (v.from_day is null or v.from_day = c.span_start) and c.is_value
    where c.place_id in (select place_id from reached)
      and c.span_start >= $3::date and c.span_end <= $4::date
    qualify bool_or(coalesce(is_counted, false)) over (partition by c.return_id, c.ordinal) = false
      and row_number() over (partition by c.return_id, c.ordinal) = 1
  )
select
  case
    when is_part then 'part'
    when value is null then 'blank'
    when not is_term then 'covered'
    when $1 = 16 and judged.place_id <> $2 then 'place'
    when not is_whole then 'straddles'
    else coalesce(exclusion, 'wider')
  end as left_out,
  judged.organisation, office_places.name as office_place, offices.return_id::integer as return_id, file,
  sheet, cell, judged.place_id, places.name as place, period, period_start, period_end, basis,
  house_type, beneficiary, funding_source, work_kind, raw_text, unit_text, unit, qualifier, blank,
  rtrim(rtrim(read_value::varchar, '0'), '.') as read_value,
  rtrim(rtrim(value::varchar, '0'), '.') as value, offices.source
from judged
join offices using (return_id)
left join staging.places as places on places.place_id = judged.place_id
left join staging.places as office_places on office_places.place_id = offices.place_id
order by left_out, period_end, file, sheet, length(cell), cell, judged.ordinal`;
