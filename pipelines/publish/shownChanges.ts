import {changeColumns, SHOWN_LEVELS} from "./queries.ts";

/** By indicator, scenario and year where the country's two years cover unequal months: the longest equal part of them, or null. */
const countryPartsQuery = `
  with apart as (
    select indicator, scenario, year from year_over_year
    where staging.is_asked(year) and geography = 'country' and withheld_reason = 'span'
  ),
  parts as (
    select indicator, scenario, cast(left(period, 4) as integer) as year, period,
      list_position(['quarter', 'half', 'nine_months'], kind) as length
    from period_comparisons
    where staging.is_asked_period(period) and geography = 'country'
      and kind <> 'year' and withheld_reason is distinct from 'span'
      and cast(left(previous_period, 4) as integer) = cast(left(period, 4) as integer) - 1
  )
  select indicator, scenario, year, arg_max(period, (length, period)) as period
  from apart left join parts using (indicator, scenario, year)
  group by indicator, scenario, year`;

/** The indicators of which the country shows another part of a year than in what is held of these years. */
export function otherPartsQuery(held: string): string {
  return `
    with
      parts as (${countryPartsQuery}),
      shown as (
        select indicator, scenario, year, if(period = cast(year as varchar), null, period) as period
        from ${held}
        where staging.is_asked(year) and geography = 'country'
          and (withheld_reason = 'span' or period <> cast(year as varchar))
      )
    select distinct coalesce(parts.indicator, shown.indicator)
    from parts full join shown using (indicator, scenario, year)
    where parts.indicator is null or shown.indicator is null or parts.period is distinct from shown.period`;
}

/**
 * Changes as pages show them: where two years cover unequal months, those of their longest equal part
 * instead. All places of an indicator and year have the country's part, unless they lack it. `asked` is true of the
 * rows of some indicators or places.
 */
export function shownChanges(asked = "true"): string {
  return `
  with changes as (from year_over_year where staging.is_asked(year) and (${asked})),
  country as (${countryPartsQuery}),
  unequal as (
    select c.indicator, c.geography, c.place_id, c.scenario, c.year, country.period as country_period
    from changes as c
    left join country using (indicator, scenario, year)
    where c.withheld_reason = 'span' or country.indicator is not null
  ),
  compared as (
    select
      indicator, geography, place_id, scenario, kind, period, previous_period, value, previous_value, change,
      change_same_reporters, change_new, change_lost, change_revised, percent, withheld_reason
    from period_comparisons
    where staging.is_asked_period(period) and (${asked})
      and kind <> 'year' and withheld_reason is distinct from 'span'
      and cast(left(previous_period, 4) as integer) = cast(left(period, 4) as integer) - 1
  ),
  equal_parts as (
    select y.indicator, ${changeColumns}, y.period, y.previous_period
    from (
      select compared.*, unequal.year, country_period from compared
      join unequal using (indicator, geography, place_id, scenario)
      where cast(left(period, 4) as integer) = unequal.year
    ) as y
    qualify row_number() over (
      partition by y.indicator, y.geography, y.place_id, y.scenario, y.year
      order by y.period = country_period desc nulls last,
        list_position(['quarter', 'half', 'nine_months'], y.kind) desc, y.period desc
    ) = 1
  )
  select s.*
  from (
    from equal_parts
    union all by name
    select y.indicator, ${changeColumns}, cast(y.year as varchar) as period,
      cast(y.year - 1 as varchar) as previous_period
    from changes as y
    anti join equal_parts as e on e.indicator = y.indicator and e.geography = y.geography
      and e.place_id = y.place_id and e.scenario = y.scenario and e.year = y.year
  ) as s
  join places as p on p.place_id = s.place_id
  where p.level in ${SHOWN_LEVELS}`;
}
