import type {Scale} from "../format/scale.ts";
import type {Figure, Indicator, IndicatorFigures, Place} from "../release/release.ts";
import type {Choice} from "../select/figures.ts";
import {figureOf} from "../select/figures.ts";
import {placeName} from "../select/places.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {unitName} from "../texts/units.ts";
import {figureCell} from "./cells.ts";
import {dataTable, numbers} from "./dataTable.ts";
import {coverageText} from "./figureText.ts";
import type {Markup} from "./html.ts";
import {html} from "./html.ts";

interface TableOptions {
  readonly indicator: Pick<Indicator, "code" | "unit">;
  readonly scale: Scale;
  readonly language: Language;
  readonly root: string;
}

export interface RankingOptions extends TableOptions {
  readonly places: readonly Place[];
  readonly figures: ReadonlyMap<string, Figure>;
  /** The figure of the whole country, for the foot. */
  readonly total: Figure | undefined;
  readonly caption: string;
  /** The place whose row stands out, where the table is about one. */
  readonly marked?: string;
}

/** Places in order of their figure, a thin bar behind it; those without one come last, hatched. */
export function rankingTable(options: RankingOptions): Markup {
  const {places, figures, total, indicator, scale, language, root, caption, marked} = options;
  const texts = textsOf(language);
  const valueOf = (place: Place) => figures.get(place.id)?.value ?? null;
  const ranked = [...places].sort(
    (a, b) => (valueOf(b) ?? -Infinity) - (valueOf(a) ?? -Infinity) || 0
  );
  const largest = Math.max(0, ...places.map((place) => valueOf(place) ?? 0));
  return dataTable({
    label: caption,
    columns: [texts.returns.place, numbers(scale.unit), numbers(texts.figure.coverageShort)],
    rows: ranked.map((place) => {
      const figure = figures.get(place.id);
      return html`<tr class="${place.id === marked ? "marked" : ""}">
        <th scope="row">${placeLink(place, root, language)}</th>
        ${figureCell(figure, indicator, scale, language, largest)} ${coverageCell(figure, language)}
      </tr>`;
    }),
    foot: totalRow(total, options),
    kind: "sortable",
    unit: unitName(indicator.unit, language),
    isTall: true
  });
}

function totalRow(total: Figure | undefined, options: RankingOptions): Markup | "" {
  if (total === undefined || total.value === null) return "";
  const {indicator, scale, language} = options;
  return html`<tr>
    <th scope="row">${textsOf(language).figure.total}</th>
    ${figureCell(total, indicator, scale, language)} ${coverageCell(total, language)}
  </tr>`;
}

export function coverageCell(figure: Figure | undefined, language: Language): Markup {
  if (figure === undefined || figure.n_expected === 0) return html`<td class="number">–</td>`;
  const share = figure.n_reported / figure.n_expected;
  return html`<td
    class="number"
    data-value="${share}"
    data-share
    title="${coverageText(figure, language)}"
  >
    ${figure.n_reported}/${figure.n_expected}
  </td>`;
}

export interface MatrixOptions extends TableOptions {
  readonly data: IndicatorFigures;
  readonly choice: Choice;
  readonly places: readonly Place[];
  readonly years: readonly number[];
  readonly caption: string;
}

/** Places down, years across, the country at the foot. */
export function placeYearTable(options: MatrixOptions): Markup {
  const {data, choice, places, years, indicator, scale, language, root, caption} = options;
  const texts = textsOf(language);
  const cells = (placeId: string, geography: Choice["geography"]) =>
    years.map((year) =>
      figureCell(figureOf(data, {...choice, geography}, placeId, year), indicator, scale, language)
    );
  return dataTable({
    label: caption,
    columns: [scale.unit, ...years.map((year) => numbers(year))],
    rows: places.map(
      (place) =>
        html`<tr>
          <th scope="row">${placeLink(place, root, language)}</th>
          ${cells(place.id, choice.geography)}
        </tr>`
    ),
    foot: html`<tr>
      <th scope="row">${texts.figure.total}</th>
      ${cells("VN", "country")}
    </tr>`,
    kind: "sortable",
    unit: unitName(indicator.unit, language),
    isTall: true
  });
}

export function placeLink(place: Place, root: string, language: Language): Markup {
  const name = placeName(place, place.id, language);
  if (!/^(P34|R18|R25)-/.test(place.id)) return html`${name}`;
  return html`<a href="${root}places/${place.id}/">${name}</a>`;
}
