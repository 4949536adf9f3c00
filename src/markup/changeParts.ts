import {waterfallChart} from "../components/waterfallChart.ts";
import {formatPeriod} from "../format/date.ts";
import {scaleOfMany, scaleToRead} from "../format/scale.ts";
import {changeOf} from "../select/figures.ts";
import {placeName, placesOfGeography} from "../select/places.ts";
import {textsOf} from "../texts/texts.ts";
import {changeTable} from "./changeTable.ts";
import type {FrameParts} from "./chartFrame.ts";
import {isChangeShown, withheldText} from "./figureText.ts";
import type {View} from "./view.ts";
import {viewDefinition, viewName} from "./view.ts";

/** What a place is told as that lacks the part of the year which the others are compared by. */
const OTHER_PART = {
  ...{value: null, previous_value: null, change: null, percent: null},
  withheld_reason: "span"
} as const;

/**
 * The country's change on the year before as a waterfall, and the change of each place as a table: of
 * whole years, or of their longest equal part where the years cover unequal months.
 */
export function changeParts(view: View): FrameParts {
  const {data, geography, scenario, year, places, indicator, language, root} = view;
  const texts = textsOf(language);
  const country = changeOf(data, {geography: "country", scenario}, "VN", year);
  const period = country?.period ?? String(year);
  const previousPeriod = country?.previous_period ?? String(year - 1);
  const changes = data.changes
    .filter((one) => one.geography === geography && one.scenario === scenario && one.year === year)
    .map((one) => (one.period === period ? one : {...one, ...OTHER_PART}));
  const values = changes.flatMap((c) => [c.value ?? 0, c.previous_value ?? 0]);
  const names = [formatPeriod(previousPeriod, language), formatPeriod(period, language)] as const;
  const title = `${viewName(view)}, ${names.join(" – ")}`;
  const shown = country !== undefined && isChangeShown(country) ? country : null;
  const scale = scaleToRead(
    [shown?.value ?? 0, shown?.previous_value ?? 0],
    indicator.unit,
    language
  );
  const label = texts.yoy.waterfall(placeName(places.byId.get("VN"), "VN", language), ...names);
  return {
    title,
    definition: viewDefinition(view),
    subtitle: `${scale.unit} · ${texts.geographies.country}`,
    chart:
      shown === null
        ? null
        : (width) =>
            waterfallChart(shown, {
              id: "change-drawing",
              width: Math.min(width, 860),
              label,
              names,
              scale,
              language
            }),
    empty: texts.figure.notCompared(
      withheldText(country?.withheld_reason ?? "no_previous_year", language)
    ),
    table: changeTable({
      places: placesOfGeography(places, geography),
      changes: new Map(changes.map((one) => [one.place_id, one])),
      country,
      periods: [previousPeriod, period],
      indicator,
      scale: scaleOfMany(values, indicator.unit, language),
      language,
      root,
      caption: title
    })
  };
}
