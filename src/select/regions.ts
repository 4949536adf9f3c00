import type {Place, Release} from "../release/release.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {placeName} from "./places.ts";

/** Regions of both definitions that some figure is about: those that have a page. */
export function regionsWithFigures({places, figures}: Release): Place[] {
  const reported = new Set(
    [...figures.values()].flatMap((data) =>
      data.figures.flatMap(({place_id, value}) => (value === null ? [] : [place_id]))
    )
  );
  return places.filter(({id, level}) => level === "region" && reported.has(id));
}

/** `Đồng bằng sông Hồng (vùng 2018–2025)` where both definitions have the name. */
export function regionTitle(region: Place, {places}: Release, language: Language): string {
  const name = placeName(region, region.id, language);
  const isShared = places.some(
    (other) => other.level === "region" && other !== region && other.name === region.name
  );
  if (!isShared) return name;
  const {place} = textsOf(language);
  return region.id.startsWith("R18-") ? place.named2018(name) : place.named2025(name);
}
