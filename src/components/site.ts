import {scaleToRead} from "../format/scale.ts";
import {isChangeShown} from "../markup/figureText.ts";
import type {View} from "../markup/view.ts";
import {
  changePart,
  countrySeries,
  mapPart,
  mapTitle,
  matrixPart,
  rankingPart,
  scaleOfChart,
  trendSubtitle,
  trendTablePart,
  viewName,
  viewSubtitle
} from "../markup/view.ts";
import type {Change} from "../release/release.ts";
import {changeOf} from "../select/figures.ts";
import {placeName} from "../select/places.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {choicesInAddress, onAddressChange, putInAddress} from "./address.ts";
import type {ExplorerOptions} from "./explorer.ts";
import {putChart, putPart, startExplorer} from "./explorer.ts";
import {sortableTables} from "./sortTable.ts";
import {trendChart} from "./trendChart.ts";
import {waterfallChart} from "./waterfallChart.ts";

export {startPlace} from "./placePage.ts";

/** The one script of the site: each page calls the function that brings it to life. */

export function startOverview(options: ExplorerOptions): void {
  sortableTables(document, options.language);
  startExplorer(options, (view) => {
    putMap(view);
    putTrend(view);
    const title = textsOf(view.language).overview.trendTitle(viewName(view));
    putPart("trend-title", title, view.language);
  });
}

export function startIndicator(options: ExplorerOptions): void {
  sortableTables(document, options.language);
  startExplorer(options, (view) => {
    putMap(view);
    putTrend(view);
    putPart("matrix", matrixPart(view), view.language);
    putPart("change", changePart(view), view.language);
    putWaterfall(view);
  });
}

export function startYearOverYear(options: ExplorerOptions): void {
  sortableTables(document, options.language);
  startExplorer(options, (view) => {
    const {language, year} = view;
    putPart("change-title", `${viewName(view)}, ${year - 1} – ${year}`, language);
    putPart("change", changePart(view), language);
    putWaterfall(view);
  });
}

export function startTables({language}: {readonly language: Language}): void {
  sortableTables(document, language);
}

/** Two filters over rows that are all in the page. */
export function startReturns({language}: {readonly language: Language}): void {
  sortableTables(document, language);
  const form = document.querySelector<HTMLFormElement>(".filters");
  if (form === null) return;
  const selects = [...form.querySelectorAll("select")];
  const show = () => {
    for (const {name, value} of selects) {
      for (const row of document.querySelectorAll<HTMLElement>(`tr[data-${name}]`)) {
        row.hidden = value !== "" && row.dataset[name] !== value;
      }
    }
  };
  const restore = () => {
    const choices = choicesInAddress();
    for (const select of selects) select.value = choices[select.name] ?? "";
    show();
  };
  const store = () => {
    putInAddress(Object.fromEntries(selects.map(({name, value}) => [name, value])), {});
    show();
  };
  form.addEventListener("change", store);
  form.addEventListener("reset", () => setTimeout(store));
  onAddressChange(restore);
  restore();
}

function putMap(view: View): void {
  const {language} = view;
  putPart("map-title", mapTitle(view), language);
  putPart("map-subtitle", viewSubtitle(view), language);
  putPart("map", view.geography === "provinces_34" ? mapPart(view) : "", language);
  putPart("ranking", rankingPart(view), language);
}

function putTrend(view: View): void {
  const {language, indicator} = view;
  const series = countrySeries(view).filter(({value}) => value !== null);
  const options = {
    label: textsOf(language).overview.trendTitle(viewName(view)),
    unit: indicator.unit,
    scale: scaleOfChart(view, series),
    language
  };
  putChart(
    "trend",
    series.length === 0 ? null : (width) => trendChart(series, {...options, width})
  );
  putPart("trend-subtitle", trendSubtitle(view), language);
  putPart("trend-table", trendTablePart(view), language);
}

function putWaterfall(view: View): void {
  const change = waterfallChange(view);
  if (change === undefined) {
    putChart("waterfall", null);
    return;
  }
  const {language, indicator, places} = view;
  const values = [change.value ?? 0, change.previous_value ?? 0];
  const scale = scaleToRead(values, indicator.unit, language);
  const place = placeName(places.byId.get(change.place_id), change.place_id, language);
  const label = textsOf(language).yoy.waterfall(place, change.year - 1, change.year);
  putChart("waterfall", (width) => waterfallChart(change, {width, label, scale, language}));
  putPart("change-subtitle", `${scale.unit} · ${textsOf(language).geographies.country}`, language);
}

/** The country's change of the year, where the two years may be set side by side. */
function waterfallChange(view: View): Change | undefined {
  const choice = {geography: "country", scenario: view.scenario} as const;
  const change = changeOf(view.data, choice, "VN", view.year);
  return change !== undefined && isChangeShown(change) ? change : undefined;
}
