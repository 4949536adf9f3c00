import type {ProgressRow} from "../components/progressChart.ts";
import {progressChart} from "../components/progressChart.ts";
import {formatShare} from "../format/number.ts";
import type {Scale} from "../format/scale.ts";
import {formatExact, formatScaled, scaleToRead} from "../format/scale.ts";
import type {Indicator, Place} from "../release/release.ts";
import type {TargetProgress} from "../release/targets.ts";
import type {PlaceIndex} from "../select/places.ts";
import {placeName, placesOfGeography} from "../select/places.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {FrameParts} from "./chartFrame.ts";
import {placeAddress} from "./figureMarks.ts";
import {traceKey} from "./figureTrace.ts";
import {isPartialResult, resultName, targetPlaceTable, tracedResult} from "./targetTables.ts";

/** What a reader looks at on the page of plans. */
export interface TargetView {
  readonly indicator: Indicator;
  readonly rows: readonly TargetProgress[];
  readonly geography: TargetProgress["geography"];
  readonly year: number;
  readonly places: PlaceIndex;
  readonly language: Language;
  readonly root: string;
}

/** One indicator by place: what was done as bars, the plan as a line, an even pace as a dot. */
export function targetParts(view: TargetView): FrameParts {
  const {indicator, language, year, geography} = view;
  const texts = textsOf(language);
  const rows = new Map(rowsOfYear(view).map((row) => [row.place_id, row]));
  const places = placesOfGeography(view.places, geography).filter(({id}) => rows.has(id));
  const values = [...rows.values()].flatMap(({plan, actual}) => [plan, actual ?? 0]);
  const scale = scaleToRead(values, indicator.unit, language);
  const title = texts.targets.byPlace(resultName(indicator, language), year);
  const bars = places
    .flatMap((place) => {
      const row = rows.get(place.id);
      return row === undefined ? [] : [barOf(place, row, scale, view)];
    })
    .sort((a, b) => (b.target ?? 0) - (a.target ?? 0));
  return {
    title,
    subtitle: [scale.unit, ...countryCoverage(view), texts.targets.marks].join(" · "),
    chart:
      bars.length === 0
        ? null
        : (width) =>
            progressChart(bars, {
              id: "targets-drawing",
              width: Math.min(width, 860),
              label: title,
              scale,
              language
            }),
    empty: texts.targets.noneHere,
    table: targetPlaceTable(places, rows, view)
  };
}

/** How complete the country's result is that the bars are parts of. */
function countryCoverage({rows, year, language}: TargetView): string[] {
  const country = rows.find((row) => row.geography === "country" && row.year === year);
  if (country?.n_reported == null || country.n_expected === null) return [];
  const {n_reported, n_expected} = country;
  return [textsOf(language).chart.coverageCountry(String(n_reported), String(n_expected))];
}

function rowsOfYear({rows, geography, year}: TargetView): TargetProgress[] {
  return rows.filter((row) => row.geography === geography && row.year === year);
}

function barOf(place: Place, row: TargetProgress, scale: Scale, view: TargetView): ProgressRow {
  const {indicator, language, root} = view;
  const name = placeName(place, place.id, language);
  const apart = toldApart(row, scale, language);
  return {
    name,
    href: placeAddress(place, root),
    value: apart === undefined ? row.actual : null,
    upper: null,
    isPartial: isPartialResult(row),
    target: row.plan,
    pace: apart === undefined ? row.implied : null,
    apart,
    tip: [name, ...words(row, indicator, language)].join(" · "),
    trace: row.actual === null ? undefined : traceKey(tracedResult(row, indicator))
  };
}

const COUNTED_OTHERWISE: ReadonlySet<string | null> = new Set(["running_total", "basis"]);

/** The result with what it is, where it is no result of the planned year alone: a bar would compare the two. */
function toldApart(
  {actual, basis, withheld_reason}: TargetProgress,
  scale: Scale,
  language: Language
): string | undefined {
  if (actual === null || basis === null || !COUNTED_OTHERWISE.has(withheld_reason))
    return undefined;
  return `${formatScaled(actual, scale, language)} · ${textsOf(language).bases[basis]}`;
}

function words(row: TargetProgress, {unit}: Indicator, language: Language): string[] {
  const {targets, figure} = textsOf(language);
  return [
    row.actual === null
      ? figure.missing
      : `${targets.actual}: ${formatExact(row.actual, unit, language)}`,
    `${targets.plan}: ${formatExact(row.plan, unit, language)}`,
    paceWords(row, language)
  ];
}

/** `70 % · chậm hơn tiến độ đều`, or why there is no percentage. */
export function paceWords(
  {percent, pace, withheld_reason}: TargetProgress,
  language: Language
): string {
  const {targets} = textsOf(language);
  if (percent === null)
    return targets.withheld[withheld_reason ?? ""] ?? targets.withheld.other ?? "";
  const share = formatShare(percent, language);
  return pace === null || pace === "open" ? share : `${share} · ${targets.paces[pace]}`;
}
