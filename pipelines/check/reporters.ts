import {parseAddress} from "../address.ts";
import {findingAt} from "../findings/finding.ts";
import type {Finding, Interpretation, Observation, Organisation, Place} from "../types.ts";

const NONE: readonly Finding[] = [];

/** Whether the bodies named existed in the period. Once per body and period. */
export function checkOrganisations(
  observations: readonly Observation[],
  organisations: ReadonlyMap<string, Organisation>
): readonly Finding[] {
  const seen = new Set<string>();
  let before: Observation | null = null;
  return observations.flatMap((observation) => {
    const {cell, organisation, period, sheet} = observation;
    // Nearly every row has the same body and period as the one above.
    const isTold = before?.organisation === organisation && before.period === period;
    before = observation;
    if (organisation === null || isTold) return NONE;
    const key = `${organisation}|${period.code}`;
    if (seen.has(key)) return NONE;
    seen.add(key);
    const body = organisations.get(organisation);
    if (body === undefined) return [];
    const {nameEn, nameVi, validFrom, validTo} = body;
    const isOver = validTo !== null && period.start > validTo;
    const isToCome = validFrom !== null && period.end < validFrom;
    if (!isOver && !isToCome) return [];
    const params = {
      organisation: `${nameVi} (${nameEn})`,
      from: validFrom ?? "…",
      to: validTo ?? "…",
      period: period.code
    };
    return [findingAt("check.organisation-not-valid", {sheet, cell}, organisation, params)];
  });
}

/** Whether the places lie under the office's own. Once a row. */
export function checkTerritory(
  {observations, placeId}: Interpretation,
  places: ReadonlyMap<string, Place>
): readonly Finding[] {
  const office = placeId === null ? undefined : places.get(placeId);
  if (office === undefined || office.level === "country" || office.level === "region") return [];
  const rows = new Set<string>();
  const known = new Map<string, boolean>();
  return observations.flatMap((observation) => {
    let isInside = known.get(observation.placeId);
    if (isInside === undefined) {
      isInside = isUnder(observation.placeId, office, places);
      known.set(observation.placeId, isInside);
    }
    if (isInside) return NONE;
    const row = `${observation.sheet}\0${parseAddress(observation.cell)?.row ?? ""}`;
    if (rows.has(row)) return [];
    rows.add(row);
    const {cell, placeText, sheet} = observation;
    const place = places.get(observation.placeId)?.fullName ?? observation.placeId;
    const params = {place, office: office.fullName};
    return [findingAt("check.place-outside-territory", {sheet, cell}, placeText, params)];
  });
}

/** Places of two structures of provinces cannot be compared by parents; the doubt is the office's gain. */
function isUnder(placeId: string, office: Place, places: ReadonlyMap<string, Place>): boolean {
  let place = places.get(placeId);
  if (place === undefined || (place.era !== office.era && place.era !== "all")) return true;
  while (place !== undefined) {
    if (place.id === office.id) return true;
    place = place.parentId === null ? undefined : places.get(place.parentId);
  }
  return false;
}
