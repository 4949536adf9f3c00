import type {Briefing} from "../../briefing/briefing.ts";
import {placeInSentence} from "../../briefing/briefing.ts";
import type {BriefingItem, Piece} from "../../briefing/briefingItem.ts";
import {trendChart} from "../../components/trendChart.ts";
import {formatDate} from "../../format/date.ts";
import {scaleToRead} from "../../format/scale.ts";
import type {Manifest} from "../../release/release.ts";
import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";
import {trendPoints} from "../figureMarks.ts";
import {figureTrace} from "../figureTrace.ts";
import type {Content, Markup} from "../html.ts";
import {html} from "../html.ts";
import {briefingTable} from "./briefingTable.ts";

export interface SheetOptions {
  readonly manifest: Pick<Manifest, "date" | "number" | "release" | "isDemonstration">;
  readonly language: Language;
  /** From the page to the root of its language. */
  readonly root: string;
  /** Names of the former provinces that the place is made of; empty where it is one of them. */
  readonly held: readonly string[];
}

/** Charts are drawn for a column of half a sheet of A4. */
const CHART = {width: 360, height: 168} as const;

/** The one page: what is read aloud, four charts, one table, and what it all rests on. */
export function briefingSheet(briefing: Briefing, options: SheetOptions): Markup {
  const {place, year} = briefing;
  const {language, manifest} = options;
  const {briefing: texts, site} = textsOf(language);
  return html`<article class="briefing-sheet" aria-labelledby="briefing-heading">
    <h2 id="briefing-heading">${texts.heading(placeInSentence(place, language), year)}</h2>
    ${manifest.isDemonstration ? html`<p class="briefing-demonstration">${site.demonstration}</p>` : ""}
    <p class="briefing-paragraph">
      ${briefing.sentences.map((pieces) => html`${pieces.map(pieceMarkup)} `)}
    </p>
    <div class="briefing-charts">
      ${
        briefing.charts.length === 0
          ? html`<p class="empty">${texts.noCharts}</p>`
          : briefing.charts.map((item, at) => chart(item, at, options))
      }
    </div>
    ${briefingTable(briefing.rows, year, language)}
    <p class="briefing-foot">${briefingFoot(options).join(" ")}</p>
  </article>`;
}

/** What the figures rest on, as sentences. */
export function briefingFoot({manifest, language, held}: SheetOptions): readonly string[] {
  const {briefing: texts} = textsOf(language);
  return [
    texts.foot(manifest.number, manifest.release, formatDate(manifest.date, language)),
    texts.footMissing,
    ...(held.length < 2 ? [] : [texts.held(held.join(", "))])
  ];
}

function pieceMarkup(piece: Piece): Content {
  if (typeof piece === "string") return piece;
  const {amount, item} = piece;
  if (item.figure === undefined) return amount;
  const figure = {...item.figure, indicator: item.indicator.code, period: item.figure.year};
  return figureTrace(figure, amount);
}

function chart(item: BriefingItem, at: number, {language, root}: SheetOptions): Markup {
  const {indicator, series} = item;
  const texts = textsOf(language);
  const id = `briefing-chart-${at}`;
  const values = series.flatMap(({value}) => (value === null ? [] : [value]));
  const scale = scaleToRead(values, indicator.unit, language);
  const title = language === "vi" ? indicator.name_vi : indicator.name_en;
  const last = series.at(-1);
  const basis = last?.basis === "period" || last == null ? null : last.basis;
  const subtitle = [
    scale.unit,
    ...(last?.scenario === "target" ? [texts.figure.target] : []),
    ...(basis === null ? [] : [texts.bases[basis]]),
    ...(last === undefined
      ? []
      : [texts.briefing.chartCoverage(last.year, String(last.n_reported), String(last.n_expected))])
  ];
  const points = trendPoints(series, {indicator, language, root});
  return html`<figure class="briefing-chart" aria-labelledby="${id}-title">
    <figcaption>
      <h3 id="${id}-title">${title}</h3>
      <p class="subtitle">${subtitle.join(" · ")}</p>
    </figcaption>
    ${trendChart([{name: title, hue: last?.scenario ?? "actual", points}], {
      id,
      ...CHART,
      label: texts.briefing.chartTitle(title),
      scale,
      language
    })}
  </figure>`;
}
