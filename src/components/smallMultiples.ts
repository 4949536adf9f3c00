import type {Scale} from "../format/scale.ts";
import {formatScaled} from "../format/scale.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Language} from "../texts/language.ts";
import {chartSvg, fitted, rounded} from "./chartParts.ts";
import type {TrendLayout, TrendPoint} from "./trendChart.ts";
import {seriesMarks} from "./trendMarks.ts";

export interface SmallPanel {
  readonly name: string;
  readonly href?: string | undefined;
  readonly points: readonly TrendPoint[];
}

export interface SmallMultiplesOptions {
  readonly id: string;
  readonly width: number;
  readonly label: string;
  readonly scale: Scale;
  readonly language: Language;
  readonly step?: number;
  /** Narrowest panel; as many stand in a row as fit. */
  readonly narrowest?: number;
}

const HEIGHT = 104;
const GAP = 24;
const TOP = 34;
const BOTTOM = 16;

/** One small trend for each place, all on the same scales, in the order given. */
export function smallMultiples(
  panels: readonly SmallPanel[],
  options: SmallMultiplesOptions
): Markup {
  const {id, width, label, step = 1, narrowest = 140} = options;
  const columns = Math.max(2, Math.floor((width + GAP) / (narrowest + GAP)));
  const panelWidth = (width + GAP) / columns - GAP;
  const known = panels.flatMap(({points}) => points.filter(({value}) => value !== null));
  const [first, last] = [
    Math.min(...known.map(({at}) => at)),
    Math.max(...known.map(({at}) => at))
  ];
  const top = Math.max(1e-9, ...known.map(({value, upper}) => Math.max(value ?? 0, upper ?? 0)));
  const low = Math.min(0, ...known.map(({value}) => value ?? 0));
  const bottom = HEIGHT - BOTTOM;
  const layout: TrendLayout = {
    x: (at) =>
      rounded(
        last === first ? panelWidth / 2 : 6 + ((at - first) / (last - first)) * (panelWidth - 12)
      ),
    y: (value) => rounded(bottom - ((value - low) / (top - low)) * (bottom - TOP)),
    top: TOP,
    bottom,
    step,
    id,
    isSmall: true
  };
  const height = Math.ceil(panels.length / columns) * (HEIGHT + 8);
  return chartSvg(
    {id, width, height, label, role: panels.some(({href}) => href) ? "group" : "img"},
    panels.map((one, i) => {
      const x = rounded((i % columns) * (panelWidth + GAP));
      const y = Math.floor(i / columns) * (HEIGHT + 8);
      return html`<g transform="translate(${x} ${y})"
        >${panel(one, layout, [first, last], {...options, panelWidth})}</g
      >`;
    })
  );
}

function panel(
  {name, href, points}: SmallPanel,
  layout: TrendLayout,
  [first, last]: readonly [number, number],
  {panelWidth, scale, language, id}: SmallMultiplesOptions & {panelWidth: number}
): Markup {
  const known = points.filter(({value}) => value !== null);
  const end = known[known.length - 1];
  const title = html`<text class="panel-name" x="0" y="13">${fitted(name, panelWidth - 4)}</text>`;
  const middle = layout.y(0);
  const value =
    end === undefined
      ? html`<rect
          x="0"
          y="${TOP}"
          width="${panelWidth}"
          height="${layout.bottom - TOP}"
          fill="url(#${id}-missing)"
        ></rect>`
      : html`<text class="panel-value" x="0" y="28"
          >${formatScaled(end.value ?? 0, scale, language)}${end.at === last ? "" : ` (${Math.round(end.at)})`}</text
        >`;
  return html`${href === undefined ? title : html`<a href="${href}">${title}</a>`}
    <line class="baseline" x1="0" x2="${panelWidth}" y1="${middle}" y2="${middle}"></line>
    ${value}${seriesMarks({name, hue: "actual", points: known}, {...layout, bottom: middle})}
    <text class="tick" x="0" y="${HEIGHT - 2}">${first}</text>
    <text class="tick" x="${panelWidth}" y="${HEIGHT - 2}" text-anchor="end">${last}</text>`;
}
