import type {LabelDecision} from "../types.ts";

/** The findings that name a label which no list knows, and what it should have named. */
export const unmatchedLabelKinds: Readonly<Record<string, LabelDecision["kind"]>> = {
  "interpret.place-unknown": "place",
  "interpret.place-ambiguous": "place",
  "interpret.place-missing": "place",
  "interpret.indicator-unknown": "indicator",
  "interpret.row-like-an-indicator": "indicator",
  "interpret.row-not-an-indicator": "indicator",
  "interpret.column-like-an-indicator": "indicator",
  "interpret.column-not-an-indicator": "indicator",
  "interpret.organisation-unknown": "organisation"
};
