import {NO_CHOICES, NO_FACET} from "../select/facets.ts";
import {geographiesOf, scenariosOf, yearsOf} from "../select/figures.ts";
import {textsOf} from "../texts/texts.ts";
import type {Filter} from "./filterBar.ts";
import type {View} from "./view.ts";
import {allYears} from "./view.ts";

/** The selects of a view, with only what there are figures for. */
export function viewFilters(view: View): Filter[] {
  const {data, geography, scenario, language} = view;
  const texts = textsOf(language);
  const years = yearsOf(data, {geography, scenario}).reverse();
  const filters: Filter[] = [
    {
      name: "geography",
      label: texts.filters.geography,
      options: geographiesOf(data).map((g) => ({value: g, label: texts.geographies[g]})),
      value: geography
    },
    {
      name: "year",
      label: texts.filters.year,
      options: years.map((year) => ({value: String(year), label: String(year)})),
      value: String(view.year)
    }
  ];
  const scenarios = scenariosOf(data);
  if (scenarios.length > 1) {
    filters.push({
      name: "scenario",
      label: texts.filters.scenario,
      options: scenarios.map((s) => ({value: s, label: texts.scenarios[s]})),
      value: scenario
    });
  }
  filters.push(...facetFilters(view), ...timeFilters(view));
  if (geography === "provinces_34") {
    const forms = ["tiles", "outlines"] as const;
    filters.push({
      name: "map",
      label: texts.filters.map,
      options: forms.map((form) => ({value: form, label: texts.filters.maps[form]})),
      value: view.mapForm
    });
  }
  return filters.map((filter) => ({...filter, isHidden: !bearsOn(filter.name, view.tab)}));
}

/** On which tabs a filter has a bearing; one that is not named bears on all. */
const TABS_OF_FILTER: Readonly<Record<string, readonly string[]>> = {
  geography: ["map", "ranking", "multiples", "table"],
  year: ["map", "ranking", "multiples", "parts"],
  map: ["map"],
  step: ["trend"],
  from: ["trend", "multiples", "table"],
  to: ["trend", "multiples", "table"]
};

function bearsOn(filter: string, tab: string | undefined): boolean {
  return tab === undefined || (TABS_OF_FILTER[filter]?.includes(tab) ?? true);
}

/** Years or quarters, from which year to which. */
function timeFilters(view: View): Filter[] {
  const {data, scenario, hasQuarters = false, step, from, to, language} = view;
  const texts = textsOf(language).filters;
  const years = allYears(data, scenario).map((year) => ({
    value: String(year),
    label: String(year)
  }));
  const steps = (["year", "quarter"] as const).map((one) => ({
    value: one,
    label: texts.steps[one]
  }));
  return [
    ...(hasQuarters ? [{name: "step", label: texts.step, options: steps, value: step}] : []),
    ...(years.length < 2
      ? []
      : [
          {name: "from", label: texts.from, options: years, value: String(from)},
          {name: "to", label: texts.to, options: years, value: String(to)}
        ])
  ];
}

/** One part of the figures, or another measure of them. */
function facetFilters({facets = NO_CHOICES, facet = NO_FACET, language}: View): Filter[] {
  const texts = textsOf(language).facets;
  const filters: Filter[] = [];
  if (facets.dimensions.length > 0) {
    const options = facets.dimensions.flatMap(({dimension, members}) =>
      members.map(({code, name}) => ({
        value: `${dimension}:${code}`,
        label: name,
        group: texts.dimensions[dimension] ?? dimension
      }))
    );
    filters.push({
      name: "by",
      label: texts.by,
      options: [{value: "", label: texts.whole}, ...options],
      value: facet.by
    });
  }
  if (facets.measures.length > 0) {
    filters.push({
      name: "measure",
      label: texts.measure,
      options: [
        {value: "", label: texts.nominal},
        ...facets.measures.map((value) => ({value, label: texts.measures[value] ?? value}))
      ],
      value: facet.measure
    });
  }
  return filters;
}
