import type {Page} from "../markup/page.ts";
import type {Place, Release} from "../release/release.ts";
import {briefingPage} from "./briefing.ts";
import {checkReturnPage} from "./checkReturn.ts";
import type {PageContext} from "./context.ts";
import {indicatorsWithFigures} from "./context.ts";
import {indicatorPage} from "./indicator.ts";
import {indicatorsPage} from "./indicators.ts";
import {methodPage} from "./method.ts";
import {notFoundPage} from "./notFound.ts";
import {overviewPage} from "./overview.ts";
import {placePage} from "./place/placePage.ts";
import {placesPage} from "./places.ts";
import {progressPage} from "./progress.ts";
import {returnsPage} from "./returns.ts";
import {sqlPage} from "./sql.ts";
import {yearOverYearPage} from "./yearOverYear.ts";

/** Every page of one release in one language, in the order of the navigation. */
export function pagesOf(context: PageContext): Page[] {
  return [
    overviewPage(context),
    indicatorsPage(context),
    ...indicatorsWithFigures(context.release).map(({indicator, data}) =>
      indicatorPage(context, indicator, data)
    ),
    placesPage(context),
    ...[...context.places.provinces, ...regionsOf(context.release)].map((place) =>
      placePage(context, place)
    ),
    yearOverYearPage(context),
    briefingPage(context),
    progressPage(context),
    returnsPage(context),
    checkReturnPage(context),
    sqlPage(context),
    methodPage(context),
    notFoundPage(context)
  ];
}

/** Regions of both definitions that some figure is about. */
function regionsOf({places, figures}: Release): Place[] {
  const reported = new Set(
    [...figures.values()].flatMap((data) =>
      data.figures.flatMap(({place_id, value}) => (value === null ? [] : [place_id]))
    )
  );
  return places.filter(({id, level}) => level === "region" && reported.has(id));
}
