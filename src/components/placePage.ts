import {besidePart, besideTitle} from "../markup/placeParts.ts";
import {trendParts} from "../markup/trendParts.ts";
import {viewSubtitle} from "../markup/viewCharts.ts";
import type {ExplorerOptions} from "./explorer.ts";
import {putFrame, putPart, startExplorer} from "./explorer.ts";
import {liveTables} from "./liveTables.ts";

export interface PlaceOptions extends ExplorerOptions {
  /** Id of the province or region that the page is about. */
  readonly place: string;
  /** Ids of those that it is set beside. */
  readonly besides: readonly string[];
}

/** The trend of one place and where it stands among those beside it, for the indicator and year chosen. */
export function startPlace(options: PlaceOptions): void {
  liveTables(document, options.language);
  startExplorer(options, (view) => {
    putFrame("trend", trendParts(view, options.place), view.language);
    const {language, places} = view;
    const shown = [options.place, ...options.besides].flatMap((id) => places.byId.get(id) ?? []);
    putPart("beside-title", besideTitle(view), language);
    putPart("beside-subtitle", viewSubtitle(view), language);
    putPart("beside", besidePart(view, shown, options.place), language);
  });
}
