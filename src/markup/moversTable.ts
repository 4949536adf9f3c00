import {formatPeriod} from "../format/date.ts";
import {formatPercent} from "../format/number.ts";
import {formatWithUnit} from "../format/scale.ts";
import type {Change} from "../release/release.ts";
import type {Movers} from "../select/movers.ts";
import type {PlaceIndex} from "../select/places.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {comparisonAddress} from "./comparisonAddress.ts";
import {dataTable, named, numbers} from "./dataTable.ts";
import {arrowOf} from "./figureText.ts";
import {traceKey} from "./figureTrace.ts";
import {directionOf} from "./headlineCard.ts";
import type {Markup} from "./html.ts";
import {html} from "./html.ts";
import {placeLink} from "./placeTables.ts";

export interface MoversOptions {
  readonly places: PlaceIndex;
  readonly root: string;
  readonly language: Language;
}

/** For each indicator the province that rose most and the one that fell most, on like terms. */
export function moversTable(rows: readonly Movers[], options: MoversOptions): Markup {
  const {root, language} = options;
  const texts = textsOf(language);
  return dataTable({
    label: texts.overview.movers,
    columns: [
      texts.filters.indicator,
      texts.overview.years,
      named(texts.overview.rise),
      named(texts.overview.fall),
      numbers(texts.overview.compared)
    ],
    rows: rows.map(({indicator, period, previousPeriod, compared, rise, fall}) => {
      const address = comparisonAddress(root, {code: indicator.code, period, previousPeriod});
      const move = (change: Change | undefined, none: string) =>
        moveCell(change, {...options, code: indicator.code, unit: indicator.unit, none});
      return html`<tr>
        <th scope="row">
          <a href="${address}">${language === "vi" ? indicator.name_vi : indicator.name_en}</a>
        </th>
        <td>${formatPeriod(previousPeriod, language)} – ${formatPeriod(period, language)}</td>
        ${move(rise, texts.overview.noneRose)} ${move(fall, texts.overview.noneFell)}
        <td class="number" data-value="${compared}">${compared}/34</td>
      </tr>`;
    }),
    kind: "movers stacked"
  });
}

function moveCell(
  change: Change | undefined,
  {
    places,
    root,
    language,
    code,
    unit,
    none
  }: MoversOptions & {readonly code: string; readonly unit: string; readonly none: string}
): Markup {
  const place = change === undefined ? undefined : places.byId.get(change.place_id);
  if (change === undefined || place === undefined) return html`<td class="none">${none}</td>`;
  const size = change.change ?? 0;
  const trace = traceKey({...change, indicator: code, period: change.period});
  return html`<td>
    ${placeLink(place, root, language)}<br /><button
      type="button"
      class="figure-trace ${directionOf(size)}"
      data-trace="${trace}"
    >
      ${arrowOf(size)} ${formatWithUnit(Math.abs(size), unit, language)}
      (${formatPercent(change.percent ?? 0, language)})
    </button>
  </td>`;
}
