-- grain: none; whether two values may be compared in percent: the one place that says why not
-- is_same_span is null where nobody knows. is_other_set: somebody is in one of the two alone. running_total: measure_class 2, of a programme or as of a day.
create or replace macro intermediate.withheld_reason(
  measure_class, previous_class, previous_value, covers_same_months, is_complete, is_partial, is_other_set,
  is_same_span, is_redefined, qualifiers
) as
  case
    when previous_value is null then 'no_previous_year'
    when measure_class = 2 or previous_class = 2 then 'running_total'
    when previous_value = 0 then 'previous_zero'
    -- nine months against twelve are no comparison, whoever is missing in them
    when not coalesce(covers_same_months, true) then 'span'
    -- a new province beside only some of those that it was made of is as incomplete as a missing return
    when not is_complete or coalesce(is_partial, false) then 'coverage'
    -- who owes no return is not missing, and yet another list of places is not the same total
    when coalesce(is_other_set, false) then 'reporters'
    when not coalesce(is_same_span, false) then 'span'
    when measure_class <> previous_class then 'basis'
    when is_redefined then 'definition'
    when qualifiers <> 0 then 'qualifier'
  end;

-- the same for those alone who reported the same span in both: nobody is missing among them
create or replace macro intermediate.is_comparable_of_same(
  measure_class, previous_class, previous_value, is_same_span, is_redefined, qualifiers
) as
  intermediate.withheld_reason(
    measure_class, previous_class, previous_value, true, true, false, false, is_same_span, is_redefined,
    qualifiers
  ) is null;

create or replace macro intermediate.percent_of(value, previous_value) as
  cast((value - previous_value) * 100.0 / previous_value as double);
