import {briefingEn} from "./briefingEn.ts";
import {chartEn} from "./chartEn.ts";
import {checkReturnEn} from "./checkReturnEn.ts";
import {communeEn} from "./communeEn.ts";
import {compareEn} from "./compareEn.ts";
import {downloadsEn} from "./downloadsEn.ts";
import {exportEn} from "./exportEn.ts";
import {facetsEn} from "./facetsEn.ts";
import {identitiesEn} from "./identitiesEn.ts";
import {indicatorsEn} from "./indicatorsEn.ts";
import {methodEn} from "./methodEn.ts";
import {organisationsEn} from "./organisationsEn.ts";
import {overviewEn} from "./overviewEn.ts";
import {placeEn} from "./placeEn.ts";
import {placesEn} from "./placesEn.ts";
import {progressEn} from "./progressEn.ts";
import {returnsEn} from "./returnsEn.ts";
import {revisionsEn} from "./revisionsEn.ts";
import {sqlEn} from "./sqlEn.ts";
import {targetsEn} from "./targetsEn.ts";
import {traceEn} from "./traceEn.ts";
import type {Texts} from "./vi.ts";

/** Every text of the site in English: the same keys as `vi.ts`. */
export const en: Texts = {
  site: {
    name: "Chung Tay",
    skip: "Skip to main content",
    navigation: "Main navigation",
    otherLanguage: "Tiếng Việt",
    language: "Language",
    theme: "Light or dark",
    themeAuto: "Auto",
    themeLight: "Light",
    themeDark: "Dark",
    demonstration:
      "Made-up figures: every number on this page was generated for demonstration and is not real.",
    footer:
      "Every figure can be traced to the cells it was reported in. What is missing is shown as missing, never as zero."
  },
  nav: {
    overview: "Overview",
    indicators: "Indicators",
    places: "Places",
    yearOverYear: "Year over year",
    briefing: "Briefing",
    organisations: "Organisations",
    targets: "Targets",
    progress: "Returns owed",
    returns: "Returns received",
    checkReturn: "Check my return",
    sql: "Ask in SQL",
    downloads: "Downloads",
    revisions: "Revisions",
    method: "Method"
  },
  release: {
    line: (date, returns, observations) =>
      `Released ${date} · ${returns} returns · ${observations} reported cells`
  },
  overview: overviewEn,
  indicators: indicatorsEn,
  places: placesEn,
  place: placeEn,
  commune: communeEn,
  organisations: organisationsEn,
  compare: compareEn,
  progress: progressEn,
  targets: targetsEn,
  yoy: {
    title: "Compared with the year before: what rose, what fell, and why?",
    lead: "Each change is taken apart: the same reporters, new reporters, those who no longer report, and revisions. A percentage is shown only where the two years can be compared. Quarters are set against those of the year before.",
    table: "Change by place",
    previous: "Year before",
    current: "This year",
    change: "Change",
    same: "Same reporters",
    new: "Newly reporting",
    lost: "No longer reporting",
    samePrevious: "In both: earlier",
    sameNow: "In both: now",
    revised: "Revisions",
    percent: "Per cent",
    waterfall: (place, from, to) => `${place}: from ${from} to ${to}`,
    folded: (places) =>
      `Also show the ${places} ${places === "1" ? "place" : "places"} without a figure in either period`,
    none: "There are no two consecutive years to compare for this choice.",
    same_and_new: "The change taken apart",
    anyTwo: "Compare any two years or quarters of this indicator"
  },
  withheld: {
    no_previous_year: "no figure for the year before",
    previous_zero: "the year before was 0",
    coverage: "returns are missing in one of the years",
    reporters: "other places or bodies are in one year than in the other",
    span: "the two years do not cover the same months",
    basis: "the two years are counted in different ways",
    running_total: "a running total of the programme, not a yearly figure",
    definition: "the definition of the indicator changed",
    qualifier: "one of the figures is approximate",
    other: "the two years cannot be compared"
  },
  returns: returnsEn,
  statuses: {
    accepted: "Accepted",
    accepted_with_warnings: "Accepted with warnings",
    partly_accepted: "Partly accepted",
    rejected: "Rejected",
    superseded: "Superseded",
    held: "Awaiting a decision",
    withdrawn: "Withdrawn",
    duplicate: "Duplicate file"
  },
  severities: {error: "Error", warning: "Warning", note: "Note"},
  frequencies: {
    monthly: "monthly",
    quarterly: "quarterly",
    annual: "annual",
    occasional: "when there is something to report"
  },
  method: methodEn,
  checkReturn: checkReturnEn,
  export: exportEn,
  downloads: downloadsEn,
  briefing: briefingEn,
  chart: chartEn,
  facets: facetsEn,
  sql: sqlEn,
  revisions: revisionsEn,
  identities: identitiesEn,
  trace: traceEn,
  geographies: {
    country: "whole country",
    provinces_34: "34 provinces and cities",
    regions_2025: "6 regions (2025)",
    regions_2018: "6 regions (2018)",
    as_reported: "places as reported"
  },
  scenarios: {actual: "actual", target: "target"},
  qualifiers: {exact: "", at_least: "more than", at_most: "nearly", about: "about"},
  bases: {
    period: "in the year",
    year_to_date: "year to date",
    programme_to_date: "running total of the programme",
    as_of: "on a date"
  },
  blanks: {
    not_reported: "left empty",
    nil: "nil",
    not_available: "not available",
    not_applicable: "not applicable",
    illegible: "illegible",
    magnitude_only: "order of magnitude only",
    overdue: "overdue",
    not_due: "not due yet",
    straddling: "the place reported lies in two regions",
    undivided: "told only within a running total"
  },
  figure: {
    noneChosen: "There is no figure for this choice. Choose other years or another breakdown.",
    missing: "not reported",
    missingLegend: "Not reported",
    partialLegend: "Returns missing",
    coverage: (reported, expected) => `${reported} of ${expected} expected figures in`,
    coverageShort: "Coverage",
    bounds: (lower, upper) => `between ${lower} and ${upper}`,
    boundsOpen: "what is missing cannot be estimated",
    previous: (period, value) => `${period.charAt(0).toUpperCase()}${period.slice(1)}: ${value}`,
    previousMissing: (year) => `${year}: not reported`,
    versus: (period) => `on ${period}`,
    sameReporters: "same offices,",
    notCompared: (reason) => `Not compared: ${reason}`,
    percentWithheld: (reason) => `percentage withheld: ${reason}`,
    exact: "Exactly",
    total: "Whole country",
    sparkline: (name, from, to) => `${name} from ${from} to ${to}`,
    runningTotal: "running total of the programme",
    target: "target",
    value: "Figure",
    asTable: "As a table",
    newStructure: "34 provinces"
  },
  filters: {
    label: "Filters",
    noScript: "The choices need JavaScript; without it the page shows the latest figures only.",
    indicator: "Indicator",
    year: "Year",
    geography: "Broken down by",
    scenario: "Kind of figure",
    step: "By",
    steps: {year: "Year", quarter: "Quarter"},
    from: "From",
    to: "To",
    map: "Map",
    maps: {tiles: "Equal tiles", outlines: "Outlines"},
    severity: "Severity",
    status: "State",
    all: "All",
    reset: "Reset",
    search: "Find",
    loading: "Loading figures; what stands below has not changed yet.",
    failed: "The figures could not be loaded; what stands below has not changed.",
    retry: "Try again"
  },
  foot: {
    source: "Source",
    sourceReturns: "returns received",
    method: "Method",
    downloads: "Download",
    cells: "See the cells"
  },
  table: {
    sort: "Sort by",
    turn: "Reverse",
    sortBy: (column) => `Sort by ${column}`,
    search: "Search this table",
    found: (rows) => (rows === "1" ? "1 row" : `${rows} rows`),
    unit: "Unit",
    year: "Year"
  },
  notFound: {
    title: "There is no such page",
    text: "Its address may have changed.",
    back: "To the home page"
  }
};
