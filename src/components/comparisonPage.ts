import {comparisonFilters} from "../markup/comparisonFilters.ts";
import {comparisonParts} from "../markup/comparisonParts.ts";
import type {Comparison, ComparisonIndex} from "../release/comparison.ts";
import type {Indicator, Place} from "../release/release.ts";
import type {Columnar} from "../select/columnar.ts";
import {rowsOfColumns} from "../select/columnar.ts";
import {comparisonViewOf, kindOf} from "../select/comparisons.ts";
import {indexPlaces} from "../select/places.ts";
import type {Language} from "../texts/language.ts";
import {startChoices} from "./choices.ts";
import type {PublishedFile} from "./explorer.ts";
import {putFrame} from "./explorer.ts";
import {fetcher} from "./fetchedFiles.ts";
import {liveTables} from "./liveTables.ts";

export interface ComparisonOptions {
  readonly language: Language;
  readonly root: string;
  /** Where the files by key stand. */
  readonly data: string;
  readonly files: {
    readonly indicators: PublishedFile;
    readonly places: PublishedFile;
    readonly index: PublishedFile;
  };
}

/** Any two periods of equal span: the change of a place taken apart, and that of all places. */
export function startYearOverYear(options: ComparisonOptions): void {
  const {language, root, data, files} = options;
  liveTables(document, language);
  const fetched = fetcher(data);
  const read = Promise.all([files.indicators.json(), files.places.json(), files.index.json()]);
  startChoices(language, async (wish) => {
    const [indicators, list, index] = (await read) as [Indicator[], Place[], ComparisonIndex[]];
    const entry = index.find(({code}) => code === wish["indicator"]) ?? index[0];
    const indicator = indicators.find(({code}) => code === entry?.code);
    if (entry === undefined || indicator === undefined) throw new Error("nothing to compare");
    const kind = kindOf(entry, wish["kind"]);
    const file = await fetched<Columnar>(`comparisons/${entry.code}/${kind}.json`);
    const rows = rowsOfColumns<Comparison>(file);
    const places = indexPlaces(list);
    const view = comparisonViewOf({indicator, entry, kind, rows, places, language, root}, wish);
    return {
      filters: comparisonFilters(view, indicators, index),
      draw: () => putFrame("change", comparisonParts(view), language)
    };
  });
}
