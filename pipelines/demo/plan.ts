import type {Quarter} from "./calendar.ts";
import {dayAfter, isOfNewStructure, quarterCode, QUARTERS} from "./calendar.ts";
import type {AmountSource, Layout, Office} from "./office.ts";
import type {Reporter} from "./programme.ts";
import {BORDER_PROVINCES, COMMUNE_MEASURES, REPORTERS} from "./programme.ts";
import {drawFor} from "./random.ts";
import type {NewProvince, OldProvince, PlaceName} from "./territory.ts";

/** What becomes of one due return. */
export type Fate =
  | "missing"
  | "resubmitted"
  | "duplicated"
  | "twinned"
  | "broken_file"
  | "spoiled_cell"
  | "slipped"
  | "plain";

/** Offices of one organisation that follow one another on one territory: the old ones end, the new one begins. */
export interface Lineage {
  readonly reporter: Reporter;
  readonly province: NewProvince;
  readonly offices: readonly Office[];
}

const FATES: readonly (readonly [Fate, number])[] = [
  ["missing", 0.04],
  ["resubmitted", 0.03],
  ["duplicated", 0.004],
  ["twinned", 0.003],
  ["broken_file", 0.006],
  ["spoiled_cell", 0.07]
];
const LATE = 0.05;
const LISTED_COMMUNES = 12;
const POPULATION_OF_WEIGHT_ONE = 1_500_000;

/** Quarters that an office owes a return for. */
export function quartersOf({era}: Office): readonly Quarter[] {
  return QUARTERS.filter((at) => isOfNewStructure(at) === (era === "34"));
}

export function fateOf(seed: number, office: Office, at: Quarter): Fate {
  let chance = drawFor(seed, "fate", office.reporter.code, office.place.id, quarterCode(at)).next();
  for (const [fate, share] of FATES) {
    if (chance < share) return fate;
    chance -= share;
  }
  return "plain";
}

/** Whether a return that would be right holds a number of the wrong size, or in the wrong column. */
export function isSlipped(seed: number, share: number, office: Office, at: Quarter): boolean {
  return drawFor(seed, "slip", office.reporter.code, office.place.id, quarterCode(at)).isWithin(
    share
  );
}

/** How many files a return of this fate leaves in the inbox. */
export function filesOf(fate: Fate): number {
  if (fate === "missing") return 0;
  return fate === "resubmitted" || fate === "duplicated" || fate === "twinned" ? 2 : 1;
}

/** When the return came in: most within three weeks, late ones after two to five months. */
export function arrivalOf(seed: number, office: Office, at: Quarter): string {
  const draw = drawFor(seed, "arrival", office.reporter.code, office.place.id, quarterCode(at));
  const isLate = draw.isWithin(LATE);
  // Of the last quarter none can be later than the day on which the demonstration plays.
  const isLast = quarterCode(at) === quarterCode(QUARTERS.at(-1) ?? at);
  const [earliest, latest] = !isLate ? [4, 24] : isLast ? [28, 40] : [60, 150];
  return dayAfter(at, draw.whole(earliest, latest));
}

/** One lineage for each organisation and province of 2025, in the order in which a small programme takes them up. */
export function lineagesOf(seed: number, provinces: readonly NewProvince[]): readonly Lineage[] {
  const first: Lineage[] = [];
  const rest: {lineage: Lineage; order: number}[] = [];
  provinces.forEach((province, index) => {
    const able = REPORTERS.filter((reporter) => predecessorsFor(reporter, province).length > 0);
    const whole = able.filter((reporter) => !reporter.isOnBorderOnly);
    const opening = whole[index % whole.length];
    for (const reporter of able) {
      const lineage = lineageOf(seed, reporter, province);
      const order = drawFor(seed, "order", reporter.code, province.id).next();
      if (reporter === opening) first.push(lineage);
      else rest.push({lineage, order: reporter.isOnBorderOnly ? order / 2 : order});
    }
  });
  rest.sort((a, b) => a.order - b.order);
  return [...first, ...rest.map(({lineage}) => lineage)];
}

export function countFiles(seed: number, lineage: Pick<Lineage, "offices">): number {
  return lineage.offices.reduce(
    (sum, office) =>
      sum + quartersOf(office).reduce((files, at) => files + filesOf(fateOf(seed, office, at)), 0),
    0
  );
}

/** Offices in the communes of the new structure: what a programme of more than ten thousand returns adds. */
export function* communeOffices(provinces: readonly NewProvince[]): Generator<Office> {
  for (const reporter of REPORTERS) {
    if (reporter.isOnBorderOnly || reporter.code === "BCHQS_T") continue;
    for (const province of provinces) {
      for (const place of province.communes) {
        yield communeOffice(reporter, province, place);
      }
    }
  }
}

function communeOffice(reporter: Reporter, province: NewProvince, place: PlaceName): Office {
  const weight = weightOf(province.predecessors) / province.communes.length;
  const sources = [{placeId: place.id, fullName: place.fullName, unitId: province.id, weight}];
  const layout = place.id.charCodeAt(place.id.length - 1) % 3 === 0 ? "long" : "indicators_down";
  const own = {...reporter, measures: COMMUNE_MEASURES, houseTypes: []};
  return {reporter: own, place, era: "34", level: "commune", province, layout, sources};
}

function lineageOf(seed: number, reporter: Reporter, province: NewProvince): Lineage {
  const draw = drawFor(seed, "layout", reporter.code, province.id);
  const chance = draw.next();
  const layout: Layout = chance < 0.55 ? "indicators_down" : chance < 0.85 ? "long" : "places_down";
  const predecessors = predecessorsFor(reporter, province);
  const old = predecessors.map((place): Office => ({
    reporter,
    place,
    era: "63",
    level: "province",
    province,
    layout,
    sources:
      layout === "places_down"
        ? shared(place.districts, province.id, weightOf([place]))
        : [whole(place, province.id)]
  }));
  const listed = province.communes.slice(0, LISTED_COMMUNES);
  const renewed: Office = {
    reporter,
    place: province,
    era: "34",
    level: "province",
    province,
    layout,
    sources:
      layout === "places_down"
        ? shared(listed, province.id, weightOf(predecessors))
        : predecessors.map((place) => whole(place, province.id))
  };
  return {reporter, province, offices: [...old, renewed]};
}

function predecessorsFor(reporter: Reporter, province: NewProvince): readonly OldProvince[] {
  if (!reporter.isOnBorderOnly) return province.predecessors;
  return province.predecessors.filter(({code}) => BORDER_PROVINCES.has(code));
}

function whole(place: OldProvince, unitId: string): AmountSource {
  return {placeId: place.id, fullName: place.fullName, unitId, weight: weightOf([place])};
}

function shared(
  places: readonly PlaceName[],
  unitId: string,
  weight: number
): readonly AmountSource[] {
  return places.map(({id, fullName}) => ({
    placeId: id,
    fullName,
    unitId,
    weight: weight / places.length
  }));
}

function weightOf(provinces: readonly OldProvince[]): number {
  return provinces.reduce((sum, {population}) => sum + population, 0) / POPULATION_OF_WEIGHT_ONE;
}
