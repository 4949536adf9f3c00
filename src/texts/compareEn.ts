import type {compareVi} from "./compareVi.ts";

/** The page that sets two periods side by side, in English. */
export const compareEn: typeof compareVi = {
  title: (indicator, place, from, to) => `${indicator}, ${place}: from ${from} to ${to}`,
  coverage: (parts) => `coverage ${parts}`,
  table: "Change by place",
  kind: "Compare",
  kinds: {
    year: "whole years",
    nine_months: "first nine months",
    half: "half years",
    quarter: "quarters"
  },
  period: "Period",
  against: "Against",
  place: "Take apart the change of",
  nothing: "This place does not have a figure in both periods.",
  withheld: "Why is there no percentage?",
  sameReporters: (count, before, now, percent) =>
    `Only those that are in both periods (${count}; a new province where all of its old ones have a figure): from ${before} to ${now}${percent === null ? "" : ` (${percent})`}.`,
  explained: {
    previous_zero: "The earlier period was 0: there is nothing to divide by.",
    coverage:
      "Returns are missing in one of the two periods. The part “same reporters” still compares: they reported in both.",
    reporters:
      "Other places or bodies are in one period than in the other, as in the relief lists of two storms: the totals differ because the lists do. The part “same reporters” still compares.",
    span: "The two do not hold the same months, as nine months against twelve, or lists dated by day. Choose two equal parts of years where there are any.",
    basis: "One is a figure of a period, the other what there was on a day.",
    running_total:
      "This is a running total since the programme began: the later figure holds the earlier one, so their difference is no rise of the year.",
    definition: "The definition of the indicator changed between the two; its page says how.",
    qualifier:
      "Some offices wrote “more than”, “nearly” or “about”: a percentage would feign precision.",
    no_previous_year: "There is no figure for the earlier period.",
    other: "The two periods cannot be compared."
  }
};
