import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {Content, Markup} from "./html.ts";
import {html, trusted} from "./html.ts";

export interface ChartFrameOptions {
  /** Of the figure; its parts are `ID-title`, `ID-subtitle`, `ID-chart` and `ID-table`. */
  readonly id: string;
  /** What, where, when: `Nhà ở hoàn thành theo tỉnh, 2024`. */
  readonly title: Content;
  /** Unit, kind of figure, coverage. */
  readonly subtitle: Content;
  /** The drawing; null where there is nothing to draw, which `empty` then explains. */
  readonly chart: Content | null;
  readonly empty?: Content;
  /** The numbers of the drawing as a table. */
  readonly table: Content;
  /** Where the figures come from, and links to method and downloads. */
  readonly source: Content;
  readonly notes?: Content;
  /** What the figures mean, parted by ` | `: it goes into saved workbooks. */
  readonly definition?: string;
  readonly language: Language;
  /** `h2` where the frame is a section of its own. */
  readonly heading?: "h2" | "h3";
  /** True where the table stands beside the chart for all to see. */
  readonly isTableOpen?: boolean;
}

/** What a frame shows of a view: the same on the static page and when the browser redraws it. */
export interface FrameParts {
  readonly title: Content;
  readonly subtitle: Content;
  /** Null where there is nothing to draw: `empty` then says why. */
  readonly chart: ((width: number) => Markup) | null;
  readonly empty?: Content;
  readonly table: Content;
  readonly notes?: Content;
  readonly definition?: string;
}

/** Width at which charts are written into static pages; the browser redraws them at their own. */
export const STATIC_WIDTH = 720;

const KINDS = ["png", "svg", "csv", "xlsx"] as const;

/**
 * A chart with all that makes it stand on its own: title, subtitle with unit and coverage, source
 * line, its numbers as a table one key away, and buttons that save it.
 */
export function chartFrame(options: ChartFrameOptions): Markup {
  const {id, title, subtitle, chart, empty, table, source, notes, language} = options;
  const {figure} = textsOf(language);
  const tag = options.heading ?? "h3";
  const part = (name: string) => html`data-part="${id}-${name}"`;
  return html`<figure
    class="chart-frame"
    id="${id}"
    data-frame="${id}"
    data-definition="${options.definition}"
    aria-labelledby="${id}-title"
  >
    <figcaption>
      ${trusted(`<${tag} class="chart-title"`)} id="${id}-title"
      ${part("title")}>${title}${trusted(`</${tag}>`)}
      <p class="subtitle" ${part("subtitle")}>${subtitle}</p>
    </figcaption>
    <div class="chart" ${part("chart")}>${chart ?? html`<p class="empty">${empty}</p>`}</div>
    ${notes === undefined ? "" : html`<div class="chart-notes" ${part("notes")}>${notes}</div>`}
    ${
      options.isTableOpen === true
        ? html`<div ${part("table")}>${table}</div>`
        : html`<details class="data-table">
            <summary>${figure.asTable}</summary>
            <div ${part("table")}>${table}</div>
          </details>`
    }
    <div class="frame-foot">
      <p class="foot" ${part("source")}>${source}</p>
      ${saveButtons(language)}
    </div>
  </figure>`;
}

/** Shown once the script runs. */
function saveButtons(language: Language): Markup {
  const {save} = textsOf(language).chart;
  return html`<div class="save" role="group" aria-label="${save.label}">
    <span aria-hidden="true">${save.label}</span>
    ${KINDS.map(
      (kind) =>
        html`<button type="button" data-save="${kind}" aria-label="${save.as(kind.toUpperCase())}">
          ${kind.toUpperCase()}
        </button>`
    )}
    <span class="save-state" role="status"></span>
  </div>`;
}

/** A frame as it stands in a static page. */
export function frameOf(
  id: string,
  parts: FrameParts,
  rest: Pick<ChartFrameOptions, "source" | "language" | "heading" | "isTableOpen">,
  width = STATIC_WIDTH
): Markup {
  return chartFrame({...parts, ...rest, id, chart: parts.chart?.(width) ?? null});
}
