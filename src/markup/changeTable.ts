import {formatPeriod} from "../format/date.ts";
import {formatNumber, formatPercent} from "../format/number.ts";
import type {Scale} from "../format/scale.ts";
import {formatExact, formatScaled, formatScaledChange} from "../format/scale.ts";
import type {SameReporters} from "../release/comparison.ts";
import type {Change, Indicator, Place} from "../release/release.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {unitName} from "../texts/units.ts";
import {missingCell} from "./cells.ts";
import {dataTable, numbers} from "./dataTable.ts";
import {isChangeShown, withheldText} from "./figureText.ts";
import {figureTrace} from "./figureTrace.ts";
import {directionOf} from "./headlineCard.ts";
import type {Content, Markup} from "./html.ts";
import {html} from "./html.ts";
import {placeLink} from "./placeTables.ts";

/** A change between two periods, whichever they are. */
export type ComparedChange = Omit<Change, "year"> & Partial<SameReporters>;

export interface ChangeTableOptions {
  readonly places: readonly Place[];
  readonly changes: ReadonlyMap<string, ComparedChange>;
  readonly country: ComparedChange | undefined;
  /** Codes of the earlier and the later period: 2023 and 2024, 2023-Q3 and 2024-Q3. */
  readonly periods: readonly [string, string];
  readonly indicator: Pick<Indicator, "code" | "unit">;
  readonly scale: Scale;
  readonly language: Language;
  readonly root: string;
  readonly caption: string;
}

/** The columns that are there: none for what no row of the table tells. */
interface Shown extends ChangeTableOptions {
  readonly tellsParts: boolean;
  readonly tellsSame: boolean;
}

const PARTS = ["change_same_reporters", "change_new", "change_lost", "change_revised"] as const;

/** Two periods and the change between them, taken apart; percentages, or why there is none. */
export function changeTable(options: ChangeTableOptions): Markup {
  const {places, changes, country, indicator, scale, language, root, caption} = options;
  const texts = textsOf(language);
  const shown = {
    ...options,
    tellsParts: tellsParts(options),
    tellsSame: tellsSame(options)
  };
  const row = (place: Place) =>
    changeRow(placeLink(place, root, language), changes.get(place.id), shown);
  const told = places.filter(({id}) => hasFigure(changes.get(id)));
  const untold = places.filter(({id}) => !hasFigure(changes.get(id)));
  const table = dataTable({
    label: caption,
    columns: [
      scale.unit,
      ...headsOf(shown).map((head) => numbers(head)),
      {...numbers(texts.yoy.percent), kind: "number percent"}
    ],
    rows: told.map(row),
    folded: untold.map(row),
    foot: country && changeRow(texts.figure.total, country, shown),
    kind: "sortable stacked changes",
    unit: unitName(indicator.unit, language),
    writtenIn: scale.unit,
    isTall: true
  });
  if (untold.length === 0) return table;
  return html`<div class="foldable">
    ${table}
    <label class="fold"
      ><input type="checkbox" /> ${texts.yoy.folded(formatNumber(untold.length, language))}</label
    >
  </div>`;
}

/** The columns between the place and the percentage. */
function headsOf({periods, tellsParts: hasParts, tellsSame: hasSame, language}: Shown): string[] {
  const {yoy} = textsOf(language);
  return [
    formatPeriod(periods[0], language),
    formatPeriod(periods[1], language),
    ...(hasParts ? [yoy.change, yoy.same, yoy.new, yoy.lost, yoy.revised] : []),
    ...(hasSame ? [yoy.samePrevious, yoy.sameNow] : [])
  ];
}

/** Where neither period has a figure, there is nothing to read: such rows are folded away. */
function hasFigure(change: ComparedChange | undefined): boolean {
  return (change?.value ?? null) !== null || (change?.previous_value ?? null) !== null;
}

function changeRow(name: Content, change: ComparedChange | undefined, options: Shown): Markup {
  const {indicator, scale, language} = options;
  const isShown = change !== undefined && isChangeShown(change);
  // A difference has no period of its own: its cells are those of both beside it.
  const number = (value: number | null, tracedPeriod: string | null = null, kind = "") => {
    if (value === null) {
      return missingCell(language);
    }
    const isSigned = tracedPeriod === null;
    const text = (isSigned ? formatScaledChange : formatScaled)(value, scale, language);
    return html`<td
      class="number${isSigned ? ` ${directionOf(value)}` : ""}${kind}"
      data-value="${value}"
      title="${formatExact(value, indicator.unit, language)}"
    >
      ${
        change === undefined || isSigned
          ? text
          : figureTrace({...change, indicator: indicator.code, period: tracedPeriod}, text)
      }
    </td>`;
  };
  const notCompared = html`<td class="number part">–</td>`;
  return html`<tr>
    <th scope="row">${name}</th>
    ${number(change?.previous_value ?? null, options.periods[0])}
    ${number(change?.value ?? null, options.periods[1])}
    ${
      !options.tellsParts
        ? ""
        : isShown
          ? [
              number(change.change),
              PARTS.map((part) =>
                number(change[part], null, change[part] === change.change ? " part all" : " part")
              )
            ]
          : [notCompared, PARTS.map(() => notCompared)]
    }
    ${options.tellsSame ? sameCells(change, options) : ""} ${percentCell(change, language)}
  </tr>`;
}

/** Where no change can be taken apart, there are no columns for its parts. */
function tellsParts({changes, country}: ChangeTableOptions): boolean {
  return [country, ...changes.values()].some((one) => one !== undefined && isChangeShown(one));
}

/** Where nobody is told apart as being in both periods, there are no columns for them. */
function tellsSame({changes, country}: ChangeTableOptions): boolean {
  return [country, ...changes.values()].some((one) => (one?.value_same_reporters ?? null) !== null);
}

function sameCells(
  change: ComparedChange | undefined,
  {indicator, scale, language}: ChangeTableOptions
): Markup[] {
  return [change?.previous_value_same_reporters, change?.value_same_reporters].map((value) =>
    value === undefined || value === null
      ? html`<td class="number">–</td>`
      : html`<td
          class="number"
          data-value="${value}"
          title="${formatExact(value, indicator.unit, language)}"
        >
          ${formatScaled(value, scale, language)}
        </td>`
  );
}

function percentCell(change: ComparedChange | undefined, language: Language): Markup {
  if (change === undefined) return html`<td class="number">–</td>`;
  if (change.percent === null) {
    const reason = withheldText(change.withheld_reason ?? "other", language);
    return html`<td class="reason">${reason}</td>`;
  }
  return html`<td
    class="number percent ${directionOf(change.percent)}"
    data-value="${change.percent}"
  >
    ${formatPercent(change.percent, language)}
  </td>`;
}
