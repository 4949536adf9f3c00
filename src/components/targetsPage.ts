import {targetFilters} from "../markup/targetFilters.ts";
import {targetParts} from "../markup/targetParts.ts";
import {countryTable} from "../markup/targetTables.ts";
import type {Indicator, Place} from "../release/release.ts";
import type {CountryTarget, TargetProgress} from "../release/targets.ts";
import {indexPlaces} from "../select/places.ts";
import {countryRows, targetViewOf} from "../select/targets.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {startChoices} from "./choices.ts";
import {putFrame, putPart} from "./explorer.ts";
import type {PublishedFile} from "./fetchedFiles.ts";
import {fetcher, namedFiles} from "./fetchedFiles.ts";
import {liveTables} from "./liveTables.ts";

export interface TargetsOptions {
  readonly language: Language;
  readonly root: string;
  /** Code of the indicator that the page was written with. */
  readonly indicator: string;
  /** Codes of the indicators with a plan. */
  readonly codes: readonly string[];
  /** Where the files by key stand. */
  readonly data: string;
  readonly files: {
    readonly indicators: PublishedFile;
    readonly places: PublishedFile;
    readonly country: PublishedFile;
  };
}

/** One indicator by place, and the country's plans of the same year. */
export function startTargets(options: TargetsOptions): void {
  const {language, root, codes, data, files} = options;
  liveTables(document, language);
  const fetched = fetcher(data);
  const read = namedFiles({...files});
  startChoices(language, async (wish) => {
    const code = codes.find((one) => one === wish["indicator"]) ?? options.indicator;
    const [all, list, country, rows] = await Promise.all([
      read<Indicator[]>("indicators"),
      read<Place[]>("places"),
      read<CountryTarget[]>("country"),
      fetched<TargetProgress[]>(`targets/${code}.json`)
    ]);
    const indicators = all.filter((one) => codes.includes(one.code));
    const indicator = indicators.find((one) => one.code === code);
    if (indicator === undefined) throw new Error(`no indicator ${code}`);
    const view = targetViewOf({indicator, rows, places: indexPlaces(list), language, root}, wish);
    const draw = () => {
      putFrame("targets", targetParts(view), language);
      const shown = countryRows(country, indicators, view.year);
      putPart("country-title", textsOf(language).targets.country(view.year), language);
      putPart("country", countryTable(shown, language, root), language);
    };
    return {filters: targetFilters(view, indicators), draw};
  });
}
