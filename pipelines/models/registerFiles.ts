/** Who owes what by when, as far as the codelists alone tell it. */
export const REGISTER = [
  "staging/form_rules",
  "intermediate/calendar",
  "intermediate/form_periods",
  "intermediate/followers",
  "intermediate/form_offices",
  "intermediate/present_offices"
] as const;

/** Who owes what by when, and what came: made once, after the mart of returns, and computed only when asked. */
export const REGISTER_MARTS = [
  "intermediate/arrivals",
  "intermediate/register_evidence",
  "intermediate/register_facts",
  "intermediate/owed_returns",
  "intermediate/answers",
  "intermediate/expected_returns",
  "marts/calendar",
  "marts/expected_returns"
] as const;
