import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {runModels} from "../../pipelines/models/runModels.ts";
import type {GivenObservation, GivenReturn} from "../load/givenReturn.ts";
import {givenClock, givenReturn} from "../load/givenReturn.ts";
import {givenWarehouse} from "../load/givenWarehouse.ts";

export const QUARTERLY = "joint-programme-quarterly";

/** Loads the returns in one run and computes the marts. */
export async function givenFigures(...returns: readonly GivenReturn[]): Promise<Warehouse> {
  const warehouse = await givenWarehouse();
  await addReturns(warehouse, ...returns);
  return warehouse;
}

/** The same, with what is due as on a day. */
export async function givenFiguresOn(
  today: string,
  ...returns: readonly GivenReturn[]
): Promise<Warehouse> {
  const warehouse = await givenWarehouse();
  await loadBatch(warehouse, returns.map(givenReturn), givenClock);
  await runModels(warehouse, {today});
  return warehouse;
}

export async function addReturns(
  warehouse: Warehouse,
  ...returns: readonly GivenReturn[]
): Promise<void> {
  await loadBatch(warehouse, returns.map(givenReturn), givenClock);
  await runModels(warehouse);
}

/** What one office says of its own place in one quarterly return. */
export function quarterly(
  placeId: string,
  period: string,
  value: string | null,
  more: Partial<GivenObservation> = {},
  head: Partial<GivenReturn> = {}
): GivenReturn {
  return {
    form: QUARTERLY,
    placeId,
    period,
    observations: [{placeId, period, value, ...more}],
    ...head
  };
}

/** A list without a form: what it says of several places. */
export function listed(...observations: readonly GivenObservation[]): GivenReturn {
  return {observations};
}

/** `value lower upper n_reported/n_expected basis qualifier`, "-" for null: one figure as a test reads it. */
export async function figureOf(
  warehouse: Warehouse,
  geography: string,
  place: string,
  year: number,
  indicator = "QUA_SUAT"
): Promise<string | null> {
  const [row] = await rowsOf(
    warehouse.connection,
    `select value, lower, upper, n_reported, n_expected, basis, qualifier
     from indicator_by_place_year
     where geography = $1 and place_id = $2 and year = $3 and indicator = $4
       and scenario = 'actual'`,
    [geography, place, year, indicator]
  );
  if (row === undefined) return null;
  const {value, lower, upper, n_reported, n_expected, basis, qualifier} = row;
  return `${plain(value)} ${plain(lower)} ${plain(upper)} ${plain(n_reported)}/${plain(n_expected)} ${plain(basis)} ${plain(qualifier)}`;
}

/** `change = same + new + lost + revised; percent or reason`. */
export async function changeOf(
  warehouse: Warehouse,
  geography: string,
  place: string,
  year: number,
  indicator = "QUA_SUAT"
): Promise<string | null> {
  const [row] = await rowsOf(
    warehouse.connection,
    `select change, change_same_reporters, change_new, change_lost, change_revised,
       round(percent, 2) as percent, withheld_reason
     from year_over_year
     where geography = $1 and place_id = $2 and year = $3 and indicator = $4
       and scenario = 'actual'`,
    [geography, place, year, indicator]
  );
  if (row === undefined) return null;
  const parts = ["change_same_reporters", "change_new", "change_lost", "change_revised"];
  const verdict = row["withheld_reason"] ?? row["percent"];
  return `${plain(row["change"])} = ${parts.map((part) => plain(row[part])).join(" ")}; ${plain(verdict)}`;
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return "-";
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "?";
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, "") : text;
}
