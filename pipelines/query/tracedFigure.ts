import {OperatorError} from "../errors.ts";
import {rowsOf} from "../load/rows.ts";
import type {Warehouse} from "../load/warehouse.ts";
import type {TraceRequest} from "./trace.ts";

/** The figure that is traced, as the marts have it. */
export interface TracedFigure {
  readonly indicator: string;
  readonly name: {readonly vi: string; readonly en: string};
  readonly unit: string;
  readonly place: {readonly id: string; readonly name: string};
  readonly geography: string;
  readonly period: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly scenario: string;
  /** Null where nothing is reported or expected. */
  readonly figure: {
    readonly value: string | null;
    readonly lower: string | null;
    readonly upper: string | null;
    readonly qualifier: string | null;
    readonly basis: string | null;
    readonly n_expected: number;
    readonly n_reported: number;
    readonly coverage: number | null;
  } | null;
}

interface Asked {
  readonly figure: TracedFigure;
  /** As the models number the geographies. */
  readonly bit: number;
  readonly year: number;
  /** As the calendar numbers the parts of a year; 0 is all of it. */
  readonly part: number;
}

const BITS = {
  provinces_34: 1,
  regions_2018: 2,
  regions_2025: 4,
  country: 8,
  as_reported: 16
} as const;
export const TRACED_GEOGRAPHIES = Object.keys(BITS) as readonly (keyof typeof BITS)[];

/** Finds what is asked for. Throws an OperatorError that says what there is instead. */
export async function tracedFigure(
  warehouse: Warehouse,
  {indicator, place, period, geography, scenario = "actual"}: TraceRequest
): Promise<Asked> {
  const {connection} = warehouse;
  const code = indicator.toUpperCase();
  const [known] = await rowsOf(
    connection,
    "select name_vi as vi, name_en as en, unit from indicators where code = $1",
    [code]
  );
  if (known === undefined) {
    throw new OperatorError(
      `no such indicator: ${indicator}; sql "select code, name_vi from indicators" lists them`
    );
  }
  const [span] = await rowsOf(connection, CALENDAR, [period.toUpperCase()]);
  if (span === undefined) {
    throw new OperatorError(
      `no such period: ${period}; figures are of years, halves, nine months and quarters: 2024, 2024-H1, 2024-9M, 2024-Q1`
    );
  }
  const {year, part, ...days} = span as {
    period: string;
    period_start: string;
    period_end: string;
    year: number;
    part: number;
  };
  const found = await findPlace(warehouse, place, [code, scenario, year, part, geography ?? ""]);
  const where = await geographyOf(warehouse, found.id, geography);
  const [figure] = await rowsOf(connection, FIGURE, [code, found.id, days.period, where, scenario]);
  return {
    bit: BITS[where],
    year,
    part,
    figure: {
      indicator: code,
      name: {vi: String(known["vi"]), en: String(known["en"])},
      unit: String(known["unit"]),
      place: found,
      geography: where,
      ...days,
      scenario,
      figure: (figure ?? null) as TracedFigure["figure"]
    }
  };
}

/** The geography that is asked for, or the one in which the place is a unit. */
async function geographyOf(
  {connection}: Warehouse,
  place: string,
  asked: string | undefined
): Promise<keyof typeof BITS> {
  const rows = await rowsOf(
    connection,
    "select distinct geography from intermediate.whole_units where unit_id = $1",
    [place]
  );
  const known = TRACED_GEOGRAPHIES.filter((one) => rows.some((row) => row["geography"] === one));
  const [first = "as_reported"] = known;
  if (asked === undefined) return first;
  const found = known.find((one) => one === asked);
  if (found !== undefined) return found;
  throw new OperatorError(
    `${place} is no unit of ${asked}; its figures stand in ${known.join(", ")}`
  );
}

/** `figure`: indicator, scenario, year, part of it, and geography or nothing. */
async function findPlace(
  {connection}: Warehouse,
  place: string,
  figure: readonly [string, string, number, number, string]
) {
  const rows = await rowsOf(connection, CANDIDATES, [place, ...figure]);
  const [first, second] = rows;
  if (first === undefined) {
    throw new OperatorError(
      `no such place: ${place}; sql "select place_id, name, era from places" lists them`
    );
  }
  if (second?.["rank"] === first["rank"] && second?.["has_value"] === first["has_value"]) {
    const ids = rows.map((row) => `${String(row["id"])} (${String(row["full_name"])})`).slice(0, 5);
    throw new OperatorError(`several places are called ${place}: ${ids.join(", ")}; give the id`);
  }
  return {id: String(first["id"]), name: String(first["full_name"])};
}

/**
 * By id first, then by name: where the figure is, then country, province and region before smaller units, the
 * structure in force at the year's end first.
 */
const CANDIDATES = `
  with valued as (
    select distinct unit_id
    from intermediate.spanned_figures
    where indicator = $2 and scenario = $3 and year = $4 and part = $5
      and ($6 = '' or geography = $6) and value is not null
  )
  select place_id as id, full_name, place_id in (from valued) as has_value, case
      when lower(place_id) = lower($1) then 0
      when level = 'country' then 1
      when level = 'province' and valid_to is null and $4 >= 2025 then 2
      when level = 'province' and era = '63' and $4 < 2025 then 2
      when level = 'province' and valid_to is null then 3
      when level = 'province' then 4
      when level = 'region' then 5
      when level = 'district' then 6
      else 7 end
    as rank
  from places
  where lower(place_id) = lower($1) or lower(name) = lower($1) or lower(full_name) = lower($1)
    or (level = 'country' and lower($1) in ('cả nước', 'toàn quốc', 'vn', 'country'))
  order by rank > 0, has_value desc, rank, id`;

const CALENDAR = `
  select period, period_start, period_end, year::integer as year, part::integer as part
  from intermediate.calendar where period = $1 and part between 0 and 7`;

const FIGURE = `
  select rtrim(rtrim(value::varchar, '0'), '.') as value,
    rtrim(rtrim(lower::varchar, '0'), '.') as lower,
    rtrim(rtrim(upper::varchar, '0'), '.') as upper,
    qualifier, basis, n_expected::integer as n_expected, n_reported::integer as n_reported, coverage
  from indicator_by_place_period
  where indicator = $1 and place_id = $2 and period = $3 and geography = $4 and scenario = $5`;
