/** Who owes what by when. Tables that depend on the codelists alone, and views that are computed when asked. */
export const REGISTER = [
  "staging/form_rules",
  "intermediate/calendar",
  "intermediate/form_periods",
  "intermediate/followers",
  "intermediate/form_offices",
  "staging/arrivals",
  "intermediate/register_evidence",
  "intermediate/owed_returns",
  "intermediate/answers",
  "intermediate/present_offices",
  "intermediate/expected_returns",
  "marts/calendar",
  "marts/expected_returns"
] as const;
