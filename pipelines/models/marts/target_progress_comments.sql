-- grain: none; what the columns of target_progress mean
comment on view main.target_progress is 'One row per indicator, geography, place and year with a plan: what was done of it, and what an even pace would have given by then. A percentage stands only where plan and result are of the same kind, of the same offices and complete.';
comment on column main.target_progress.indicator is 'Code of the indicator (indicators.code).';
comment on column main.target_progress.geography is 'as_reported, provinces_34, regions_2018, regions_2025 or country.';
comment on column main.target_progress.place_id is 'Place or unit (places.place_id).';
comment on column main.target_progress.place is 'Its Vietnamese name.';
comment on column main.target_progress.year is 'Year of the plan.';
comment on column main.target_progress.plan is 'What is planned for the year, base unit.';
comment on column main.target_progress.actual is 'What was done in it as far as it is reported; null where nothing is.';
comment on column main.target_progress.basis is 'Basis of the result, as in indicator_by_place_year.';
comment on column main.target_progress.n_reported is 'Slots of the result that are reported.';
comment on column main.target_progress.n_expected is 'Slots of the result that are expected.';
comment on column main.target_progress.reported_to is 'Last day that the result speaks of.';
comment on column main.target_progress.elapsed_percent is 'Per cent of the months of the year that lie before that day.';
comment on column main.target_progress.percent is 'Result in per cent of the plan; null where withheld.';
comment on column main.target_progress.implied is 'What an even pace would have given by then: the plan times the part of the year; null for stocks and running totals of a programme.';
comment on column main.target_progress.pace is 'reached; ahead or behind an even pace; missed where the year is over; open where there is no pace; null where the percentage is withheld.';
comment on column main.target_progress.withheld_reason is 'Why there is no percentage: no_actual, plan_zero, running_total, basis, not_yet_all (some who planned have not reported), not_all_planned (some who report did not plan), coverage or qualifier.';
