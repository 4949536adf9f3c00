import type {Outlines} from "../release/outlines.ts";
import type {Geography, Indicator, IndicatorFigures, Scenario} from "../release/release.ts";
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
  base: Pick<View, "indicator" | "data" | "places" | "language" | "root">,
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

export function viewName({indicator, language}: View): string {
  return language === "vi" ? indicator.name_vi : indicator.name_en;
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

/** Definition and caveats of the indicator, for files that leave the page. */
export function viewDefinition({indicator, language}: View): string {
  const [definition, caveats] =
    language === "vi"
      ? [indicator.definition_vi, indicator.caveats_vi]
      : [indicator.definition_en, indicator.caveats_en];
  return [definition, caveats].filter(Boolean).join(" | ");
}
