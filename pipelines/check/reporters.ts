import {parseAddress} from "../address.ts";
import {findingAt} from "../findings/finding.ts";
import type {Finding, Interpretation, Observation, Organisation, Period, Place} from "../types.ts";

/** Whether the bodies named existed in the period. Once per body and period. */
export function checkOrganisations(
  observations: readonly Observation[],
  organisations: ReadonlyMap<string, Organisation>
): readonly Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  let before: Observation | null = null;
  for (const observation of observations) {
    const {organisation, period} = observation;
    // Nearly every row has the same body and period as the one above.
    const isTold = before?.organisation === organisation && before.period === period;
    before = observation;
    if (organisation === null || isTold) continue;
    const key = `${organisation}|${period.code}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const body = organisations.get(organisation);
    if (body !== undefined && !isValid(body, period)) findings.push(notValid(observation, body));
  }
  return findings;
}

function isValid({validFrom, validTo}: Organisation, {end, start}: Period): boolean {
  return (validTo === null || start <= validTo) && (validFrom === null || end >= validFrom);
}

function notValid(
  {cell, organisation, period, sheet}: Observation,
  {nameEn, nameVi, validFrom, validTo}: Organisation
): Finding {
  const params = {
    organisation: `${nameVi} (${nameEn})`,
    from: validFrom ?? "…",
    to: validTo ?? "…",
    period: period.code
  };
  const text = organisation ?? "";
  return findingAt("check.organisation-not-valid", {sheet, cell}, text, params);
}

/** Whether the places lie under the office's own. Once a row. */
export function checkTerritory(
  {observations, placeId}: Interpretation,
  places: ReadonlyMap<string, Place>
): readonly Finding[] {
  const findings: Finding[] = [];
  const office = placeId === null ? undefined : places.get(placeId);
  if (office === undefined || office.level === "country" || office.level === "region") {
    return findings;
  }
  const rows = new Set<string>();
  let last: string | null = null;
  let isInside = true;
  for (const {cell, placeId: id, placeText, sheet} of observations) {
    // The columns of a row are of one place.
    if (id !== last) isInside = isUnder(id, office, places);
    last = id;
    if (isInside) continue;
    const row = `${sheet}\0${parseAddress(cell)?.row ?? ""}`;
    if (rows.has(row)) continue;
    rows.add(row);
    const params = {place: places.get(id)?.fullName ?? id, office: office.fullName};
    findings.push(findingAt("check.place-outside-territory", {sheet, cell}, placeText, params));
  }
  return findings;
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
