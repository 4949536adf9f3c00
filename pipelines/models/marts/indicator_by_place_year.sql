-- grain: one row per indicator, geography, place, year and scenario
insert into main.indicator_by_place_year by name
with
  figures as (
    from intermediate.figures semi join affected_units using (topic_id, year, geography, unit_id)
  ),
  places as (from staging.places)
select
  figures.indicator,
  figures.geography,
  figures.unit_id as place_id,
  places.name as place,
  figures.year,
  figures.scenario,
  if(
    figures.value is null, null, intermediate.basis_of(figures.measure_class, figures.bases)
  ) as basis,
  figures.value,
  figures.lower,
  figures.upper,
  if(figures.value is null, null, intermediate.qualifier_of(figures.qualifiers)) as qualifier,
  figures.n_expected,
  figures.n_reported,
  if(figures.n_expected = 0, null, figures.n_reported / figures.n_expected) as coverage,
  figures.weight_reported,
  figures.n_never_sent,
  figures.n_not_due,
  if(figures.value is null, intermediate.blank_of(figures.blanks), null) as blank
from figures
left join places on places.place_id = figures.unit_id;
