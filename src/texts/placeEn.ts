import type {placeVi} from "./placeVi.ts";

/** The pages of places, in English. */
export const placeEn: typeof placeVi = {
  inRegion: "Region",
  named2018: (name) => `${name} (region of 2018–2025)`,
  named2025: (name) => `${name} (region since 2025)`,
  change: "Against the year before",
  rank: "Rank",
  rankBetween: (best, worst) => `${best}–${worst} once all have reported`,
  share: "Part of what the country has reported",
  noShare: {
    no_country: "no figure for the country",
    basis: "counted differently",
    not_additive: "places do not add up",
    not_a_part: "not a part of the country’s figure",
    qualifier: "approximate"
  },
  figuresNote:
    "Ranked by what has been reported, 1 is the largest, among the places with a figure of the same kind. Where returns are missing the rank may still move within the range given below it.",
  trendTitle: (indicator, place) => `${indicator}, ${place} over the years`,
  besideTitle: (indicator, year) => `${indicator}, ${year}`,
  besideNeighbours: "beside the provinces that share a border with it",
  besideRegions: "beside the other regions",
  former: "Figures of the provinces before the merger",
  formerNote:
    "As reported by the provinces before 1 July 2025; the last line is the sum on the territory of today, in 2025 with what the new province reported from July.",
  formerPlace: "Province before July 2025",
  formerSum: "On the territory of today",
  members: (count) => `${count} provinces and cities in the region`,
  regionOf2018:
    "One of the six regions of 2018–2025, over the 63 provinces. A new province that straddles two of them is counted in neither.",
  regionOf2025: "One of the six regions since 2025, over the 34 provinces and cities.",
  latestReturns: (shown, total) => `The latest ${shown} of ${total} returns.`
};
