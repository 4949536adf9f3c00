import {changeParts} from "../markup/changeParts.ts";
import type {FrameParts} from "../markup/chartFrame.ts";
import {mapParts} from "../markup/mapParts.ts";
import {partsOfView} from "../markup/partsParts.ts";
import {trendParts} from "../markup/trendParts.ts";
import type {View} from "../markup/view.ts";
import {isWhole} from "../markup/view.ts";
import {matrixHead, matrixOf, multiplesParts, rankingParts} from "../markup/viewCharts.ts";
import type {Language} from "../texts/language.ts";
import {choicesInAddress, onAddressChange, putInAddress} from "./address.ts";
import type {ExplorerOptions} from "./explorer.ts";
import {PARTS, putFrame, putPart, startExplorer} from "./explorer.ts";
import {liveTables} from "./liveTables.ts";
import {putTabLinks, startTabs} from "./tabs.ts";

export {startCommune, startPlaces} from "./communePage.ts";
export {startYearOverYear} from "./comparisonPage.ts";
export {startPlace} from "./placePage.ts";
export {startProgress} from "./progressPage.ts";
export {startTargets} from "./targetsPage.ts";

/** The one script of the site: each page calls the function that brings it to life. */

export function startOverview(options: ExplorerOptions): void {
  liveTables(document, options.language);
  startExplorer(options, (view) => {
    putFrame("map", mapParts(view), view.language);
    putFrame("trend", trendParts(view), view.language);
  });
}

/** What each tab of the page of an indicator draws; only the one that is seen is drawn. */
const TABS: Readonly<Record<string, (view: View) => FrameParts>> = {
  map: mapParts,
  trend: trendParts,
  ranking: rankingParts,
  multiples: multiplesParts
};

export function startIndicator(options: ExplorerOptions): void {
  liveTables(document, options.language);
  let tab = "";
  const explorer = startExplorer(options, (view) => {
    const {language} = view;
    const parts = TABS[tab];
    if (parts !== undefined) putFrame(tab, parts(view), language);
    else if (tab === PARTS) putParts(view);
    else putMatrix(view);
    putChange(view);
    putTabLinks();
  });
  startTabs((name) => {
    tab = name;
    explorer.refresh();
  });
}

/**
 * Changes are those of the whole figure as reported; of a part or another measure there are none. They
 * stand under the tabs and are drawn anew only when another year, geography or kind of figure is chosen.
 */
function putChange(view: View): void {
  const section = document.querySelector<HTMLElement>("#change-section");
  if (section === null) return;
  section.hidden = view.facet !== undefined && !isWhole(view.facet);
  const shown = [view.indicator.code, view.geography, view.scenario, view.year].join(" ");
  if (section.hidden || section.dataset.shown === shown) return;
  section.dataset.shown = shown;
  whenIdle(() => {
    if (section.dataset.shown === shown) putFrame("change", changeParts(view), view.language);
  });
}

/** After what the reader looks at has been drawn. Not every browser tells when it is idle. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(work, {timeout: 1000});
  else setTimeout(work, 100);
}

function putMatrix(view: View): void {
  const {title, subtitle} = matrixHead(view);
  putPart("matrix-title", title, view.language);
  putPart("matrix-subtitle", subtitle, view.language);
  putPart("matrix", matrixOf(view), view.language);
}

function putParts(view: View): void {
  const {frames, note} = partsOfView(view);
  const shown = new Map(frames.map(({dimension, parts}) => [dimension, parts]));
  for (const {dimension} of view.facets?.dimensions ?? []) {
    const parts = shown.get(dimension);
    const id = `parts-${dimension}`;
    const frame = document.querySelector<HTMLElement>(`[data-frame="${id}"]`);
    if (frame !== null) frame.hidden = parts === undefined;
    if (parts !== undefined) putFrame(id, parts, view.language);
  }
  putPart("parts-note", note, view.language);
}

export function startTables({language}: {readonly language: Language}): void {
  liveTables(document, language);
}

/** Two filters over rows that are all in the page. */
export function startReturns({language}: {readonly language: Language}): void {
  liveTables(document, language);
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
