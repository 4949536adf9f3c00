import type {Figure, Indicator} from "../release/release.ts";
import type {Commune} from "../select/communes.ts";
import type {PlaceIndex} from "../select/places.ts";
import type {SearchEntry} from "../select/searchEntries.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {figuresByYear} from "./figuresByYear.ts";
import type {Markup} from "./html.ts";
import {html} from "./html.ts";
import {sectionFoot} from "./page.ts";
import {placeLink} from "./placeTables.ts";

/** A figure of a commune, with the indicator that it is of. */
export interface CommuneFigure extends Figure {
  readonly indicator: string;
}

/** The box of the search for a commune, and where what it finds is written. Works once scripts run. */
export function communeSearch(language: Language): Markup {
  const {commune} = textsOf(language);
  return html`<form class="commune-search" role="search" aria-label="${commune.search}">
    <label class="filter"
      ><span>${commune.search}</span>
      <input type="search" name="q" autocomplete="off" placeholder="${commune.placeholder}"
    /></label>
    <p class="subtitle" role="status" data-part="commune-count"></p>
    <ul class="commune-results" data-part="commune-results"></ul>
  </form>`;
}

export function communeResults(found: readonly SearchEntry[], root: string): Markup {
  return html`${found.map(
    ({name, note, path}) =>
      html`<li><a href="${root}${path}">${name}</a> <small>${note}</small></li>`
  )}`;
}

export interface CommuneOptions {
  readonly places: PlaceIndex;
  readonly indicators: readonly Indicator[];
  readonly language: Language;
  readonly root: string;
}

/** One commune: where it lies, what it was made of, and all its figures over the years. */
export function communeView(
  {name, province, held}: Commune,
  figures: readonly CommuneFigure[],
  options: CommuneOptions
): Markup {
  const {places, language, root} = options;
  const {commune} = textsOf(language);
  const parent = places.byId.get(province);
  return html`<div class="title">
      <h1>${name}</h1>
      <p class="under-title">
        ${parent === undefined ? province : placeLink(parent, root, language)}
      </p>
    </div>
    <section aria-labelledby="commune-figures-title">
      <h2 id="commune-figures-title">${commune.figures}</h2>
      ${
        figures.length === 0
          ? html`<p class="empty">${commune.none}</p>`
          : html`${communeTable(figures, options)}
              <p class="foot">${sectionFoot(root, language)}</p>`
      }
    </section>
    <section aria-labelledby="commune-held-title">
      <h2 id="commune-held-title">${commune.territory}</h2>
      <p class="prose">${held.length === 0 ? commune.heldNone : commune.held(held.join(", "))}</p>
    </section>`;
}

function communeTable(
  figures: readonly CommuneFigure[],
  {indicators, language, root}: CommuneOptions
): Markup {
  const texts = textsOf(language);
  const nameOf = ({name_vi, name_en}: Indicator) => (language === "vi" ? name_vi : name_en);
  const {compare} = new Intl.Collator(language);
  const sorted = [...indicators].sort((a, b) => compare(nameOf(a), nameOf(b)));
  const rows = sorted.flatMap((indicator) =>
    (["actual", "target"] as const).flatMap((scenario) => {
      const own = figures.filter(
        (figure) => figure.indicator === indicator.code && figure.scenario === scenario
      );
      const name = html`<a href="${root}indicators/${indicator.code}/">${nameOf(indicator)}</a>
        ${scenario === "target" ? html`<small>(${texts.figure.target})</small>` : ""}`;
      return own.length === 0 ? [] : [{name, indicator, figures: own}];
    })
  );
  return figuresByYear(texts.commune.figures, rows, language);
}
