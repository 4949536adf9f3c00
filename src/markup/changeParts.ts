import {waterfallChart} from "../components/waterfallChart.ts";
import {scaleOfMany, scaleToRead} from "../format/scale.ts";
import {changeOf} from "../select/figures.ts";
import {placeName, placesOfGeography} from "../select/places.ts";
import {textsOf} from "../texts/texts.ts";
import {changeTable} from "./changeTable.ts";
import type {FrameParts} from "./chartFrame.ts";
import {isChangeShown, withheldText} from "./figureText.ts";
import type {View} from "./view.ts";
import {viewDefinition, viewName} from "./view.ts";

/** The country's change on the year before as a waterfall, and the change of each place as a table. */
export function changeParts(view: View): FrameParts {
  const {data, geography, scenario, year, places, indicator, language, root} = view;
  const texts = textsOf(language);
  const country = changeOf(data, {geography: "country", scenario}, "VN", year);
  const changes = data.changes.filter(
    (one) => one.geography === geography && one.scenario === scenario && one.year === year
  );
  const values = changes.flatMap((c) => [c.value ?? 0, c.previous_value ?? 0]);
  const title = `${viewName(view)}, ${year - 1} – ${year}`;
  const shown = country !== undefined && isChangeShown(country) ? country : null;
  const scale = scaleToRead(
    [shown?.value ?? 0, shown?.previous_value ?? 0],
    indicator.unit,
    language
  );
  const label = texts.yoy.waterfall(
    placeName(places.byId.get("VN"), "VN", language),
    year - 1,
    year
  );
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
              names: [String(year - 1), String(year)],
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
      periods: [String(year - 1), String(year)],
      indicator,
      scale: scaleOfMany(values, indicator.unit, language),
      language,
      root,
      caption: title
    })
  };
}
