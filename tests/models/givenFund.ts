import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import type {GivenObservation, GivenReturn} from "../load/givenReturn.ts";
import {quarterly} from "./givenFigures.ts";

/** Asked of the Fatherland Front alone, so that a province is whole when its Front has reported. */
export const FUND = "QUY_VNN_THU";

/** What the Front of a province raised in a quarter. */
export const fund = (
  placeId: string,
  period: string,
  value: string,
  more: Partial<GivenObservation> = {}
): GivenReturn =>
  quarterly(placeId, period, value, {indicator: FUND, unit: "VND", ...more}, {placeId});

/** A line of a list about 2024. */
export const at = (placeId: string, value: string | null, more: object = {}) => ({
  placeId,
  period: "2024",
  value,
  ...more
});

/** Weighted share reported, offices that never sent one, slots not yet due. */
export async function coverageOf(
  warehouse: Warehouse,
  geography: string,
  place: string,
  year: number,
  indicator = FUND
): Promise<unknown[]> {
  const row = await rowOf(warehouse, geography, place, year, indicator);
  return [row["weight_reported"], row["n_never_sent"], row["n_not_due"]];
}

export async function blankOf(warehouse: Warehouse, place: string, year: number): Promise<unknown> {
  return (await rowOf(warehouse, "as_reported", place, year, FUND))["blank"];
}

async function rowOf(
  warehouse: Warehouse,
  ...[geography, place, year, indicator]: [string, string, number, string]
): Promise<Record<string, unknown>> {
  const rows = await rowsOf(
    warehouse.connection,
    `select weight_reported, n_never_sent, n_not_due, blank from indicator_by_place_year
     where geography = $1 and place_id = $2 and year = $3 and indicator = $4
       and scenario = 'actual'`,
    [geography, place, year, indicator]
  );
  return rows[0] ?? {};
}
