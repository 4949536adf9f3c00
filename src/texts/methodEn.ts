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
      "Approximate figures",
      "“More than”, “nearly” and “about” stay with the figure. Words such as “thousands” stay words and are not turned into a number."
    ]
  ],
  definitions: "Definitions of the indicators",
  changes: "Changed definitions",
  forms: "Forms",
  frequency: "Frequency",
  organisations: "Reporting organisations",
  catalogue: "Catalogue of findings",
  code: "Code",
  name: "Name",
  sources: "Sources",
  sourcesNote: "These links lead away from this site.",
  none: "None."
};
