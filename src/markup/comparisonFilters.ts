import {formatPeriod} from "../format/date.ts";
import type {ComparisonIndex} from "../release/comparison.ts";
import type {Indicator} from "../release/release.ts";
import type {ComparisonView} from "../select/comparisons.ts";
import {
  earlierPeriods,
  geographiesOfRows,
  KINDS,
  laterPeriods,
  scenariosOfRows
} from "../select/comparisons.ts";
import {placeName, placesOfGeography} from "../select/places.ts";
import {textsOf} from "../texts/texts.ts";
import type {Filter} from "./filterBar.ts";

/** Indicator, kind of span, the two periods, geography and place; the kind of figure where there are two. */
export function comparisonFilters(
  view: ComparisonView,
  indicators: readonly Indicator[],
  index: readonly ComparisonIndex[]
): Filter[] {
  return [
    indicatorChoice(view, indicators, index),
    ...periodChoices(view),
    ...placeChoices(view),
    ...scenarioChoice(view)
  ];
}

function indicatorChoice(
  {indicator, language}: ComparisonView,
  indicators: readonly Indicator[],
  index: readonly ComparisonIndex[]
): Filter {
  const name = (one: Indicator) => (language === "vi" ? one.name_vi : one.name_en);
  const collator = new Intl.Collator(language);
  const codes = new Set(index.map(({code}) => code));
  return {
    name: "indicator",
    label: textsOf(language).filters.indicator,
    options: indicators
      .filter(({code}) => codes.has(code))
      .sort((a, b) => collator.compare(name(a), name(b)))
      .map((one) => ({value: one.code, label: name(one)})),
    value: indicator.code
  };
}

function periodChoices(view: ComparisonView): Filter[] {
  const {entry, rows, scenario, language} = view;
  const {compare} = textsOf(language);
  const period = (code: string) => ({value: code, label: formatPeriod(code, language)});
  return [
    {
      name: "kind",
      label: compare.kind,
      options: KINDS.filter((kind) => entry.kinds.includes(kind)).map((kind) => ({
        value: kind,
        label: compare.kinds[kind]
      })),
      value: view.kind
    },
    {
      name: "period",
      label: compare.period,
      options: laterPeriods(rows, scenario).map(period),
      value: view.period
    },
    {
      name: "against",
      label: compare.against,
      options: earlierPeriods(rows, view.period, scenario).map(period),
      value: view.against
    }
  ];
}

function placeChoices({rows, geography, place, places, language}: ComparisonView): Filter[] {
  const texts = textsOf(language);
  const own = placesOfGeography(places, geography)
    .filter(({id}) => id !== "VN")
    .map((one) => ({value: one.id, label: placeName(one, one.id, language)}));
  return [
    {
      name: "geography",
      label: texts.filters.geography,
      options: geographiesOfRows(rows).map((one) => ({
        value: one,
        label: texts.geographies[one]
      })),
      value: geography
    },
    {
      name: "place",
      label: texts.compare.place,
      options: [{value: "VN", label: texts.figure.total}, ...own],
      value: own.some(({value}) => value === place) ? place : "VN"
    }
  ];
}

function scenarioChoice({rows, scenario, language}: ComparisonView): Filter[] {
  const {filters, scenarios} = textsOf(language);
  const present = scenariosOfRows(rows);
  if (present.length < 2) return [];
  return [
    {
      name: "scenario",
      label: filters.scenario,
      options: present.map((one) => ({value: one, label: scenarios[one]})),
      value: scenario
    }
  ];
}
