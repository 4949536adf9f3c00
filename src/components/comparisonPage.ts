import {comparisonFilters} from "../markup/comparisonFilters.ts";
import {comparisonParts} from "../markup/comparisonParts.ts";
import type {ComparisonFile, ComparisonIndex} from "../release/comparison.ts";
import type {Indicator, Place} from "../release/release.ts";
import {comparisonViewOf, kindOf} from "../select/comparisons.ts";
import {indexPlaces} from "../select/places.ts";
import type {Language} from "../texts/language.ts";
import {startChoices} from "./choices.ts";
import {putFrame} from "./explorer.ts";
import type {PublishedFile} from "./fetchedFiles.ts";
import {fetcher, namedFiles} from "./fetchedFiles.ts";
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
  const read = namedFiles({...files});
  startChoices(language, async (wish) => {
    const [indicators, list, index] = await Promise.all([
      read<Indicator[]>("indicators"),
      read<Place[]>("places"),
      read<ComparisonIndex[]>("index")
    ]);
    const entry = index.find(({code}) => code === wish["indicator"]) ?? index[0];
    const indicator = indicators.find(({code}) => code === entry?.code);
    if (entry === undefined || indicator === undefined) throw new Error("nothing to compare");
    const kind = kindOf(entry, wish["kind"]);
    const file = await fetched<ComparisonFile>(`comparisons/${entry.code}/${kind}.json`);
    const {pairs: rows, coverage} = file;
    const places = indexPlaces(list);
    const base = {indicator, entry, kind, rows, coverage, places, language, root};
    const view = comparisonViewOf(base, wish);
    return {
      filters: comparisonFilters(view, indicators, index),
      draw: () => putFrame("change", comparisonParts(view), language)
    };
  });
}
