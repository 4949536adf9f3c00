import type {BreakdownItem, Codelists, Form, Indicator, Organisation} from "../types.ts";
import type {RoleReader} from "./columnRole.ts";
import {createRoleReader} from "./columnRole.ts";
import type {LabelMatcher} from "./labelMatcher.ts";
import {createLabelMatcher} from "./labelMatcher.ts";
import type {LabelReader} from "./labelReader.ts";
import {createLabelReader} from "./labelReader.ts";
import type {PhraseFinder} from "./phraseFinder.ts";
import {createPhraseFinder} from "./phraseFinder.ts";
import type {PlaceMatcher} from "./placeMatcher.ts";
import {createPlaceMatcher} from "./placeMatcher.ts";

/** The codelists, indexed once for all the files that one interpreter reads. */
export interface World {
  readonly places: PlaceMatcher;
  readonly labels: LabelReader;
  readonly roles: RoleReader;
  readonly indicatorByCode: ReadonlyMap<string, Indicator>;
  readonly indicators: LabelMatcher<Indicator>;
  readonly breakdowns: Readonly<Record<BreakdownItem["dimension"], LabelMatcher<BreakdownItem>>>;
  readonly organisations: PhraseFinder<Organisation>;
  readonly organisationLabels: LabelMatcher<Organisation>;
  readonly forms: PhraseFinder<Form>;
  /** NHA_HOANTHANH → NHA_KINHPHI: the money side of what a family of indicators counts, where there is just one. */
  moneySideOf(indicator: Indicator): Indicator | null;
}

export function worldOf(codelists: Codelists): World {
  const {breakdowns, forms, indicators, organisations, places} = codelists;
  const matcherOf = (dimension: BreakdownItem["dimension"]): LabelMatcher<BreakdownItem> =>
    createLabelMatcher(
      breakdowns
        .filter((item) => item.dimension === dimension)
        .map((item) => ({item, labels: [item.code, item.nameVi, item.nameEn, ...item.synonyms]}))
    );
  return {
    places: createPlaceMatcher(places),
    labels: createLabelReader(codelists),
    roles: createRoleReader(),
    indicatorByCode: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    indicators: createLabelMatcher(
      indicators.map((item) => ({
        item,
        labels: [item.code, item.nameVi, item.nameEn, ...item.synonyms]
      }))
    ),
    breakdowns: {
      house_type: matcherOf("house_type"),
      beneficiary: matcherOf("beneficiary"),
      funding_source: matcherOf("funding_source"),
      work_kind: matcherOf("work_kind")
    },
    organisations: createPhraseFinder(
      organisations.flatMap((value) =>
        [value.nameVi, value.nameEn, ...value.variants].map((phrase) => ({phrase, value}))
      )
    ),
    organisationLabels: createLabelMatcher(
      organisations.map((item) => ({
        item,
        labels: [item.code, item.nameVi, item.nameEn, ...item.variants]
      }))
    ),
    forms: createPhraseFinder(
      forms.flatMap((value) => value.titles.map((phrase) => ({phrase, value})))
    ),
    moneySideOf: createMoneySides(indicators)
  };
}

function createMoneySides(indicators: readonly Indicator[]): World["moneySideOf"] {
  const families = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    if (indicator.valueType !== "money") continue;
    const family = familyOf(indicator);
    families.set(family, [...(families.get(family) ?? []), indicator]);
  }
  return (indicator) => {
    const side = families.get(familyOf(indicator)) ?? [];
    return side.length === 1 ? (side[0] ?? null) : null;
  };
}

function familyOf({code}: Indicator): string {
  const end = code.indexOf("_");
  return end < 0 ? code : code.slice(0, end);
}
