import type {indicatorsVi} from "./indicatorsVi.ts";

/** Texts of the pages of indicators, in English. */
export const indicatorsEn: typeof indicatorsVi = {
  title: "Which indicators have figures?",
  withFigures: "Indicators with figures",
  withoutFigures: "Indicators without figures",
  withoutNote: "They are in the list, but no return has reported them yet.",
  indicator: "Indicator",
  unit: "Unit",
  years: "Years with figures",
  latest: "Latest figure, whole country",
  kind: {flow: "What happened in the period", stock: "What there was on a date"},
  noCountry: "no figure for the country",
  tabs: {
    label: "Ways to look at it",
    map: "Map",
    trend: "Trend",
    ranking: "Ranking",
    multiples: "Place by place",
    table: "Table"
  },
  multiplesTitle: (indicator) => `${indicator}: each place over the years`,
  multiplesNote: "All panels share one scale; they are ordered by the figure of the chosen year.",
  countryTrend: "The country over the years",
  table: "by place and year",
  cells: "The cells behind the figures",
  cellsNote: (shown, isAll) =>
    `${isAll ? `Cells: ${shown}` : `The latest ${shown} cells`}. The command “chung-tay trace” lists the cells behind any figure.`,
  cellsNone: "This release carries no source cells for the indicator.",
  definition: "Definition",
  caveats: "Caveats",
  definitionChange: (year) => `The definition changes in ${year}`
};
