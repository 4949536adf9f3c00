import type {FrameParts} from "../markup/chartFrame.ts";
import type {Content, Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {View} from "../markup/view.ts";
import {isWhole, viewOf} from "../markup/view.ts";
import {viewFilters} from "../markup/viewFilters.ts";
import type {Doubt} from "../release/doubts.ts";
import type {FacetChoices, FacetFigures} from "../release/facets.ts";
import type {Outlines} from "../release/outlines.ts";
import type {QuarterFigures} from "../release/quarters.ts";
import type {Indicator, IndicatorFigures, Place} from "../release/release.ts";
import {facetFigures, fulfilled, NO_CHOICES} from "../select/facets.ts";
import {indexPlaces} from "../select/places.ts";
import type {Language} from "../texts/language.ts";
import {startChoices} from "./choices.ts";
import type {PublishedFile} from "./fetchedFiles.ts";
import {fetcher, namedFiles} from "./fetchedFiles.ts";
import {liveTables} from "./liveTables.ts";
import {WRITE_TABLE} from "./writeTable.ts";

export interface ExplorerOptions {
  readonly language: Language;
  readonly root: string;
  /** Code of the indicator that the page was written with. */
  readonly indicator: string;
  readonly year?: string;
  /** Where the page offers no choice of it. */
  readonly geography?: string;
  /** Indicators with figures by quarter, and where the files by key stand. */
  readonly quarters?: readonly string[];
  readonly data?: string;
  /** The parts and measures of the indicator, where the page offers them. */
  readonly facets?: FacetChoices;
  readonly files: Readonly<Record<string, PublishedFile>>;
}

/** The tab that shows all parts side by side. */
export const PARTS = "parts";

/** Keeps the filters, the address and the parts of a page in step. `draw` writes the parts for a view. */
export function startExplorer(
  options: ExplorerOptions,
  draw: (view: View) => void
): {readonly refresh: () => void} {
  const load = loader(options);
  return startChoices(
    options.language,
    async (choices) => {
      const view = await load(choices);
      const indicator = {name: "indicator", value: view.indicator.code};
      return {filters: [indicator, ...viewFilters(view)], draw: () => draw(view)};
    },
    options.year === undefined ? {} : {year: options.year}
  );
}

function loader(options: ExplorerOptions) {
  const {files, language, root, indicator, geography, facets = NO_CHOICES} = options;
  const {quarters = [], data: folder = ""} = options;
  const fetched = fetcher(folder);
  const read = namedFiles(files);
  return async (choices: Readonly<Record<string, string>>): Promise<View> => {
    const wanted = choices.indicator ?? indicator;
    const code = Object.hasOwn(files, wanted) ? wanted : indicator;
    const [indicators, places, data] = await Promise.all([
      read<Indicator[]>("indicators"),
      read<Place[]>("places"),
      read<IndicatorFigures>(code)
    ]);
    const found = indicators.find((candidate) => candidate.code === code);
    if (found === undefined) throw new Error(`no indicator ${code}`);
    const outlines = choices.map === "outlines" ? await read<Outlines>("outlines") : null;
    const facet = fulfilled(choices, facets);
    const needsParts = !isWhole(facet) || (choices.tab === PARTS && facets.dimensions.length > 0);
    const parts = needsParts ? await read<FacetFigures>("facets") : undefined;
    const shown = parts === undefined ? data : facetFigures(data, parts, facet);
    const doubts = "doubts" in files ? await read<readonly Doubt[]>("doubts") : [];
    const base = {indicator: found, data: shown, facets, facet, parts, doubts};
    const hasQuarters = quarters.includes(code) && isWhole(facet);
    const byQuarter =
      hasQuarters && choices.step === "quarter"
        ? (await fetched<QuarterFigures>(`quarters/${code}.json`)).figures
        : undefined;
    return viewOf(
      {...base, hasQuarters, quarters: byQuarter, places: indexPlaces(places), language, root},
      geography === undefined ? choices : {...choices, geography},
      outlines
    );
  };
}

/** Replaces the parts of the page that bear a name, and lets their tables be sorted. */
export function putPart(name: string, content: Content, language: Language): void {
  for (const part of document.querySelectorAll(`[data-part="${name}"]`)) {
    part.innerHTML = html`${content}`.text;
    liveTables(part, language);
  }
}

/** Draws a chart at the width of its part, and again when that changes. */
export function putChart(name: string, draw: ((width: number) => Markup) | null): void {
  const part = document.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (part === null) return;
  observers.get(part)?.disconnect();
  part.hidden = draw === null;
  if (draw === null) return;
  let drawn = 0;
  const redraw = () => {
    const width = Math.floor(part.clientWidth);
    if (width === 0 || width === drawn) return;
    drawn = width;
    part.innerHTML = draw(width).text;
  };
  redraw();
  const observer = new ResizeObserver(redraw);
  observer.observe(part);
  observers.set(part, observer);
}

const observers = new WeakMap<Element, ResizeObserver>();

/** Redraws a frame that `chartFrame` wrote: title, subtitle, drawing and table. */
export function putFrame(id: string, parts: FrameParts, language: Language): void {
  const frame = document.querySelector<HTMLElement>(`[data-frame="${id}"]`);
  if (frame !== null) frame.dataset.definition = parts.definition ?? "";
  putPart(`${id}-title`, parts.title, language);
  putPart(`${id}-subtitle`, parts.subtitle, language);
  putTable(`${id}-table`, parts.table, language);
  putPart(`${id}-notes`, parts.notes ?? "", language);
  putChart(`${id}-chart`, parts.chart ?? (() => html`<p class="empty">${parts.empty}</p>`));
}

/** A table behind a closed summary is written when somebody opens it: most redraws never need it. */
function putTable(name: string, content: Content, language: Language): void {
  const details = document
    .querySelector(`[data-part="${name}"]`)
    ?.closest<HTMLDetailsElement>("details.data-table");
  if (details == null || details.open) {
    putPart(name, content, language);
    return;
  }
  waiting.get(details)?.abort();
  const controller = new AbortController();
  waiting.set(details, controller);
  const write = () => {
    controller.abort();
    putPart(name, content, language);
  };
  for (const event of ["toggle", WRITE_TABLE]) {
    details.addEventListener(event, write, {signal: controller.signal});
  }
}

/** Tables that have not been written since their frame was last drawn. */
const waiting = new WeakMap<Element, AbortController>();
