import type {placesVi} from "./placesVi.ts";

/** Texts of the list of places, in English. */
export const placesEn: typeof placesVi = {
  title: "What has each province reported?",
  list: "The 34 provinces and cities",
  place: "Province or city",
  region: "Region",
  heldPlaces: "Formed from (of the 63)",
  unchanged: "unchanged",
  indicatorCount: "Indicators with figures",
  latestYear: "Latest year",
  figures: "Latest figure of each indicator",
  byYear: "All figures over the years",
  heldTitle: "Territory",
  heldText: (name, held) =>
    `Since 1 July 2025 ${name} consists of: ${held}. Earlier figures are the sum of these provinces.`,
  heldSame: (name) =>
    `The territory of ${name} did not change when the country went from 63 to 34.`,
  none: "No return has reported a figure for this place yet.",
  returnsTitle: "Returns from this place",
  returnsNone: "No return of its own; figures, if any, come from returns that list many places.",
  nowIn: "now in",
  hoangSaTile: ["Hoàng", "Sa"],
  truongSaTile: ["Trường", "Sa"],
  hoangSa: "Hoàng Sa (Đà Nẵng)",
  truongSa: "Trường Sa (Khánh Hòa)"
};
