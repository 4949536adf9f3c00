import type {
  LineageFigure,
  LineageHead,
  LineageMissing,
  LineageRecord,
  LineageTerm,
  LineageUnit
} from "../release/lineage.ts";
import {LINEAGE_GEOGRAPHIES} from "../release/lineage.ts";

/** Which figure is asked about: its geography and place, and for a part of it the unit that is looked into. */
export interface LineageTarget {
  readonly geography: string;
  readonly place: string;
  /** The part of the year, where the record holds all of it: first and last day. */
  readonly span?: readonly [string, string];
}

/** A value of a record as it bears on one figure. */
export interface CountedTerm {
  readonly term: LineageTerm;
  /** What of it is in the figure. */
  readonly counted: number;
}

export interface OfficeTerms {
  readonly organisation: string | null;
  readonly place: string | null;
  readonly counted: number;
  readonly terms: readonly CountedTerm[];
}

/** The cells of one record that bear on a figure, in groups that add up to `counted`. */
export interface FigureCells {
  readonly offices: readonly OfficeTerms[];
  /** Values that are summed up and not listed. */
  readonly rest: {readonly cells: number; readonly counted: number} | null;
  /** Values about places of the figure that something else beats. */
  readonly beaten: readonly CountedTerm[];
  readonly counted: number;
  readonly missing: readonly LineageMissing[];
}

/** What a record holds of one figure. Values are only picked: what each counts for is said by the record. */
export function figureCells(record: LineageRecord, target: LineageTarget): FigureCells {
  const isOfTarget = (place: number) => liesIn(record, place, target);
  const at = LINEAGE_GEOGRAPHIES.findIndex((geography) => geography === target.geography);
  const offices = new Map<string, {counted: number; terms: CountedTerm[]}>();
  const beaten: CountedTerm[] = [];
  for (const term of record.terms) {
    if (!isOfTarget(term.p) || !isWithin(term.from, term.to, target)) continue;
    const counted = term.counted?.[at] ?? term.value;
    if (term.counted !== undefined && counted === 0) {
      beaten.push({term, counted});
      continue;
    }
    const key = officeKey(record, term);
    const office = offices.get(key) ?? {counted: 0, terms: []};
    office.counted += counted;
    office.terms.push({term, counted});
    offices.set(key, office);
  }
  const rests = record.rest.filter(({p}) => isOfTarget(p));
  const restCounted = sum(rests.map(({counted}) => counted[at] ?? 0));
  const groups = [...offices.values()].map((office) => ({
    ...officeOf(record, office.terms),
    ...office
  }));
  return {
    offices: groups.sort((a, b) => b.counted - a.counted),
    rest:
      rests.length === 0 ? null : {cells: sum(rests.map(({cells}) => cells)), counted: restCounted},
    beaten,
    counted: sum(groups.map(({counted}) => counted)) + restCounted,
    missing: record.missing
      .filter(({p, mask}) => isOfTarget(p) && (mask & (1 << at)) > 0)
      .flatMap((one) => missingWithin(one, target))
  };
}

function isWithin(from: string, to: string, {span}: LineageTarget): boolean {
  return span === undefined || (from >= span[0] && to <= span[1]);
}

/** What of it is missing in the span of the figure; nothing where none is. */
function missingWithin(one: LineageMissing, target: LineageTarget): LineageMissing[] {
  if (target.span === undefined) return [one];
  const slots = one.slots ?? [[one.from, one.to, one.estimate] as const];
  const [first, ...more] = slots.filter(([from, to]) => isWithin(from, to, target));
  if (first === undefined) return [];
  const [from, to, last] = first;
  const held = more.map(([, , value]) => value);
  const isKnown = last !== null && held.every((value) => value !== null);
  const within = [first, ...more];
  return [
    {
      ...one,
      ...{n: within.length, from, to: more.at(-1)?.[1] ?? to},
      estimate: isKnown ? sum(within.map(([, , value]) => value ?? 0)) : null
    }
  ];
}

function liesIn({places}: LineageRecord, place: number, target: LineageTarget): boolean {
  const [id, , region2018, region2025] = places[place] ?? ["", "", null, null];
  switch (target.geography) {
    case "regions_2018":
      return region2018 === target.place;
    case "regions_2025":
      return region2025 === target.place;
    case "as_reported":
      return id === target.place;
    default:
      return true;
  }
}

function officeKey({returns}: LineageRecord, {i}: LineageTerm): string {
  const {organisation, place} = returns[i] ?? {organisation: null, place: null};
  return `${organisation ?? ""}|${place ?? ""}`;
}

function officeOf({returns}: LineageRecord, [first]: readonly CountedTerm[]) {
  const {organisation = null, place = null} = returns[first?.term.i ?? -1] ?? {};
  return {organisation, place};
}

/** A unit with what it adds to a wider figure; null where nothing of it is counted there. */
export interface UnitPart {
  readonly unit: LineageUnit;
  readonly counted: number | null;
  readonly missing: number;
}

/** The units that make up the figure of a region or of the country, the largest first. */
export function figureParts(head: LineageHead, {geography, place}: LineageTarget): UnitPart[] {
  if (geography !== "country" && !geography.startsWith("regions_")) return [];
  return head.units
    .flatMap((unit) => {
      const adds = unit.adds[place];
      return adds === undefined ? [] : [{unit, counted: adds[0], missing: adds[1]}];
    })
    .filter(({counted, missing}) => counted !== null || missing > 0)
    .sort((a, b) => (b.counted ?? -Infinity) - (a.counted ?? -Infinity));
}

/** The unit in whose record the cells of a place stand. */
export function unitOf(
  head: LineageHead,
  {geography, place}: LineageTarget
): LineageUnit | undefined {
  const at = geography === "as_reported" ? head.reported[place] : undefined;
  return at === undefined ? head.units.find(({id}) => id === place) : head.units[at];
}

export function figureIn(
  figures: readonly LineageFigure[],
  {geography, place}: LineageTarget
): LineageFigure | undefined {
  return figures.find(([where, id]) => where === geography && id === place);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
