import {formatNumber} from "../format/number.ts";
import type {Doubt} from "../release/doubts.ts";
import type {Geography} from "../release/release.ts";
import {NO_FACET} from "../select/facets.ts";
import {textsOf} from "../texts/texts.ts";
import type {Content} from "./html.ts";
import {html} from "./html.ts";
import type {View} from "./view.ts";
import {isWhole} from "./view.ts";

/** What stands below a chart: each note a paragraph of its own, nothing where there is none. */
export function chartNotes(...notes: readonly Content[]): Content {
  const told = notes.filter((note) => note !== "");
  return told.length === 0 ? "" : html`${told.map((note) => html`<p>${note}</p>`)}`;
}

interface Shown {
  /** Of one place, or of all places of the geography. */
  readonly geography: Geography;
  readonly placeId?: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Years in which a cell is probably wrong, how many, and in which way: a figure that leaps is then not
 * left unexplained. Empty where there is none; parts and measures are not told apart.
 */
export function doubtNote(view: View, {geography, placeId, from, to}: Shown): Content {
  const {doubts = [], indicator, scenario, language, root, facet = NO_FACET} = view;
  const own = doubts.filter(
    (one) =>
      one.indicator === indicator.code &&
      one.scenario === scenario &&
      one.geography === geography &&
      (placeId === undefined || one.place_id === placeId) &&
      one.year >= from &&
      one.year <= to
  );
  if (own.length === 0 || !isWhole(facet)) return "";
  const {doubts: words} = textsOf(language).chart;
  const years = [...new Set(own.map(({year}) => year))].sort((a, b) => a - b);
  const told = years.map((year) =>
    words.year(
      year,
      kindsOf(
        own.filter((one) => one.year === year),
        view
      )
    )
  );
  return html`<span class="doubts">${words.note(told.join("; "))}</span>
    <a href="${root}returns/?severity=warning#findings">${words.link}</a>`;
}

/** `Nhầm đơn vị tính nghìn lần (1 ô), …` */
function kindsOf(doubts: readonly Doubt[], {language}: View): string {
  const cells = new Map<string, number>();
  for (const {title_vi, title_en, cells: count} of doubts) {
    const title = language === "vi" ? title_vi : title_en;
    cells.set(title, (cells.get(title) ?? 0) + count);
  }
  const {doubts: words} = textsOf(language).chart;
  return [...cells]
    .map(([title, count]) => words.kind(title, count, formatNumber(count, language)))
    .join(", ");
}
