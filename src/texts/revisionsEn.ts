import type {RevisionsTexts} from "./revisionsVi.ts";

export const revisionsEn: RevisionsTexts = {
  title: "How have published figures changed, and why?",
  lead: "Every publication is recorded. A figure that differs from the time before stands here, with the return that moved it.",
  releases: "Releases",
  number: "Number",
  day: "Day",
  returns: "Returns",
  moved: "Figures moved",
  note: "Note",
  frozen: "frozen",
  first: "the first",
  revisions: "Figures that have moved",
  revisionsShown: (shown, total) =>
    `${shown} of ${total} figures, the latest release and the largest change first. “chung-tay release diff A B” lists them all.`,
  revisionsNone: "No figure has moved since it was published.",
  figure: "Figure",
  trace: "Release by release",
  before: "Before",
  after: "After",
  change: "Difference",
  movedBy: "Moved by",
  byRule: "a rule, a list, a correction or a due date",
  coverageMoved: (before, after) => `values reported: ${before} → ${after}`,
  traceLabel: (count) => `Value over ${count} releases`,
  decisions: "Decisions about returns, cells and joint results",
  decisionsShown: (shown, total) => `The latest ${shown} of ${total} decisions.`,
  decisionsNone: "Nothing has been decided.",
  what: "Decision",
  about: "About",
  who: "Office",
  why: "Reason",
  kinds: {
    withdraw: "withdrawn",
    reinstate: "reinstated",
    accept: "accepted",
    correct: "cell corrected",
    once: "joint result, counted once",
    separate: "two results of their own"
  },
  corrected: (read, value) => `${read} → ${value}`
};
