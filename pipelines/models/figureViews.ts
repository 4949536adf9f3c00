/** Views over what is kept: made once, after the calendar, and computed only when asked. */
export const FIGURE_VIEWS = [
  "intermediate/decision_movers",
  "intermediate/spanned_figures",
  "intermediate/moved_lists",
  "intermediate/reporter_changes",
  "intermediate/family_changes",
  "intermediate/place_changes",
  "intermediate/unit_changes",
  "intermediate/organisation_figures",
  "intermediate/part_figures",
  "intermediate/people_covered",
  "intermediate/housing_reporters",
  "intermediate/traced_cells",
  "intermediate/traced_joints",
  "intermediate/traced_terms",
  "intermediate/traced_values",
  "intermediate/traced_missing",
  "marts/indicator_by_place_period",
  "marts/organisation_by_place_period",
  "marts/indicator_breakdowns",
  "marts/derived_measures",
  "marts/derived_measures_comments"
] as const;
