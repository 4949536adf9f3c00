import type {DuckDBConnection} from "@duckdb/node-api";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {describeTables} from "../../pipelines/query/sql/describeTables.ts";
import type {SqlTable} from "../../src/sql/catalogue.ts";
import type {Ask} from "../../src/sql/warnings/warningsOf.ts";
import {warningsOf} from "../../src/sql/warnings/warningsOf.ts";

/** HOUSES is a flow, BUILDING a stock, both of two provinces over two years; the second province owes one more. */
const GIVEN = `
  create table indicators (code varchar, kind varchar, value_type varchar);
  insert into indicators values ('HOUSES', 'flow', 'count'), ('BUILDING', 'stock', 'count'), ('MONEY', 'flow', 'money');
  create table indicator_by_place_year (indicator varchar, geography varchar, place_id varchar, place varchar,
    year smallint, scenario varchar, basis varchar, value decimal(28, 6), lower decimal(28, 6), qualifier varchar,
    n_expected integer, n_reported integer, coverage double);
  insert into indicator_by_place_year
  select i.code, g.geography, g.place_id, g.place_id, y.year, s.scenario,
    case when i.kind = 'stock' then 'as_of' else 'period' end, 10, 10, 'exact', 4, 4, 1
  from indicators as i,
    (values ('country', 'VN'), ('provinces_34', 'P34-01'), ('provinces_34', 'P34-02'), ('as_reported', 'VN'),
      ('as_reported', 'P63-01'), ('as_reported', 'P34-01')) as g(geography, place_id),
    (values (2024), (2025)) as y(year), (values ('actual'), ('target')) as s(scenario);
  update indicator_by_place_year set n_reported = 3, coverage = 0.75
    where place_id = 'P34-02' and year = 2025;
  insert into indicator_by_place_year values
    ('HOUSES', 'provinces_34', 'P34-03', 'P34-03', 2023, 'actual', 'period', 5, 5, 'exact', 1, 1, 1),
    ('HOUSES', 'provinces_34', 'P34-04', 'P34-04', 2023, 'actual', 'period', 5, 5, 'about', 1, 1, 1),
    ('HOUSES', 'provinces_34', 'P34-05', 'P34-05', 2022, 'actual', 'programme_to_date', 5, 5, 'exact', 1, 1, 1),
    ('HOUSES', 'provinces_34', 'P34-05', 'P34-05', 2021, 'actual', 'programme_to_date', 5, 5, 'exact', 1, 1, 1),
    ('HOUSES', 'provinces_34', 'P34-06', 'P34-06', 2022, 'actual', 'period', 5, 5, 'exact', 1, 1, 1);
  create table indicator_by_place_period (indicator varchar, geography varchar, place_id varchar, period varchar,
    kind varchar, scenario varchar, basis varchar, value decimal(28, 6), n_expected integer, n_reported integer);
  insert into indicator_by_place_period
  select 'HOUSES', 'country', 'VN', p.period, p.kind, 'actual', 'period', 1, 1, 1
  from (values ('2024-Q1', 'quarter'), ('2024-Q2', 'quarter'), ('2024', 'year')) as p(period, kind);
  create table observations (indicator varchar, place_id varchar, period varchar, period_kind varchar, year smallint,
    basis varchar, scenario varchar, value decimal(28, 6), blank varchar, is_part boolean);
  insert into observations values
    ('HOUSES', 'P63-01', '2024-Q1', 'quarter', 2024, 'period', 'actual', 5, null, false),
    ('HOUSES', 'P63-01', '2024-Q1', 'quarter', 2024, 'period', 'actual', 3, null, true),
    ('HOUSES', 'P63-02', '2024-Q1', 'quarter', 2024, 'period', 'actual', null, 'not_reported', false),
    ('HOUSES', 'P63-01', '2024-Q2', 'quarter', 2024, 'year_to_date', 'actual', 9, null, false),
    ('HOUSES', 'P63-01', '2024-Q3', 'quarter', 2024, 'year_to_date', 'actual', 12, null, false);
  create table indicator_breakdowns (indicator varchar, geography varchar, place_id varchar, year smallint,
    scenario varchar, dimension varchar, code varchar, value decimal(28, 6), n_expected integer, n_reported integer);
  insert into indicator_breakdowns
  select 'HOUSES', 'country', 'VN', 2024, 'actual', d.dimension, d.code, 5, 1, 1
  from (values ('organisation', 'A'), ('organisation', 'B'), ('house_type', 'C')) as d(dimension, code);
  create table derived_measures (indicator varchar, geography varchar, place_id varchar, year smallint,
    scenario varchar, measure varchar, value decimal(28, 6), base varchar);
  insert into derived_measures
  select 'MONEY', 'country', 'VN', y.year, 'actual', m.measure, 7, m.base
  from (values (2024), (2025)) as y(year),
    (values ('constant_prices', '2020'), ('per_10000_people', null)) as m(measure, base);
  create table revisions (indicator varchar, geography varchar, place_id varchar, year smallint, scenario varchar,
    release integer, value decimal(28, 6), n_reported integer, n_expected integer);
  insert into revisions select 'HOUSES', 'country', 'VN', 2024, 'actual', r.release, 5, 1, 1
  from (values (1), (2)) as r(release);`;

