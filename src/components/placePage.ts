import {scaleToRead} from "../format/scale.ts";
import {
  besidePart,
  besideTitle,
  placeSeries,
  placeTrendPart,
  placeTrendSubtitle
} from "../markup/placeParts.ts";
import type {View} from "../markup/view.ts";
import {viewName, viewSubtitle} from "../markup/view.ts";
import {placeName} from "../select/places.ts";
import {textsOf} from "../texts/texts.ts";
import type {ExplorerOptions} from "./explorer.ts";
import {putChart, putPart, startExplorer} from "./explorer.ts";
import {sortableTables} from "./sortTable.ts";
import {trendChart} from "./trendChart.ts";

export interface PlaceOptions extends ExplorerOptions {
  /** Id of the province or region that the page is about. */
  readonly place: string;
  /** Ids of those that it is set beside. */
  readonly besides: readonly string[];
}

/** The trend of one place and where it stands among those beside it, for the indicator and year chosen. */
export function startPlace(options: PlaceOptions): void {
  sortableTables(document, options.language);
  startExplorer(options, (view) => {
    putPlaceTrend(view, options.place);
    const {language, places} = view;
    const shown = [options.place, ...options.besides].flatMap((id) => places.byId.get(id) ?? []);
    putPart("beside-title", besideTitle(view), language);
    putPart("beside-subtitle", viewSubtitle(view), language);
    putPart("beside", besidePart(view, shown, options.place), language);
  });
}

function putPlaceTrend(view: View, placeId: string): void {
  const {language, indicator, places} = view;
  const series = placeSeries(view, placeId);
  const name = placeName(places.byId.get(placeId), placeId, language);
  const label = textsOf(language).place.trendTitle(viewName(view), name);
  const values = series.flatMap(({value}) => value ?? []);
  const scale = scaleToRead(values, indicator.unit, language);
  const options = {label, unit: indicator.unit, scale, language};
  putChart(
    "trend",
    series.length === 0 ? null : (width) => trendChart(series, {...options, width})
  );
  putPart("trend-title", label, language);
  putPart("trend-subtitle", placeTrendSubtitle(view, placeId), language);
  putPart("trend-table", placeTrendPart(view, placeId), language);
}
