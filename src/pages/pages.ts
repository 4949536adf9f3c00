import type {Page} from "../markup/page.ts";
import {regionsWithFigures} from "../select/regions.ts";
import {briefingPage} from "./briefing.ts";
import {checkReturnPage} from "./checkReturn.ts";
import type {PageContext} from "./context.ts";
import {indicatorsWithFigures} from "./context.ts";
import {downloadsPage} from "./downloads.ts";
import {indicatorPage} from "./indicator.ts";
import {indicatorsPage} from "./indicators.ts";
import {methodPage} from "./method.ts";
import {notFoundPage} from "./notFound.ts";
import {organisationPages} from "./organisations.ts";
import {overviewPage} from "./overview.ts";
import {communePage} from "./place/communePage.ts";
import {placePage} from "./place/placePage.ts";
import {placesPage} from "./places.ts";
import {progressPage} from "./progress.ts";
import {returnsPage} from "./returns.ts";
import {revisionsPage} from "./revisions.ts";
import {sqlPage} from "./sql.ts";
import {targetsPage} from "./targets.ts";
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
    communePage(context),
    ...[...context.places.provinces, ...regionsWithFigures(context.release)].map((place) =>
      placePage(context, place)
    ),
    yearOverYearPage(context),
    briefingPage(context),
    ...organisationPages(context),
    targetsPage(context),
    progressPage(context),
    returnsPage(context),
    checkReturnPage(context),
    sqlPage(context),
    downloadsPage(context),
    revisionsPage(context),
    methodPage(context),
    notFoundPage(context)
  ];
}