const YEARLY = "from indicator_by_place_year where indicator = 'HOUSES' and scenario = 'actual'";

/** Name, a query that does it, what is said; and a near miss that says nothing. */
const PLANTED: readonly (readonly [string, string, string, string])[] = [
  [
    "a stock summed over years",
    "select place, sum(value), sum(n_reported) from indicator_by_place_year where indicator = 'BUILDING' and geography = 'country' and scenario = 'actual' group by place",
    "stock-over-time",
    "select year, sum(value), sum(n_reported) from indicator_by_place_year where indicator = 'BUILDING' and geography = 'provinces_34' and scenario = 'actual' group by year"
  ],
  [
    "a stock added up by a window",
    "select year, coverage, sum(value) over (order by year) from indicator_by_place_year where indicator = 'BUILDING' and geography = 'country' and scenario = 'actual'",
    "stock-over-time",
    "select year, coverage, sum(value) over (partition by year) from indicator_by_place_year where indicator = 'BUILDING' and geography = 'country' and scenario = 'actual'"
  ],
  [
    "exact figures and estimates",
    `select sum(value), min(coverage) ${YEARLY} and year = 2023`,
    "estimates-with-exact",
    `select qualifier, sum(value), min(coverage) ${YEARLY} and year = 2023 group by qualifier`
  ],
  [
    "releases, provisional and final",
    "select sum(value), sum(n_reported) from revisions where year = 2024",
    "releases-added",
    "select release, sum(value), sum(n_reported) from revisions where year = 2024 group by all"
  ],
  [
    "geographies",
    `select sum(value), min(coverage) ${YEARLY} and year = 2024 and geography in ('country', 'provinces_34')`,
    "geographies-added",
    `select geography, sum(value), min(coverage) ${YEARLY} and year = 2024 and geography <> 'as_reported' group by 1`
  ],
  [
    "geographies behind a common table and a union",
    `with a as (select value as v ${YEARLY} and year = 2024 and geography = 'country'),
      b as (select value as v ${YEARLY} and year = 2024 and geography = 'provinces_34')
    select sum(v), 1 as coverage from (from a union all from b)`,
    "geographies-added",
    `with a as (select value as v ${YEARLY} and year = 2024 and geography = 'country')
    select sum(v), 1 as coverage from a`
  ],
  [
    "provinces of two eras in one year",
    `select sum(value), min(coverage) ${YEARLY} and year = 2025 and geography = 'as_reported' and place_id <> 'VN'`,
    "eras-added",
    `select left(place_id, 3) as era, sum(value), min(coverage) ${YEARLY} and year = 2025 and geography = 'as_reported' and place_id <> 'VN' group by era`
  ],
  [
    "the country and its provinces",
    `select sum(value), min(coverage) ${YEARLY} and year = 2024 and geography = 'as_reported' and place_id in ('VN', 'P63-01')`,
    "totals-with-parts",
    `select sum(value), min(coverage) ${YEARLY} and year = 2024 and geography = 'as_reported' and place_id = 'VN'`
  ],
  [
    "a cell and those it holds",
    "select sum(value), count(blank) from observations where period = '2024-Q1'",
    "totals-with-parts",
    "select sum(value), count(blank) from observations where period = '2024-Q1' and not is_part"
  ],
  [
    "several breakdowns of one total",
    "select sum(value), sum(n_reported) from indicator_breakdowns where year = 2024",
    "totals-with-parts",
    "select dimension, sum(value), sum(n_reported) from indicator_breakdowns where year = 2024 group by dimension"
  ],
  [
    "running totals and figures of periods",
    "select sum(value), count(blank) from observations where not is_part and period in ('2024-Q1', '2024-Q2')",
    "cumulative-with-period",
    "select basis, sum(value), count(blank) from observations where not is_part and period in ('2024-Q1', '2024-Q2') group by basis"
  ],
  [
    "a year and its quarters",
    "select sum(value), sum(n_reported) from indicator_by_place_period where period like '2024%'",
    "cumulative-with-period",
    "select sum(value), sum(n_reported) from indicator_by_place_period where kind = 'quarter'"
  ],
  [
    "running totals of a programme and yearly figures",
    `select sum(value), min(coverage) ${YEARLY} and year = 2022 and geography = 'provinces_34'`,
    "cumulative-with-period",
    `select sum(value) filter (basis = 'period'), min(coverage) ${YEARLY} and year = 2022 and geography = 'provinces_34'`
  ],
  [
    "successive running totals",
    "select sum(value), count(blank) from observations where basis = 'year_to_date'",
    "running-over-time",
    "select max(value), count(blank) from observations where basis = 'year_to_date'"
  ],
  [
    "plans and results",
    "select sum(value), min(coverage) from indicator_by_place_year where indicator = 'HOUSES' and geography = 'country' and year = 2024",
    "scenarios-added",
    "select sum(case when scenario = 'actual' then value end), sum(case when scenario = 'target' then value end), min(coverage) from indicator_by_place_year where indicator = 'HOUSES' and geography = 'country' and year = 2024"
  ],
  [
    "different indicators",
    "select sum(value), min(coverage) from indicator_by_place_year where indicator in ('HOUSES', 'MONEY') and geography = 'country' and year = 2024 and scenario = 'actual'",
    "indicators-added",
    "select indicator, sum(value), min(coverage) from indicator_by_place_year where geography = 'country' and year = 2024 and scenario = 'actual' group by indicator"
  ],
  [
    "constant prices and rates",
    "select year, sum(value) from derived_measures where indicator = 'MONEY' group by year",
    "prices-mixed",
    "select year, sum(value) from derived_measures where indicator = 'MONEY' and measure = 'constant_prices' group by year"
  ],
  [
    "nominal money and money at constant prices, row by row",
    "select n.year, n.value - c.value as difference, n.coverage from indicator_by_place_year as n join derived_measures as c using (indicator, geography, place_id, year, scenario) where c.measure = 'constant_prices'",
    "prices-mixed",
    "select n.year, n.value - b.value as difference, n.coverage from indicator_by_place_year as n join indicator_by_place_year as b using (indicator, geography, place_id, scenario) where b.year = n.year - 1"
  ],
  [
    "figures behind which returns are missing",
    `select place, value ${YEARLY} and year = 2025 and geography = 'provinces_34'`,
    "returns-missing",
    `select place, value ${YEARLY} and year = 2024 and geography = 'provinces_34'`
  ],
  [
    "sums behind which cells were left empty",
    "select sum(value) from observations where period = '2024-Q1' and not is_part",
    "returns-missing",
    "select sum(value) from observations where period = '2024-Q1' and not is_part and place_id = 'P63-01'"
  ]
];

