import type {Filter} from "../markup/filterBar.ts";
import type {PageFiles} from "../markup/page.ts";
import {rootOf} from "../markup/page.ts";
import type {Indicator, IndicatorFigures, Release} from "../release/release.ts";
import type {PlaceIndex} from "../select/places.ts";
import type {Language} from "../texts/language.ts";
import type {Texts} from "../texts/vi.ts";

/** What every page template is given: one release in one language. */
export interface PageContext {
  readonly release: Release;
  readonly places: PlaceIndex;
  readonly language: Language;
  readonly texts: Texts;
}

export function indicatorName(indicator: Indicator, language: Language): string {
  return language === "vi" ? indicator.name_vi : indicator.name_en;
}

export interface IndicatorWithFigures {
  readonly indicator: Indicator;
  readonly data: IndicatorFigures;
}

/** Indicators that have a figure, each with its figures, in the order of the codelist. */
export function indicatorsWithFigures(release: Release): IndicatorWithFigures[] {
  return release.indicators.flatMap((indicator) => {
    const data = release.figures.get(indicator.code);
    return data !== undefined && data.figures.some(({value}) => value !== null)
      ? [{indicator, data}]
      : [];
  });
}

/** The file of doubts, for pages that tell of them; none where nothing is in doubt. */
export function doubtsFile({doubts}: Release): PageFiles {
  return doubts.length === 0 ? {} : {doubts: "doubts.json"};
}

/** Address of an indicator's published figures, under the data folder. */
export function figuresFile(code: string): string {
  return `indicators/${code}.json`;
}

/** In the order of the alphabet of the language. */
export function sortedByName(indicators: readonly Indicator[], language: Language): Indicator[] {
  const collator = new Intl.Collator(language);
  return [...indicators].sort((a, b) =>
    collator.compare(indicatorName(a, language), indicatorName(b, language))
  );
}

/** The select of an indicator, in alphabetical order. */
export function indicatorFilter(
  choices: readonly {readonly indicator: Indicator}[],
  chosen: Indicator,
  {texts, language}: PageContext
): Filter {
  const indicators = choices.map(({indicator}) => indicator);
  return {
    name: "indicator",
    label: texts.filters.indicator,
    options: sortedByName(indicators, language).map((indicator) => ({
      value: indicator.code,
      label: indicatorName(indicator, language)
    })),
    value: chosen.code
  };
}

/** Names of organisations by code. */
export function organisationNames({release, language}: PageContext): Record<string, string> {
  return Object.fromEntries(
    release.method.organisations.map(({code, name_vi, name_en}) => [
      code,
      language === "vi" ? name_vi : name_en
    ])
  );
}

/** From a page to the files of its release that are fetched one by one, by their key. */
export function dataFolder({release, language}: PageContext, path: string): string {
  const siteRoot = language === "vi" ? rootOf(path) : `${rootOf(path)}../`;
  return `${siteRoot}_file/release/${release.manifest.release}/`;
}
