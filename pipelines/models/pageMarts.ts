/** Views that set figures of other marts side by side for the pages; computed only when asked. */
export const PAGE_MARTS = [
  "marts/place_neighbours",
  "marts/place_standings",
  "marts/target_progress",
  "marts/target_progress_comments",
  "marts/organisation_contributions",
  "marts/organisation_contributions_comments"
] as const;
