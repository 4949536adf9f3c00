import {amountsOf} from "./amounts.ts";
import type {Quarter} from "./calendar.ts";
import {isOfNewStructure, QUARTERS} from "./calendar.ts";
import type {AmountSource, Office} from "./office.ts";
import type {Reporter} from "./programme.ts";
import {RELIEF_MEASURES} from "./programme.ts";
import type {NewProvince, OldProvince} from "./territory.ts";

/** The national organ, which reports relief for every province and takes in no province's own figures. */
export const NATIONAL_REPORTER: Reporter = {
  code: "MTTQ",
  name: "Ủy ban Mặt trận Tổ quốc Việt Nam",
  heading: "ỦY BAN TRUNG ƯƠNG MẶT TRẬN TỔ QUỐC VIỆT NAM",
  measures: RELIEF_MEASURES,
  houseTypes: [],
  isOnBorderOnly: false
};

export const NATIONAL_QUARTERS = QUARTERS;

/** The office as it reports in a quarter: it lists the provinces of that quarter. */
export function nationalOffice(provinces: readonly NewProvince[], at: Quarter): Office {
  const first = provinces[0];
  if (first === undefined) throw new Error("no province to report on");
  const old = provinces.flatMap(({predecessors}) => predecessors);
  const isNew = isOfNewStructure(at);
  const units = new Map(
    provinces.flatMap(({id, predecessors}) => predecessors.map((each) => [each.id, id] as const))
  );
  return {
    reporter: NATIONAL_REPORTER,
    place: {id: "VN", code: "VN", name: "Hà Nội", fullName: "Việt Nam"},
    era: isNew ? "34" : "63",
    level: "province",
    province: first,
    layout: "places_down",
    sources: byRegion<NewProvince | OldProvince>(isNew ? provinces : old).map(
      (province): AmountSource => ({
        placeId: province.id,
        fullName: province.name,
        unitId: units.get(province.id) ?? province.id,
        weight: weightOf(province)
      })
    )
  };
}

/** Text rows before the first province of each region: I, II, III, … */
export function regionSections(
  provinces: readonly NewProvince[],
  at: Quarter
): Map<string, string> {
  const listed = isOfNewStructure(at)
    ? byRegion(provinces)
    : byRegion(provinces.flatMap(({predecessors}) => predecessors));
  const sections = new Map<string, string>();
  const marks = ["I", "II", "III", "IV", "V", "VI"];
  listed.forEach(({id, regionName}, index) => {
    if (listed[index - 1]?.regionName !== regionName) {
      sections.set(id, `${marks[sections.size] ?? ""}|${regionName}`);
    }
  });
  return sections;
}

export function nationalAmounts(seed: number): ReturnType<typeof amountsOf> {
  return amountsOf(seed, "national", []);
}

function byRegion<T extends {regionName: string}>(provinces: readonly T[]): readonly T[] {
  const regions = [...new Set(provinces.map(({regionName}) => regionName))];
  return regions.flatMap((region) => provinces.filter(({regionName}) => regionName === region));
}

function weightOf(province: NewProvince | OldProvince): number {
  const population =
    "population" in province
      ? province.population
      : province.predecessors.reduce((sum, {population}) => sum + population, 0);
  return population / 1_500_000;
}
