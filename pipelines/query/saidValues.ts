import {rowsOf} from "../load/rows.ts";
import type {Warehouse} from "../load/warehouse.ts";
import type {Codelists, Observation} from "../types.ts";

/** One value that a return says, in the ledger or in a file, and where. */
export interface SaidValue {
  readonly sheet: string;
  readonly cell: string;
  readonly indicator: string;
  readonly placeId: string;
  readonly place: string;
  readonly organisation: string | null;
  readonly period: string;
  readonly basis: string;
  readonly scenario: string;
  readonly houseType: string | null;
  readonly beneficiary: string | null;
  readonly fundingSource: string | null;
  readonly workKind: string | null;
  readonly isPart: boolean;
  /** Decimal text in the base unit, or null with `blank` saying why. */
  readonly value: string | null;
  readonly unit: string;
  readonly qualifier: string;
  readonly blank: string | null;
  readonly rawText: string;
}

/** What a return of the ledger says, in its order. */
export async function saidInLedger(
  {connection}: Pick<Warehouse, "connection">,
  returnId: number
): Promise<readonly SaidValue[]> {
  return (await rowsOf(connection, SAID, [returnId])) as unknown as readonly SaidValue[];
}

/** What a file says that was judged on the spot. */
export function saidInFile(
  observations: readonly Observation[],
  {places}: Pick<Codelists, "places">
): readonly SaidValue[] {
  const names = new Map(places.map(({id, name}) => [id, name]));
  return observations.map((observation) => ({
    ...observation,
    period: observation.period.code,
    place: names.get(observation.placeId) ?? observation.placeText
  }));
}

const SAID = `
  select o.sheet, o.cell, o.indicator, o.place_id as "placeId", coalesce(p.name, o.place_text) as place,
    o.organisation, o.period, o.basis, o.scenario, o.house_type as "houseType", o.beneficiary,
    o.funding_source as "fundingSource", o.work_kind as "workKind", o.is_part as "isPart",
    rtrim(rtrim(o.value::varchar, '0'), '.') as value, o.unit, o.qualifier, o.blank,
    o.raw_text as "rawText"
  from raw.observations as o
  left join places as p using (place_id)
  where o.return_id = $1
  order by o.ordinal`;
