import {OperatorError} from "../errors.ts";
import {rowsOf} from "../load/rows.ts";
import type {Warehouse} from "../load/warehouse.ts";
import {termsQuery} from "./termsQuery.ts";

/** One cell that bears on a figure. */
export interface Term {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly place: string;
  readonly period: string;
  readonly basis: string;
  readonly scenario: string;
  readonly organisation: string | null;
  readonly house_type: string | null;
  readonly raw_text: string;
  readonly unit_text: string | null;
  readonly value: string | null;
  readonly unit: string;
  readonly qualifier: string;
  readonly blank: string | null;
  readonly is_part: boolean;
  /** Null where the cell is counted in the year's figure, else why it is not (see termsQuery). */
  readonly left_out: string | null;
  readonly source: string | null;
}

export interface Trace {
  readonly indicator: string;
  readonly place: {readonly id: string; readonly name: string};
  readonly period: string;
  /** The figures of the marts that these cells make, where the period is a year. */
  readonly figures: readonly Readonly<Record<string, unknown>>[];
  readonly terms: readonly Term[];
}

/**
 * The cells behind a figure: of the place itself, of the places that became it and of the places in it.
 * `place` is an id (`P34-44`) or a name; `period` a year (`2024`) or a period code (`2024-Q1`).
 */
export async function traceFigure(
  warehouse: Warehouse,
  indicator: string,
  place: string,
  period: string
): Promise<Trace> {
  const {connection} = warehouse;
  const code = indicator.toUpperCase();
  const known = await rowsOf(connection, "select code from indicators where code = $1", [code]);
  if (known.length === 0) {
    throw new OperatorError(
      `no such indicator: ${indicator}; sql "select code, name_vi from indicators" lists them`
    );
  }
  const found = await findPlace(warehouse, place, period);
  const terms = await rowsOf(connection, termsQuery, [
    code,
    found.id,
    period,
    geographyBitOf(found.id)
  ]);
  const figures = /^\d{4}$/.test(period)
    ? await rowsOf(connection, FIGURES, [code, found.id, Number(period)])
    : [];
  return {
    indicator: code,
    place: found,
    period,
    figures,
    terms: terms as unknown as readonly Term[]
  };
}

/** As the models number the geographies: what has units there is asked about as such a unit. */
function geographyBitOf(place: string): number {
  if (place === "VN") return 8;
  if (place.startsWith("R25-")) return 4;
  if (place.startsWith("R18-")) return 2;
  return place.startsWith("P34-") ? 1 : 16;
}

async function findPlace({connection}: Warehouse, place: string, period: string) {
  const rows = await rowsOf(connection, CANDIDATES, [place, period.slice(0, 4)]);
  const [first, second] = rows;
  if (first === undefined) {
    throw new OperatorError(
      `no such place: ${place}; sql "select place_id, name, era from places" lists them`
    );
  }
  if (second !== undefined && first["rank"] === second["rank"]) {
    const ids = rows.map((row) => `${String(row["id"])} (${String(row["full_name"])})`).slice(0, 5);
    throw new OperatorError(`several places are called ${place}: ${ids.join(", ")}; give the id`);
  }
  return {id: String(first["id"]), name: String(first["full_name"])};
}

/** By id first, then by name: country, province and region before smaller units, the structure in force at the year's end first. */
const CANDIDATES = `
  select place_id as id, full_name, case
      when lower(place_id) = lower($1) then 0
      when level = 'country' then 1
      when level = 'province' and valid_to is null and $2 >= '2025' then 2
      when level = 'province' and era = '63' and $2 < '2025' then 2
      when level = 'province' and valid_to is null then 3
      when level = 'province' then 4
      when level = 'region' then 5
      when level = 'district' then 6
      else 7 end
    as rank
  from places
  where lower(place_id) = lower($1) or lower(name) = lower($1) or lower(full_name) = lower($1)
    or (level = 'country' and lower($1) in ('cả nước', 'toàn quốc', 'vn', 'country'))
  order by rank, id`;

const FIGURES = `
  select geography, scenario, basis, rtrim(rtrim(value::varchar, '0'), '.') as value, rtrim(rtrim(lower::varchar, '0'), '.') as lower, rtrim(rtrim(upper::varchar, '0'), '.') as upper,
    qualifier, n_expected::integer as n_expected, n_reported::integer as n_reported, coverage
  from indicator_by_place_year
  where indicator = $1 and place_id = $2 and year = $3
  order by geography, scenario`;
