import type {DownloadsTexts} from "./downloadsVi.ts";

/** The page of downloads and the workbooks on it, in English. */
export const downloadsEn: DownloadsTexts = {
  title: "Where can I download the data of this release?",
  lead: "Every table of the release, for Excel, R, Python, QGIS or a cluster. The addresses of the files stay the same from release to release.",
  none: "This release comes without files to download.",
  whole: "Everything",
  wholeNote: (tables: string) =>
    `${tables} tables, from the single cell of a return to figures by place and year.`,
  kinds: {
    bundle: "Bundle",
    bundleNote:
      "Every table as Parquet and CSV, the data dictionary, a description for programs (Data Package), GeoJSON maps, checksums.",
    workbook: "Excel workbook",
    workbookNote: "Cover, definitions, coverage and every yearly figure.",
    figures: "Figures by place and year",
    figuresNote: "The main table: a row for each indicator, place and year, with its coverage.",
    observations: "Observations",
    observationsNote: "A row for each cell of a return, with its file, sheet and cell.",
    dictionary: "Data dictionary",
    dictionaryNote: "Meaning, type, unit and keys of every column."
  },
  indicators: "By indicator",
  indicatorsNote: "The yearly figures of one indicator, for every geography.",
  indicator: "Indicator",
  years: "Years",
  rows: "Rows",
  files: "Files",
  tables: "By table",
  tablesNote:
    "As on the page “Ask in SQL”. Long tables are here as Parquet only; their CSV is in the bundle.",
  table: "Table",
  columns: "Columns",
  what: "What",
  file: "File",
  size: "Size",
  checksum: "SHA-256",
  checksums: "Checksums",
  checksumsNote: "Save the list beside the files, then run:",
  checksumsList: "List of the SHA-256 of every file on this page",
  cite: "Citation",
  citeNote: "The id of a release never changes: who has it finds the same figure again.",
  licence: "Licence",
  licenceText:
    "MIT: use, copy, change and publish it, and keep the copyright notice. The outlines of the maps are Natural Earth’s, in the public domain. Where each figure is from stands on the page",
  read: "Read it right",
  readRules: [
    "An empty cell is a figure that nobody has reported, not a zero. The column blank of the observations says why.",
    "Every figure comes with how many have reported (n_reported) of how many are expected (n_expected).",
    "Do not add different geographies, plans with results, or running totals with figures of a year.",
    "CSV: UTF-8 with a byte order mark, commas, decimal points. In Excel use Data → From Text/CSV; a double click reads the decimals wrongly where the system has decimal commas."
  ],
  /** What a table holds; one without a line here shows its name alone. */
  tableNotes: {
    calendar:
      "Periods (months, quarters, halves, nine months, years) and what each may be compared with.",
    corrections: "Cells that a steward has corrected, with the reason.",
    decisions: "Decisions about returns, in their order.",
    derived_measures: "Money in prices of one year, figures per 10,000 people, funds per house.",
    double_reports: "Pairs of figures that may be one result reported twice.",
    expected_returns: "Who owes which return by when, and what came.",
    findings: "What is to be mended in a return, or does not agree across returns.",
    identities: "Identities that were checked (parts and totals, periods and running totals).",
    indicator_breakdowns:
      "Yearly figures by organisation, house type, source of funds, beneficiary, kind of work.",
    indicator_by_place_period: "Figures by quarter, half, nine months, year.",
    indicator_by_place_year: "Figures by indicator, place and year, with their coverage.",
    indicators: "Indicators: definition, unit, caveats.",
    observations: "Every cell of every return that counts.",
    organisation_by_place_period:
      "Figures of each organisation by quarter, half, nine months: alone and in the joint total.",
    organisation_contributions:
      "What each organisation reports, and what of it may be reported twice.",
    organisations: "Organisations that report.",
    period_comparisons: "Two periods of the same months in two years, the change taken apart.",
    place_changes: "Which place became part of which, and since when.",
    place_neighbours: "Provinces that share a border by land.",
    place_standings: "Rank and share of each place.",
    places: "Places of every era: country, regions, provinces, districts, communes.",
    releases: "Releases that were published.",
    returns: "Returns received and their state.",
    revisions: "Figures that a later release changed.",
    running_totals: "Figures of a period beside running totals, and what follows from them.",
    target_progress: "Plan, result, and what an even pace would have given.",
    undecided_doubles: "Pairs of double reports that nobody has decided about.",
    worst_residuals: "Where each identity differs most.",
    year_over_year: "Against the year before, the change taken apart.",
    "codes.breakdowns": "House types, sources of funds, beneficiaries, kinds of work.",
    "codes.cpi": "Consumer prices by year.",
    "codes.definition_changes": "Which indicator was defined anew in which year.",
    "codes.form_due": "When each form is due.",
    "codes.form_reporters": "Who owes which form.",
    "codes.forms": "Forms."
  },
  label: (format: string, name: string) => `${format}: ${name}`,
  workbook: {
    title: "Figures of joint welfare programmes",
    indicatorTitle: (name: string) => `Chung Tay: ${name}`,
    cover: "Cover",
    definitions: "Definitions",
    coverage: "Coverage",
    data: "Data",
    release: "Release",
    contents: "In this file",
    sheetNotes: {
      definitions: "What each indicator is, its unit and caveats, and what the columns mean.",
      coverage: "How many have reported of how many are expected, in percent; empty where none is.",
      data: "A row for each figure of an indicator, place and year."
    },
    code: "Code",
    unit: "Unit",
    kind: "Kind",
    definition: "Definition",
    caveats: "Caveats",
    percent: "Reported (%)",
    columns: {
      indicator: ["Indicator code", "Code in the list of indicators."],
      indicator_name: ["Indicator", "Name of the indicator."],
      geography: ["Geography", "Kind of places; never add two of them."],
      place_id: [
        "Place id",
        "Id of this system; codes of the Statistics Office changed owner and are no key."
      ],
      place: ["Place", "Name of the place."],
      year: ["Year", "Year of the figure."],
      scenario: ["Scenario", "Result or plan; never add them."],
      basis: [
        "Basis",
        "In the year, running total, or as of a day; running totals do not add up over years."
      ],
      qualifier: ["Qualifier", "More than, less than, about; empty where exact."],
      unit: ["Unit", "Unit of measure."],
      value: ["Figure", "In the unit beside it; empty where nobody has reported, which is not 0."],
      lower: ["At least", "Lower bound: what is reported."],
      upper: [
        "At most",
        "Upper bound: also what the missing reported a year before; empty where unknown."
      ],
      n_reported: ["Reported", "Parts that have been reported."],
      n_expected: ["Expected", "Parts that are expected."],
      coverage: ["Coverage (%)", "Reported of expected."]
    }
  }
};
