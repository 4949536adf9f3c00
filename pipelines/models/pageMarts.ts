/** Views that set figures of other marts side by side for the pages; computed only when asked. */
export const PAGE_MARTS = ["marts/place_neighbours", "marts/place_standings"] as const;
