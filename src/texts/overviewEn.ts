import type {overviewVi} from "./overviewVi.ts";

/** Texts of the overview in English. */
export const overviewEn: typeof overviewVi = {
  title: "What have the joint programmes achieved, and how complete are the figures?",
  questions: {
    label: "Common questions",
    place: "What has my province done?",
    change: "Who rose and fell on the year before?",
    missing: "Who has not reported?",
    briefing: "One page to read out in a meeting",
    trace: "Click a figure to see which cells of which returns it was added up from."
  },
  headline: "Headline figures",
  headlineNote: "The most recent year with figures of each indicator, the whole country.",
  themes: {houses: "Houses", funds: "Funds", people: "People helped", workDays: "Work given"},
  more: "Further figures",
  mapTitle: (indicator, year) => `${indicator} by province, ${year}`,
  placesTitle: (indicator, geography, year) => `${indicator}, ${geography}, ${year}`,
  trendTitle: (indicator) => `${indicator}, the country over the years`,
  movers: "What changed most",
  moversNote:
    "The provinces that rose and fell most on the year before, among those whose two years can be compared.",
  moversNone:
    "No province has two consecutive years that can be compared yet: one of the two is incomplete, or was counted in another way.",
  years: "Years",
  noneRose: "none rose",
  noneFell: "none fell",
  rise: "Rose most",
  fall: "Fell most",
  compared: "Provinces compared",
  missing: "What is missing",
  missingNote: (withFigure, total) =>
    `${withFigure} of the ${total} indicators in the list have figures so far.`,
  missingReturns: (day, overdue, neverSent) =>
    `As of ${day}: ${overdue} returns are overdue from offices that have reported before; ${neverSent} from offices that have never sent one.`,
  missingUnknown:
    "The returns of this release belong to no periodic form, so it cannot be said which offices still owe one.",
  missingFindings: (errors, warnings) => `Errors: ${errors}; warnings: ${warnings}.`,
  received: "Received, last period that was due",
  receivedOf: (received, expected) => `${received} of ${expected} returns`,
  overdue: "Overdue",
  neverSent: "Never sent",
  empty: "This release holds no figures yet. Load some returns and build the site again."
};
