-- grain: one row per cell that may be counted, with the span that its value is a figure of
-- `wanted` names the caller's table of topics, years and parts of them (part 0: the whole year), `of_series` and
-- `of_returns` those of the series and returns that are asked.
create or replace macro intermediate.traced_cells(
  wanted, of_series := 'intermediate.series', of_returns := 'main.returns'
) as table
with
  topics as (select distinct topic_id, year from query_table(wanted)),
  returns as (select return_id, place_id as office_place from query_table(of_returns) where is_counted),
  series as (
    select series_id, topic_id, indicator, scenario, reporter, place_id
    from query_table(of_series) semi join topics using (topic_id)
  )
select
  series.topic_id, series.series_id, cast(year(o.period_end) as smallint) as year, o.return_id, o.basis,
  if(o.basis = 'year_to_date', make_date(year(o.period_end), 1, 1), o.period_start) as span_start,
  o.period_end as span_end, returns.office_place is not distinct from o.place_id as is_own_office,
  not is_part and value is not null as is_value, o.* exclude (return_id, basis)
from staging.observations as o
join returns using (return_id)
join series
  on series.indicator = o.indicator and series.place_id = o.place_id
  and series.scenario = o.scenario and series.reporter = coalesce(o.organisation, '')
semi join topics on topics.topic_id = series.topic_id and topics.year = year(o.period_end);
