import type {SqlTable} from "../catalogue.ts";

/** Columns that hold figures: what may not be added up blindly. */
const MEASURES: ReadonlySet<string> = new Set(
  (
    "value lower upper previous_value change change_same_reporters change_new change_lost change_revised " +
    "reported_period reported_cumulative derived_period derived_cumulative left_value right_value"
  ).split(" ")
);

/** What a figure is about. Each becomes a column `ct_…` beside it while a query is looked at. */
export const ASPECTS = [
  "indicator",
  "geography",
  "level",
  "moment_era",
  "scenario",
  "basis",
  "span",
  "part",
  "dimension",
  "prices",
  "release",
  "estimate",
  "cell",
  "cell_moment",
  "moment",
  "run",
  "is_stock",
  "is_running",
  "expected",
  "reported"
] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface Meaning {
  readonly measures: ReadonlySet<string>;
  /** SQL over the columns of the table; aspects that it does not have are left out. */
  readonly aspects: Readonly<Partial<Record<Aspect, string>>>;
}

/** Null for a table that holds no figures. What its columns are called decides, so that a new mart is understood. */
export function meaningOf(table: SqlTable): Meaning | null {
  const names = new Set(table.columns.map(({name}) => name));
  const measures = new Set([...names].filter((name) => MEASURES.has(name)));
  if (table.schema !== "main" || measures.size === 0) return null;
  if (!names.has("indicator") || !names.has("place_id")) return null;
  const has = (name: string) => names.has(name);
  const moment = has("period") ? "period" : has("year") ? "year::varchar" : "''";
  const year = has("year") ? "year::varchar" : has("period") ? "left(period, 4)" : "''";
  const geography = has("geography") ? "geography" : "'as_reported'";
  const keys = ["indicator", geography, "place_id"];
  for (const name of ["scenario", "dimension", "code", "organisation", "measure"]) {
    if (has(name)) keys.push(`coalesce(${name}, '')`);
  }
  const cell = keys.join(" || '|' || ");
  const aspects: Partial<Record<Aspect, string>> = {
    indicator: "indicator",
    geography,
    level: `case when ${geography} = 'as_reported' then ${LEVEL} end`,
    moment_era: `case when ${geography} = 'as_reported' then ${ERA} || '|' || ${year} end`,
    moment: `case when ${geography} = 'as_reported' and ${ERA} is not null then ${year} end`,
    cell,
    cell_moment: `${cell} || '|' || ${moment}`,
    is_stock: "indicator in (select code from indicators where kind = 'stock')",
    prices: has("measure")
      ? `measure${has("base") ? " || coalesce(base::varchar, '')" : ""}`
      : "'nominal'"
  };
  if (has("scenario")) aspects.scenario = "scenario";
  if (has("basis")) {
    // Of a whole year, the sum of its periods and its running total are one thing.
    aspects.basis = has("period")
      ? "basis"
      : "case when basis in ('period', 'year_to_date') then 'within the year' else basis end";
    aspects.is_running = "basis in ('year_to_date', 'programme_to_date')";
    aspects.run = `${cell} || case basis when 'year_to_date' then ${year} else '' end`;
  }
  const span = has("period_kind") ? "period_kind" : has("period") && has("kind") ? "kind" : null;
  if (span !== null) {
    aspects.span = `case when ${span} in ('month', 'quarter', 'half', 'nine_months', 'year') then ${span} end`;
  }
  if (has("is_part")) aspects.part = "is_part";
  if (has("dimension")) aspects.dimension = "dimension";
  if (has("release") && !has("sha256")) aspects.release = "release::varchar";
  if (has("qualifier")) aspects.estimate = "qualifier = 'exact'";
  if (has("n_expected") && has("n_reported")) {
    aspects.expected = "n_expected";
    aspects.reported = "n_reported";
  } else if (has("blank")) {
    aspects.expected = "(blank is distinct from 'not_applicable')::integer";
    aspects.reported = "(blank is null or blank = 'nil')::integer";
  }
  return {measures, aspects};
}

/** Ids of places begin with their level, and with the structure of provinces that they belong to. */
const LEVEL =
  "case left(place_id, 1) when 'V' then 'country' when 'R' then 'region' when 'P' then 'province' when 'D' then 'district' else 'commune' end";
const ERA =
  "case when place_id like 'R18%' or place_id like 'D%' then '63' when place_id like 'R25%' then '34' when place_id like 'P%' or place_id like 'C%' then substr(place_id, 2, 2) end";
