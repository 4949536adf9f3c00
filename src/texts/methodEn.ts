import type {Texts} from "./vi.ts";

/** The page of method, in English. */
export const methodEn: Texts["method"] = {
  title: "How are the figures on this site worked out?",
  rulesTitle: "Rules",
  rules: [
    [
      "From cell to figure",
      "Every return is read cell by cell. A cell that can be understood becomes a figure and keeps its file, sheet and address. A cell that cannot becomes a finding, never a guess."
    ],
    [
      "Missing is not zero",
      "Where nothing was reported, maps, charts and tables are hatched. A zero is shown only where a return says zero."
    ],
    [
      "Coverage",
      "Every total says how many of the expected figures are in it. While some are missing the total has bounds: the upper one adds what the missing places reported the year before."
    ],
    [
      "A direct figure beats a sum",
      "Where a return is about the place itself, its figure is used; otherwise the places inside are added up. Totals printed in a return only serve to check it."
    ],
    [
      "Period figures and running totals",
      "A running total of a programme is labelled as one; it is never added to period figures and never compared year by year."
    ],
    [
      "Administrative structures",
      "Figures before 1 July 2025 are added up to today’s 34 provinces, since every former province lies whole in one of them. No figure is split back onto former provinces. A new province that straddles two former regions is counted in neither."
    ],
    [
      "Compared with the year before",
      "Two years are compared on the same territory and over the same months. A percentage is shown only where both years are complete, counted in the same way and defined alike; otherwise the reason stands in its place."
    ],
    [
      "While a year is not over",
      "An unfinished year is set against the equal part of the year before: nine months against nine months, a quarter against a quarter. On a headline, “same offices” is the change at those that reported both times, without those that are new or have stopped."
    ],
    [
      "Joint results",
      "What several organisations did and reported together counts once, with the lead organisation, as soon as that has been decided. Probable double reports are listed on the page of organisations and never deducted unasked."
    ],
    [
      "Returns sent again, cells known to be wrong",
      "A return that is sent again takes the place of the one before once it is accepted; the earlier one is kept. A cell known to be wrong is replaced with the right figure, its reason and its source; every published figure that changes is listed under Revisions."
    ],
    [
      "Other measures",
      "Constant prices are consumer prices of 2020; per 10,000 people divides by the population of 2020 of just those places that have a figure; per house divides housing funds by the houses of the same offices. Where that cannot be done, the reason stands in its place."
    ],
    [
      "Approximate figures",
      "“More than”, “nearly” and “about” stay with the figure. Words such as “thousands” stay words and are not turned into a number."
    ]
  ],
  contents: "Contents of the page",
  definitions: "Definitions of the indicators",
  changes: "Changed definitions",
  forms: "Forms",
  formsNote: "Who has to send which form, how often, and when the last period was due.",
  frequency: "Frequency",
  deadline: "Last deadline",
  due: (period, date) => `${period}: ${date}`,
  owing: "Who has to send it",
  nobodyOwes: "no calendar: not sent regularly",
  returns: "Returns sent",
  organisations: "Reporting organisations",
  catalogue: "Catalogue of findings",
  catalogueNote:
    "Everything that reading, checking and reviewing may say, with what helps. An ellipsis stands for the cell, number or name in question.",
  licences: "Licences",
  licenceLines: [
    "The code of Chung Tay: MIT licence.",
    "The figures: of the offices that reported them, named under Sources; please cite the source and the release.",
    "Boundaries on the map: Natural Earth, public domain.",
    "The typeface Inter: SIL Open Font Licence 1.1."
  ],
  code: "Code",
  name: "Name",
  sources: "Sources",
  sourcesNote: "These links lead away from this site.",
  sourcesNone: "No return of this release names a published source.",
  none: "None."
};
