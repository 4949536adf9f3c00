import type {SqlWarningTexts} from "./sqlWarningsVi.ts";

/** What a query adds up that does not belong together, in English. */
export const sqlWarningsEn: SqlWarningTexts = {
  title: "Mind what these figures mean",
  none: "Nothing to mind was found; n_reported and n_expected say how complete the figures are.",
  "stock-over-time":
    "This adds up a stock (what is there at a point in time) over several points in time: the same things are counted again and again. Take the last one, or group by year or period.",
  "running-over-time":
    "This adds up successive running totals of the same place: the later ones hold the earlier. Take the last one.",
  "cumulative-with-period":
    "This adds running totals to figures of single periods, or a year to its own quarters. Choose one basis and one kind of period (kind, period_kind).",
  "estimates-with-exact":
    "This adds provisional figures (over, nearly, about) to exact ones: the sum is no longer exact. Filter by qualifier, or show it.",
  "releases-added":
    "This adds up one figure as it stood in several releases, provisional and final. Choose one release.",
  "geographies-added":
    "This adds up several geographies: country, regions and provinces hold the same figures, which are counted several times. Choose one geography.",
  "eras-added":
    "This adds provinces of before and after the merger (63 and 34) for one year. Use geography = 'provinces_34'.",
  "totals-with-parts":
    "This adds totals to their own parts (country and provinces, “of which” lines, or several breakdowns). Choose one level of places, is_part or dimension.",
  "scenarios-added": "This adds plans to results. Choose scenario = 'actual' or 'target'.",
  "indicators-added":
    "This adds up different indicators, which may have different units or be parts of one another. Group by indicator, or choose one.",
  "prices-mixed":
    "This mixes money at current prices with money at constant prices, or with rates. Choose one measure.",
  "returns-missing": (reported, expected) =>
    `Behind this filter ${reported} of ${expected} expected figures have been reported: what is missing is not zero. Add n_reported and n_expected to see where.`
};
