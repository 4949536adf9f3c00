import type {Page} from "../markup/page.ts";
import {checkReturnPage} from "./checkReturn.ts";
import type {PageContext} from "./context.ts";
import {indicatorsWithFigures} from "./context.ts";
import {indicatorPage} from "./indicator.ts";
import {indicatorsPage} from "./indicators.ts";
import {methodPage} from "./method.ts";
import {notFoundPage} from "./notFound.ts";
import {overviewPage} from "./overview.ts";
import {placePage} from "./place.ts";
import {placesPage} from "./places.ts";
import {returnsPage} from "./returns.ts";
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
    ...context.places.provinces.map((place) => placePage(context, place)),
    yearOverYearPage(context),
    returnsPage(context),
    checkReturnPage(context),
    methodPage(context),
    notFoundPage(context)
  ];
}
