-- grain: one row per figure of a region or the country that is not the sum of its provinces, all of which reported
select
  return_id,
  ordinal,
  null as other_return_id,
  null as other_ordinal,
  to_json({
    value: cast(left_value as varchar),
    sum: cast(right_value as varchar),
    places: cast(n_terms as varchar)
  }) as numbers
from intermediate.place_identities_of('observations_of_bodies')
semi join chosen_offices using (reporter, place_id)
where state = 'differs';
