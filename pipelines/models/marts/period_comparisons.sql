-- grain: one row per indicator, geography, place, scenario and two periods of equal span
-- Pages never ask for what is as reported, two of three rows: apart, it is not read with the others. A published
-- table asks for one year: those of other years lie beside it.
insert into main.period_comparisons by name
from new_comparisons order by geography = 'as_reported', period;

-- read from here by what is said of a year and the year before: the mart is long, and hardly any of it is new
insert into new_changes by name
from new_comparisons
where kind = 'year' and cast(period as smallint) = cast(previous_period as smallint) + 1;
