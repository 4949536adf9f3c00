import type {Doubt} from "../release/doubts.ts";
import type {FacetChoices, FacetFigures} from "../release/facets.ts";
import type {Outlines} from "../release/outlines.ts";
import type {QuarterFigure} from "../release/quarters.ts";
import type {Geography, Indicator, IndicatorFigures, Scenario} from "../release/release.ts";
import type {FacetWish} from "../select/facets.ts";
import {NO_CHOICES, NO_FACET} from "../select/facets.ts";
import {geographiesOf, mainScenario, scenariosOf, yearsOf} from "../select/figures.ts";
import type {PlaceIndex} from "../select/places.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";

/** What a reader is looking at: one indicator, one geography, one year. */
export interface View {
  readonly indicator: Indicator;
  readonly data: IndicatorFigures;
  readonly geography: Geography;
  readonly scenario: Scenario;
  readonly year: number;
  /** First and last year of what is shown over time. */
  readonly from: number;
  readonly to: number;
  /** What trends are drawn by. */
  readonly step: "year" | "quarter";
  readonly hasQuarters?: boolean | undefined;
  /** All quarters, once they have been fetched. */
  readonly quarters?: readonly QuarterFigure[] | undefined;
  /** The panel that is seen, on a page with tabs. */
  readonly tab?: string | undefined;
  /** Equal tiles, or true outlines once they are there. */
  readonly mapForm: "tiles" | "outlines";
  readonly outlines: Outlines | null;
  /** Which parts and measures there are, and the one that the figures are of. */
  readonly facets?: FacetChoices | undefined;
  readonly facet?: FacetWish | undefined;
  /** All parts, once they have been fetched. */
  readonly parts?: FacetFigures | undefined;
  /** Cells that are probably wrong, of any indicator. */
  readonly doubts?: readonly Doubt[] | undefined;
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
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly step?: string | undefined;
  readonly tab?: string | undefined;
}

type Chosen = "geography" | "scenario" | "year" | "from" | "to" | "step" | "mapForm" | "outlines";

export function viewOf(
  base: Omit<View, Chosen>,
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
  const [from, to] = yearsWished(data, scenario, wish);
  const step = wish.step === "quarter" && base.quarters !== undefined ? "quarter" : "year";
  const mapForm = wish.map === "outlines" && geography === "provinces_34" ? "outlines" : "tiles";
  const {tab} = wish;
  return {...base, geography, scenario, year, from, to, step, tab, mapForm, outlines};
}

/** The span of years that was asked for, as far as there are figures; the whole one where it is empty. */
function yearsWished(
  data: IndicatorFigures,
  scenario: Scenario,
  {from, to}: Wish
): [number, number] {
  const years = allYears(data, scenario);
  const [first = 0, last = 0] = [years[0], years[years.length - 1]];
  const wished = (wish: string | undefined, otherwise: number) =>
    years.find((year) => String(year) === wish) ?? otherwise;
  const [start, end] = [wished(from, first), wished(to, last)];
  return start <= end ? [start, end] : [first, last];
}

/** Years with a figure of any place, oldest first. */
export function allYears(data: IndicatorFigures, scenario: Scenario): number[] {
  const own = data.figures.filter((one) => one.scenario === scenario && one.value !== null);
  return [...new Set(own.map(({year}) => year))].sort((a, b) => a - b);
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

/** What another measure means; empty for the figures as they were reported. */
export function measureNote({facet = NO_FACET, language}: View): string {
  return textsOf(language).facets.measureNotes[facet.measure] ?? "";
}

/** The indicator as tables trace it: the cells behind a part or a measure are not told by the key. */
export function tracedIndicator({indicator, facet = NO_FACET}: View): Indicator {
  return isWhole(facet) ? indicator : {...indicator, code: ""};
}

export function isWhole({by, measure}: FacetWish): boolean {
  return by === "" && measure === "";
}

/** Definition and caveats of the indicator, for files that leave the page. */
export function viewDefinition({indicator, language}: View): string {
  const [definition, caveats] =
    language === "vi"
      ? [indicator.definition_vi, indicator.caveats_vi]
      : [indicator.definition_en, indicator.caveats_en];
  return [definition, caveats].filter(Boolean).join(" | ");
}
