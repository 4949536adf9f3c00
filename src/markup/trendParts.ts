import {trendChart} from "../components/trendChart.ts";
import type {Scale} from "../format/scale.ts";
import {scaleToRead} from "../format/scale.ts";
import type {QuarterFigure} from "../release/quarters.ts";
import type {Figure} from "../release/release.ts";
import {seriesOf} from "../select/figures.ts";
import {placeName} from "../select/places.ts";
import {textsOf} from "../texts/texts.ts";
import type {FrameParts} from "./chartFrame.ts";
import {chartNotes, doubtNote} from "./doubtNote.ts";
import {periodText, trendPoints} from "./figureMarks.ts";
import {coverageText, isPartial} from "./figureText.ts";
import type {Content} from "./html.ts";
import type {View} from "./view.ts";
import {measureNote, tracedIndicator, viewDefinition, viewName} from "./view.ts";
import {inSpan, marksOf, tableScale, valuesOf} from "./viewCharts.ts";
import {yearTable} from "./yearTable.ts";

/** One place over the years, the country where none is named. */
export function trendParts(view: View, placeId = "VN"): FrameParts {
  const {indicator, language, scenario} = view;
  const series = trendSeries(view, placeId);
  const scale = scaleToRead(valuesOf(series), indicator.unit, language);
  const texts = textsOf(language);
  const title = trendTitle(view, placeId);
  const points = trendPoints(series, marksOf(view));
  return {
    title,
    definition: viewDefinition(view),
    subtitle: trendSubtitle(view, series, scale),
    chart: points.some(({value}) => value !== null)
      ? (width) =>
          trendChart([{name: title, hue: scenario, points}], {
            id: "trend-drawing",
            width: Math.min(width, 900),
            label: title,
            scale,
            language,
            step: view.step === "quarter" ? 0.25 : 1
          })
      : null,
    empty: texts.figure.noneChosen,
    notes: notesOf(view, placeId, series.some(isPartial)),
    table: yearTable(series, tracedIndicator(view), tableScale(view, series), language)
  };
}

function notesOf(view: View, placeId: string, hasPartial: boolean): Content {
  const {from, to, language} = view;
  const geography = placeId === "VN" ? "country" : view.geography;
  return chartNotes(
    measureNote(view),
    hasPartial ? textsOf(language).chart.provisional : "",
    doubtNote(view, {geography, placeId, from, to})
  );
}

/** The figures of a place by year or by quarter, oldest first, within the span of years. */
function trendSeries(view: View, placeId: string): readonly (Figure | QuarterFigure)[] {
  const geography = placeId === "VN" ? "country" : view.geography;
  const {scenario, step, quarters = []} = view;
  if (step === "year") return inSpan(seriesOf(view.data, {geography, scenario}, placeId), view);
  return inSpan(
    quarters.filter(
      (one) => one.geography === geography && one.scenario === scenario && one.place_id === placeId
    ),
    view
  ).sort((a, b) => (a.period < b.period ? -1 : 1));
}

function trendTitle(view: View, placeId: string): string {
  const {chart, overview, place} = textsOf(view.language);
  const name = view.step === "quarter" ? chart.byQuarter(viewName(view)) : viewName(view);
  if (placeId === "VN") return overview.trendTitle(name);
  return place.trendTitle(name, placeName(view.places.byId.get(placeId), placeId, view.language));
}

/** Unit, kind of figure and basis over the years, and the coverage of the last one. */
function trendSubtitle(view: View, series: readonly Figure[], scale: Scale): string {
  const texts = textsOf(view.language);
  const bases = new Set(series.flatMap(({basis}) => (basis === null ? [] : [basis])));
  bases.delete("period");
  // A quarter is what happened in it, whichever way its year was reported.
  if (view.step === "quarter") bases.delete("year_to_date");
  const last = series.filter(({value}) => value !== null).at(-1);
  return [
    scale.unit,
    texts.scenarios[view.scenario],
    ...[...bases].map((basis) => texts.bases[basis]),
    ...(last === undefined || last.n_expected === 0
      ? []
      : [`${periodText(last, view.language)}: ${coverageText(last, view.language)}`])
  ].join(" · ");
}
