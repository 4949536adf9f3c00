import type {targetsVi} from "./targetsVi.ts";

/** The page of plans, in English. */
export const targetsEn: typeof targetsVi = {
  title: "How far have the year’s plans been carried out?",
  lead: "Results stand beside the plans of the same offices. The even pace is the part of the plan that the reported months make of a year; stocks and running totals of a programme have no pace. A percentage is shown only where the two can be compared.",
  none: "No return has stated a plan yet.",
  noneHere: "There is no plan under this choice.",
  country: (year) => `The whole country, plans of ${year}`,
  countryNote:
    "The upright mark in a bar is the part of the year that has passed. Choose an indicator to see it place by place.",
  byPlace: (indicator, year) => `${indicator}: plan and result by place, ${year}`,
  marks: "bar: done · upright line: plan · dot: even pace · numbers: done / plan",
  plan: "Plan",
  planned: (plan) => `plan ${plan}`,
  actual: "Done",
  ofOffices: (some, all) => `of ${some} of ${all} offices`,
  percent: "Share done",
  pace: "Against an even pace",
  implied: "Even pace",
  reportedTo: "Reported to",
  months: (months) => `${months} of 12 months`,
  paces: {
    reached: "reached",
    ahead: "ahead",
    behind: "behind",
    missed: "missed at the year’s end",
    open: "no pace"
  },
  withheld: {
    no_actual: "no result reported yet",
    plan_zero: "the plan is 0",
    running_total: "one of the two is a running total of the programme",
    basis: "the two are counted in different ways",
    not_yet_all: "an office with a plan has not reported its result",
    not_all_planned: "an office that reports its result made no plan",
    coverage: "returns are missing",
    qualifier: "one of the figures is approximate",
    other: "the two cannot be compared"
  }
};
