import {waterfallChart} from "../components/waterfallChart.ts";
import {formatPeriod} from "../format/date.ts";
import {formatNumber, formatPercent} from "../format/number.ts";
import {formatWithUnit, scaleOfMany, scaleToRead} from "../format/scale.ts";
import type {Comparison} from "../release/comparison.ts";
import type {ComparisonView} from "../select/comparisons.ts";
import {comparisonOf, coverageOf} from "../select/comparisons.ts";
import {placeName, placesOfGeography} from "../select/places.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {changeTable} from "./changeTable.ts";
import type {FrameParts} from "./chartFrame.ts";
import {changeWords, isChangeShown, withheldText} from "./figureText.ts";
import type {Content} from "./html.ts";
import {html} from "./html.ts";

/** Two periods of one place as a waterfall, and the change of every place between them as a table. */
export function comparisonParts(view: ComparisonView): FrameParts {
  const {indicator, language, root, places, place, period, against} = view;
  const texts = textsOf(language);
  const own = comparisonOf(view, place);
  const names = [formatPeriod(against, language), formatPeriod(period, language)] as const;
  const name = placeName(places.byId.get(place), place, language);
  const title = texts.compare.title(
    language === "vi" ? indicator.name_vi : indicator.name_en,
    name,
    names[0],
    names[1]
  );
  const shown = own !== undefined && isChangeShown(own) ? own : null;
  const scale = scaleToRead([own?.value ?? 0, own?.previous_value ?? 0], indicator.unit, language);
  return {
    title,
    subtitle: [scale.unit, texts.scenarios[view.scenario], ...coverageWords(view)].join(" · "),
    chart:
      shown === null
        ? null
        : (width) =>
            waterfallChart(shown, {
              id: "change-drawing",
              width: Math.min(width, 860),
              label: title,
              names,
              scale,
              language
            }),
    empty: own === undefined ? texts.compare.nothing : reasonOf(own, language),
    notes: own === undefined ? "" : explained(own, indicator.unit, language),
    table: comparisonTable(view, root)
  };
}

/** `độ đầy đủ 63/63 (2015), 53/63 (2016)`; nothing where it is not known who was to report. */
function coverageWords(view: ComparisonView): string[] {
  const parts = coverageOf(view).map(
    ({n_reported, n_expected, period}) =>
      `${n_reported}/${n_expected} (${formatPeriod(period, view.language)})`
  );
  return parts.length === 0 ? [] : [textsOf(view.language).compare.coverage(parts.join(", "))];
}

function comparisonTable(view: ComparisonView, root: string): Content {
  const {indicator, language, places, geography, scenario, period, against, rows} = view;
  const held = rows.filter(
    (row) =>
      row.geography === geography &&
      row.scenario === scenario &&
      row.period === period &&
      row.previous_period === against
  );
  const values = held.flatMap(({value, previous_value}) => [value ?? 0, previous_value ?? 0]);
  return changeTable({
    places: placesOfGeography(places, geography),
    changes: new Map(held.map((row) => [row.place_id, row])),
    country: comparisonOf(view, "VN"),
    periods: [against, period],
    indicator,
    scale: scaleOfMany(values, indicator.unit, language),
    language,
    root,
    caption: textsOf(language).compare.table
  });
}

function reasonOf({withheld_reason}: Comparison, language: Language): string {
  return textsOf(language).figure.notCompared(withheldText(withheld_reason ?? "other", language));
}

/** The change in words; where there is no percentage, why, and what would have to be so for one. */
function explained(own: Comparison, unit: string, language: Language): Content {
  const {compare} = textsOf(language);
  const reason = own.withheld_reason;
  return html`${isChangeShown(own) ? html`<p>${changeWords(own, unit, language)}</p>` : ""}
  ${
    reason === null
      ? ""
      : html`<p>
          <strong>${compare.withheld}</strong>
          ${compare.explained[reason] ?? compare.explained.other}
        </p>`
  }
  ${ofSame(own, unit, language)}`;
}

/** Those that are in both periods, where the whole cannot be compared. */
function ofSame(own: Comparison, unit: string, language: Language): Content {
  const {value_same_reporters: now, previous_value_same_reporters: before} = own;
  if (now === null || before === null) return "";
  const percent = own.percent_same_reporters;
  return html`<p>
    ${textsOf(language).compare.sameReporters(
      formatNumber(own.n_same_reporters ?? 0, language),
      formatWithUnit(before, unit, language),
      formatWithUnit(now, unit, language),
      percent === null ? null : formatPercent(percent, language)
    )}
  </p>`;
}
