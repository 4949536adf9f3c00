import {formatNumber, formatPercent, formatSigned} from "../format/number.ts";
import type {Scale} from "../format/scale.ts";
import {formatExact} from "../format/scale.ts";
import type {Change, Indicator, Place} from "../release/release.ts";
import {placeName} from "../select/places.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {unitName} from "../texts/units.ts";
import {isChangeShown, withheldText} from "./figureText.ts";
import {figureTrace} from "./figureTrace.ts";
import {directionOf} from "./headlineCard.ts";
import type {Content, Markup} from "./html.ts";
import {html} from "./html.ts";
import {placeLink} from "./placeTables.ts";

export interface ChangeTableOptions {
  readonly places: readonly Place[];
  readonly changes: ReadonlyMap<string, Change>;
  readonly country: Change | undefined;
  readonly year: number;
  readonly indicator: Pick<Indicator, "code" | "unit">;
  readonly scale: Scale;
  readonly language: Language;
  readonly root: string;
  readonly caption: string;
}

const PARTS = ["change_same_reporters", "change_new", "change_lost", "change_revised"] as const;

/** Two years and the change between them, taken apart; percentages, or why there is none. */
export function changeTable(options: ChangeTableOptions): Markup {
  const {places, changes, country, year, indicator, scale, language, root, caption} = options;
  const texts = textsOf(language);
  const heads = [
    `${texts.yoy.previous} (${year - 1})`,
    `${texts.yoy.current} (${year})`,
    texts.yoy.change,
    texts.yoy.same,
    texts.yoy.new,
    texts.yoy.lost,
    texts.yoy.revised
  ];
  return html`<div class="table-frame tall" tabindex="0" role="group" aria-label="${caption}">
    <table data-unit="${unitName(indicator.unit, language)}" class="sortable">
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${scale.unit}</th>
          ${heads.map((head) => html`<th scope="col" class="number">${head}</th>`)}
          <th scope="col" class="number">${texts.yoy.percent}</th>
        </tr>
      </thead>
      <tbody>
        ${places.map((place) => changeRow(placeLink(place, root, language), changes.get(place.id), options))}
      </tbody>
      ${
        country === undefined
          ? ""
          : html`<tfoot>
              ${changeRow(textsOf(language).figure.total, country, options)}
            </tfoot>`
      }
    </table>
  </div>`;
}

function changeRow(name: Content, change: Change | undefined, options: ChangeTableOptions): Markup {
  const {indicator, scale, language} = options;
  const texts = textsOf(language);
  const isShown = change !== undefined && isChangeShown(change);
  // A difference has no year of its own: its cells are those of both years beside it.
  const number = (value: number | null, tracedYear: number | null = null) => {
    if (value === null) {
      return html`<td class="number missing" title="${texts.figure.missing}">
        <span class="visually-hidden">${texts.figure.missing}</span>
      </td>`;
    }
    const isSigned = tracedYear === null;
    const format = isSigned ? formatSigned : formatNumber;
    const text = format(value / scale.divisor, language, scale.decimals);
    return html`<td
      class="number${isSigned ? ` ${directionOf(value)}` : ""}"
      data-value="${value}"
      title="${formatExact(value, indicator.unit, language)}"
    >
      ${
        change === undefined || isSigned
          ? text
          : figureTrace({...change, indicator: indicator.code, period: tracedYear}, text)
      }
    </td>`;
  };
  const notCompared = html`<td class="number">–</td>`;
  return html`<tr>
    <th scope="row">${name}</th>
    ${number(change?.previous_value ?? null, options.year - 1)}
    ${number(change?.value ?? null, options.year)}
    ${
      isShown
        ? [number(change.change), PARTS.map((part) => number(change[part]))]
        : [notCompared, PARTS.map(() => notCompared)]
    }
    ${percentCell(change, language)}
  </tr>`;
}

function percentCell(change: Change | undefined, language: Language): Markup {
  if (change === undefined) return html`<td class="number">–</td>`;
  if (change.percent === null) {
    const reason = withheldText(change.withheld_reason ?? "other", language);
    return html`<td class="reason">${reason}</td>`;
  }
  return html`<td class="number ${directionOf(change.percent)}" data-value="${change.percent}">
    ${formatPercent(change.percent, language)}
  </td>`;
}

/** The change as a sentence, for the label of its chart. */
export function changeSentence(
  change: Change,
  place: Place | undefined,
  language: Language
): string {
  const texts = textsOf(language);
  const name = placeName(place, change.place_id, language);
  return texts.yoy.waterfall(name, change.year - 1, change.year);
}
