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

/** Indicators that have a figure, each with its figures. */
export function indicatorsWithFigures(
  release: Release
): {indicator: Indicator; data: IndicatorFigures}[] {
  return release.indicators.flatMap((indicator) => {
    const data = release.figures.get(indicator.code);
    return data !== undefined && data.figures.some(({value}) => value !== null)
      ? [{indicator, data}]
      : [];
  });
}

/** Address of an indicator's published figures, under the data folder. */
export function figuresFile(code: string): string {
  return `indicators/${code}.json`;
}
