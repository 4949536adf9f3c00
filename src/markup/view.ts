import type {FacetChoices, FacetFigures} from "../release/facets.ts";
import type {Outlines} from "../release/outlines.ts";
import type {Geography, Indicator, IndicatorFigures, Scenario} from "../release/release.ts";
import type {FacetWish} from "../select/facets.ts";
import {NO_CHOICES, NO_FACET} from "../select/facets.ts";
import {geographiesOf, mainScenario, scenariosOf, yearsOf} from "../select/figures.ts";
import type {PlaceIndex} from "../select/places.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {Filter} from "./filterBar.ts";

/** What a reader is looking at: one indicator, one geography, one year. */
export interface View {
  readonly indicator: Indicator;
  readonly data: IndicatorFigures;
  readonly geography: Geography;
  readonly scenario: Scenario;
  readonly year: number;
  /** Equal tiles, or true outlines once they are there. */
  readonly mapForm: "tiles" | "outlines";
  readonly outlines: Outlines | null;
  /** Which parts and measures there are, and the one that the figures are of. */
  readonly facets?: FacetChoices | undefined;
  readonly facet?: FacetWish | undefined;
  /** All parts, once they have been fetched. */
  readonly parts?: FacetFigures | undefined;
  readonly places: PlaceIndex;
  readonly language: Language;
  readonly root: string;
}

/** What was asked for in the address, as far as there are figures for it. */
export interface Wish {
  readonly geography?: string | undefined;
  readonly scenario?: string | undefined;
  readonly year?: string | undefined;
  readonly map?: string | undefined;
}

export function viewOf(
  base: Omit<View, "geography" | "scenario" | "year" | "mapForm" | "outlines">,
  wish: Wish = {},
  outlines: Outlines | null = null
): View {
  const {data} = base;
  const geographies = geographiesOf(data);
  const scenarios = scenariosOf(data);
  const geography = geographies.find((g) => g === wish.geography) ?? geographies[0] ?? "country";
  const scenario = scenarios.find((s) => s === wish.scenario) ?? mainScenario(data);
  const years = yearsOf(data, {geography, scenario});
  const year = years.find((y) => String(y) === wish.year) ?? years[years.length - 1] ?? 0;
  const mapForm = wish.map === "outlines" && geography === "provinces_34" ? "outlines" : "tiles";
  return {...base, geography, scenario, year, mapForm, outlines};
}

/** The name of the indicator, and of the part or the measure that is shown of it. */
export function viewName(view: View): string {
  const {indicator, language} = view;
  const name = language === "vi" ? indicator.name_vi : indicator.name_en;
  const facet = facetName(view);
  return facet === "" ? name : `${name} – ${facet}`;
}

function facetName({facet = NO_FACET, facets = NO_CHOICES, language}: View): string {
  if (facet.measure !== "") return textsOf(language).facets.measures[facet.measure] ?? "";
  const [dimension, member] = facet.by.split(":");
  const of = facets.dimensions.find((one) => one.dimension === dimension);
  return of?.members.find(({code}) => code === member)?.name ?? "";
}

/** The indicator as tables trace it: the cells behind a part or a measure are not told by the key. */
export function tracedIndicator({indicator, facet = NO_FACET}: View): Indicator {
  return isWhole(facet) ? indicator : {...indicator, code: ""};
}

export function isWhole({by, measure}: FacetWish): boolean {
  return by === "" && measure === "";
}

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
  filters.push(...facetFilters(view));
  if (geography === "provinces_34") {
    const forms = ["tiles", "outlines"] as const;
    filters.push({
      name: "map",
      label: texts.filters.map,
      options: forms.map((form) => ({value: form, label: texts.filters.maps[form]})),
      value: view.mapForm
    });
  }
  return filters;
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

/** Definition and caveats of the indicator, for files that leave the page. */
export function viewDefinition({indicator, language}: View): string {
  const [definition, caveats] =
    language === "vi"
      ? [indicator.definition_vi, indicator.caveats_vi]
      : [indicator.definition_en, indicator.caveats_en];
  return [definition, caveats].filter(Boolean).join(" | ");
}