let instance: DuckDBInstance;
let connection: DuckDBConnection;
let tables: SqlTable[];

const ask: Ask = async (sql) =>
  (await connection.runAndReadAll(sql))
    .getRowsJson()
    .map((row) => row.map((value) => (value === null ? null : String(value as string))));

beforeAll(async () => {
  instance = await DuckDBInstance.create(":memory:");
  connection = await instance.connect();
  await connection.run(GIVEN);
  tables = await describeTables(ask);
});

afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

async function codesOf(sql: string): Promise<string[]> {
  await ask(sql); // a case that does not run would prove nothing
  return (await warningsOf(sql, tables, ask)).map(({code}) => code);
}

describe("what a query adds up", () => {
  it.each(PLANTED)(
    "is told where it is %s, and not in the near miss",
    async (_, bad, code, good) => {
      expect(await codesOf(bad)).toEqual([code]);
      expect(await codesOf(good)).toEqual([]);
    }
  );

  it("says how many figures are missing behind the filter", async () => {
    const sql = `select sum(value) ${YEARLY} and year = 2025 and geography = 'provinces_34'`;
    expect(await warningsOf(sql, tables, ask)).toEqual([
      {code: "returns-missing", reported: 7, expected: 8}
    ]);
  });

  it("passes over in silence what it does not understand", async () => {
    expect(await warningsOf("pivot indicators on kind using count(*)", tables, ask)).toEqual([]);
    expect(await warningsOf("select (((", tables, ask)).toEqual([]);
  });
});
