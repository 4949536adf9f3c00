import type {SqlColumn} from "../../src/sql/catalogue.ts";

export interface TableKeys {
  /** Columns that name a row and are never empty; none where a table has no such columns. */
  readonly primary: readonly string[];
  /** Columns that hold the key of another table, or are empty. */
  readonly foreign: readonly ForeignKey[];
}

export interface ForeignKey {
  readonly column: string;
  readonly table: string;
  readonly key: string;
}

const FIGURE = ["indicator", "geography", "place_id", "year", "scenario"];

/** Table → columns that name its rows. Tables that are not here have rows that no columns name. */
const PRIMARY: Readonly<Record<string, readonly string[]>> = {
  calendar: ["period"],
  corrections: ["ordinal"],
  decisions: ["ordinal"],
  derived_measures: [...FIGURE, "measure"],
  indicator_breakdowns: [...FIGURE, "dimension", "code"],
  indicator_by_place_period: ["indicator", "geography", "place_id", "period", "scenario"],
  indicator_by_place_year: FIGURE,
  indicators: ["code"],
  organisation_by_place_period: [
    "organisation",
    "indicator",
    "geography",
    "place_id",
    "period",
    "scenario"
  ],
  organisation_contributions: ["organisation", ...FIGURE],
  organisations: ["code"],
  period_comparisons: [
    "indicator",
    "geography",
    "place_id",
    "scenario",
    "period",
    "previous_period"
  ],
  place_changes: ["from_id", "to_id"],
  place_neighbours: ["place_id", "neighbour_id"],
  place_standings: FIGURE,
  places: ["place_id"],
  releases: ["number"],
  returns: ["return_id"],
  revisions: [...FIGURE, "number"],
  target_progress: ["indicator", "geography", "place_id", "year"],
  undecided_doubles: ["indicator", "place_id", "year"],
  year_over_year: FIGURE,
  "codes.breakdowns": ["dimension", "code"],
  "codes.cpi": ["year"],
  "codes.definition_changes": ["indicator", "year"],
  "codes.forms": ["code"]
};

/** Name of a column → the table whose key it holds, wherever it stands. */
const FOREIGN: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:place_id|neighbour_id|parent_id|from_id|to_id|ask_place_id)$/, "places", "place_id"],
  [/^indicator$/, "indicators", "code"],
  [/^(?:organisation|organisation_[ab]|ask_organisation|lead)$/, "organisations", "code"],
  [/^(?:\w+_)?return_id$|^return_[ab]$/, "returns", "return_id"],
  [/^form$/, "codes.forms", "code"]
];

/** The keys of a table. A test asks the published release whether they hold. */
export function keysOf(id: string, columns: readonly Pick<SqlColumn, "name">[]): TableKeys {
  const primary = PRIMARY[id] ?? [];
  const foreign = columns.flatMap(({name}) =>
    FOREIGN.filter(([pattern]) => pattern.test(name))
      .filter(([, table, key]) => table !== id || key !== name)
      .map(([, table, key]) => ({column: name, table, key}))
  );
  return {primary, foreign};
}

const SHARE = "share of one";
const PERCENT = "percent";
const BY_INDICATOR = "base unit of the indicator (indicators.unit); money in VND";
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:coverage|weight_reported|\w+_share)$/, SHARE],
  [/percent$/, PERCENT],
  [/^bytes$/, "byte"],
  [/^population_\d+$/, "person"],
  [/^(?:n_|previous_(?:reported|expected)$)/, "count"],
  [/^(?:errors|warnings|notes|observations|returns|observation_count)$/, "count"]
];

/** What a number counts or measures; null where it is a key, a year or a position. */
export function unitOf(
  table: readonly Pick<SqlColumn, "name">[],
  {name, type}: Pick<SqlColumn, "name" | "type">
): string | null {
  if (!/^(?:DECIMAL|DOUBLE|FLOAT|\w*INT)/.test(type)) return null;
  const known = UNITS.find(([pattern]) => pattern.test(name))?.[1];
  if (known !== undefined) return known;
  if (!type.startsWith("DECIMAL")) return null;
  if (table.some((column) => column.name === "unit")) return "as the column unit says";
  if (table.some((column) => column.name === "measure")) return "as the column measure says";
  return BY_INDICATOR;
}
