import {columnar} from "./columnar.ts";
import type {Query, WriteJson} from "./groupRows.ts";

/** Probable double reports listed on the page of an organisation; all are counted. */
const MOST_DOUBLES = 40;

const contributionsQuery = `
  select organisation, indicator, geography, place_id, year::integer as year, scenario,
    value::double as value, lower::double as lower, upper::double as upper, qualifier,
    n_expected::integer as n_expected, n_reported::integer as n_reported,
    joint_value::double as joint_value, share_percent, shared_value::double as shared_value,
    n_shared, withheld_reason
  from organisation_contributions
  where geography = 'country'
  order by organisation, indicator, year, scenario`;

/** Quarters shown on the page of an organisation: as many as stand beside each other on a screen. */
const SHOWN_QUARTERS = 6;

const quartersQuery = `
  with
    quarters as materialized (
      from organisation_by_place_period
      where geography = 'country' and kind = 'quarter' and scenario = 'actual'
    ),
    shown as (
      select distinct period from quarters where value is not null
      order by period desc limit ${SHOWN_QUARTERS}
    )
  select organisation, indicator, period, value::double as value, lower::double as lower,
    upper::double as upper, qualifier, n_expected::integer as n_expected,
    n_reported::integer as n_reported, joint_value::double as joint_value, blank
  from quarters semi join shown using (period)
  order by organisation, indicator, period`;

const doublesQuery = `
  with
    sides as (
      select organisation_a as organisation, organisation_b as other, value_a as value,
        value_b as other_value, * exclude (organisation_a, organisation_b, value_a, value_b)
      from double_reports
      union all by name
      select organisation_b as organisation, organisation_a as other, value_b as value,
        value_a as other_value, * exclude (organisation_a, organisation_b, value_a, value_b)
      from double_reports
    )
  select organisation, other, indicator, place_id, place, period, value::double as value,
    other_value::double as other_value, kind, evidence, decision,
    count(*) over (partition by organisation)::integer as total
  from sides
  qualify row_number() over (
    partition by organisation
    order by decision <> 'undecided', period desc, indicator, place_id, other
  ) <= ${MOST_DOUBLES}
  order by organisation, decision <> 'undecided', period desc, indicator, place_id, other`;

const organisationReturnsQuery = `
  select organisation, status, count(*)::integer as count
  from returns where organisation is not null
  group by organisation, status order by organisation, status`;

/** `organisations.json`: what each organisation contributes to the country, jointly and alone. */
export async function writeOrganisationFile(rows: Query, json: WriteJson): Promise<void> {
  json("organisations.json", {
    contributions: columnar(await rows(contributionsQuery)),
    quarters: columnar(await rows(quartersQuery)),
    doubles: columnar(await rows(doublesQuery)),
    returns: await rows(organisationReturnsQuery)
  });
}
