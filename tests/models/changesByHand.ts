import type {Province, Said} from "./givenHistories.ts";

/** A change as it is defined, added up cell by cell. */
export interface HandChange {
  readonly value: number;
  readonly previous: number;
  readonly same: number;
  readonly gained: number;
  readonly lost: number;
  readonly revised: number;
  readonly sameNow: number;
  readonly sameBefore: number;
  /** Bodies, each with its province, that have a quarter in both years; those that merged are one. */
  readonly reporters: number;
}

const GEOGRAPHIES = [
  "as_reported",
  "provinces_34",
  "regions_2018",
  "regions_2025",
  "country"
] as const;
type Geography = (typeof GEOGRAPHIES)[number];

/**
 * The change of each geography and unit from one year to the next, over some of its quarters:
 * `geography|unit` → change. A quarter of a body is the same reporter's where the same province told it in
 * both years or, across the merger, where all that the new one was made of told it a year before.
 */
export function changesByHand(
  said: readonly Said[],
  provinces: readonly Province[],
  {year, quarters}: {readonly year: number; readonly quarters: readonly number[]}
): Map<string, HandChange> {
  const own = said.filter(({quarter}) => quarters.includes(quarter));
  const regular = regulars(said);
  const changes = new Map<string, HandChange>();
  for (const geography of GEOGRAPHIES) {
    const byUnit = groups(own, ({province}) => unitOf(province, geography, provinces));
    for (const [unit, held] of byUnit) {
      if (unit === null) continue;
      const now = held.filter((one) => one.year === year);
      const before = held.filter((one) => one.year === year - 1);
      if (now.length === 0 || before.length === 0) continue;
      changes.set(`${geography}|${unit}`, changeOf(now, before, geography, regular, provinces));
    }
  }
  return changes;
}

function changeOf(
  now: readonly Said[],
  before: readonly Said[],
  geography: Geography,
  regular: ReadonlySet<string>,
  provinces: readonly Province[]
): HandChange {
  const change = {same: 0, gained: 0, lost: 0, sameNow: 0, sameBefore: 0};
  const reporters = new Set<string>();
  const spans = groups([...now, ...before], ({organisation, quarter, province}) =>
    JSON.stringify([
      organisation,
      quarter,
      geography === "as_reported" ? province.id : province.heir
    ])
  );
  for (const span of spans.values()) {
    for (const {later, earlier} of pairsOf(span, now)) {
      const isSame = isSameReporter(later, earlier, regular, provinces);
      if (isSame) {
        change.same += sum(later, releasedOf) - sum(earlier, releasedOf);
        change.sameNow += sum(later, valueOf);
        change.sameBefore += sum(earlier, valueOf);
        for (const {organisation, province, year} of later)
          reporters.add(`${organisation}|${year === 2025 ? province.heir : province.id}`);
      } else {
        change.gained += sum(later, releasedOf);
        change.lost -= sum(earlier, releasedOf);
      }
    }
  }
  const revisedOf = (held: readonly Said[]) => sum(held, valueOf) - sum(held, releasedOf);
  return {
    ...change,
    value: sum(now, valueOf),
    previous: sum(before, valueOf),
    revised: revisedOf(now) - revisedOf(before),
    reporters: reporters.size
  };
}

/** Province beside province where none of them is new, else the new one beside all of the old ones. */
function pairsOf(
  span: readonly Said[],
  now: readonly Said[]
): {readonly later: readonly Said[]; readonly earlier: readonly Said[]}[] {
  const isNow = new Set(now);
  const [first] = span;
  const isAcross = first !== undefined && first.quarter > 2 && span.some(({year}) => year === 2025);
  const keyed = groups(span, ({province}) => (isAcross ? "all" : province.id));
  return [...keyed.values()].map((held) => ({
    later: held.filter((one) => isNow.has(one)),
    earlier: held.filter((one) => !isNow.has(one))
  }));
}

function isSameReporter(
  later: readonly Said[],
  earlier: readonly Said[],
  regular: ReadonlySet<string>,
  provinces: readonly Province[]
): boolean {
  const [one] = later;
  if (one === undefined || earlier.length === 0) return false;
  if (one.province.era === earlier[0]?.province.era) return true;
  const told = new Set(earlier.map(({province}) => province.id));
  return provinces
    .filter(({era, heir}) => era === "63" && heir === one.province.id)
    .filter(({id}) => one.organisation === "MTTQ" || regular.has(keyOf(one, id)))
    .every(({id}) => told.has(id));
}

/** Where a body has ever told an indicator: one that is not everywhere is asked for there alone. */
function regulars(said: readonly Said[]): Set<string> {
  return new Set(said.map((one) => keyOf(one, one.province.id)));
}

function keyOf({organisation, indicator}: Said, province: string): string {
  return `${organisation}|${indicator}|${province}`;
}

/** Null where a province lies in two of them: it counts in none. */
function unitOf(
  province: Province,
  geography: Geography,
  provinces: readonly Province[]
): string | null {
  switch (geography) {
    case "as_reported":
      return province.id;
    case "provinces_34":
      return province.heir;
    case "regions_2018": {
      const parts = provinces.filter(({era, heir}) => era === "63" && heir === province.heir);
      const regions = new Set(parts.map(({region2018}) => region2018));
      if (province.era === "63") return province.region2018;
      return regions.size === 1 ? ([...regions][0] ?? null) : null;
    }
    case "regions_2025":
      return province.region2025;
    case "country":
      return "VN";
  }
}

function valueOf({value}: Said): number {
  return value;
}

/** What came after the release only is no revision. */
function releasedOf({value, released}: Said): number {
  return released ?? value;
}

function sum(held: readonly Said[], of: (one: Said) => number): number {
  return held.reduce((total, one) => total + of(one), 0);
}

function groups<Key>(said: readonly Said[], keyOf: (one: Said) => Key): Map<Key, Said[]> {
  const grouped = new Map<Key, Said[]>();
  for (const one of said) {
    const key = keyOf(one);
    const held = grouped.get(key);
    if (held === undefined) grouped.set(key, [one]);
    else held.push(one);
  }
  return grouped;
}
