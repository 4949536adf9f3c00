import type {communeVi} from "./communeVi.ts";

/** The search for a commune and its page, in English. */
export const communeEn: typeof communeVi = {
  title: "Figures of every commune and ward",
  find: "Find a commune or ward",
  findNote:
    "Among the 3,321 communes, wards and special zones of today; their names from before July 2025 are found as well, with or without marks.",
  search: "Name of a commune or ward",
  placeholder: "for example: truc bach, hoang sa",
  count: (count) =>
    count === 0 ? "Nothing found." : count === 1 ? "1 place found." : `${count} places found.`,
  more: (shown) => `The first ${shown} are shown; type on to narrow it down.`,
  loading: "Loading the list of communes and their figures…",
  failed: "The list of communes or their figures could not be loaded.",
  noScript: "The search needs JavaScript. The pages of the 34 provinces do not.",
  figures: "Figures over the years",
  none: "No return has reported a figure of this place yet.",
  territory: "Territory",
  held: (names) =>
    `Since 1 July 2025 it holds all or a part of: ${names}. Earlier figures are never split over the new places.`,
  heldNone: "Its territory did not change on 1 July 2025.",
  unknown: "There is no commune or ward with this code.",
  regions2025: "The six regions since 2025",
  regions2018: "The six regions of 2018–2025",
  provinces: "Provinces and cities"
};
