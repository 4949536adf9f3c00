-- grain: one row per finding raised, with what its wording needs of the cells it names
create or replace temp table told as
with returns as (select return_id, file from main.returns)
select
  row_number() over (order by raised.code, raised.return_id, raised.ordinal) as place_in_list,
  raised.code,
  coalesce(stated.organisation, '') as reporter,
  stated.place_id,
  cast(stated.return_id as integer) as return_id,
  stated.sheet,
  stated.cell,
  stated.raw_text as text,
  numbers,
  to_json({
    indicator: stated.indicator,
    indicator_vi: coalesce(indicators.name_vi, stated.indicator),
    indicator_en: coalesce(indicators.name_en, stated.indicator),
    place: stated.place_text,
    period: stated.period,
    date: strftime(stated.period_end, '%d/%m/%Y'),
    unit: if(stated.unit = 'VND', 'đồng', stated.unit),
    other: other.raw_text,
    other_date: strftime(other.period_end, '%d/%m/%Y'),
    other_file: other_returns.file,
    other_cell: other.cell
  }) as words
from raised
join raw.observations as stated
  on stated.return_id = raised.return_id and stated.ordinal = raised.ordinal
left join staging.indicators as indicators on indicators.code = stated.indicator
left join raw.observations as other
  on other.return_id = raised.other_return_id and other.ordinal = raised.other_ordinal
left join returns as other_returns on other_returns.return_id = other.return_id;
