import type {organisationsVi} from "./organisationsVi.ts";

/** The pages of organisations, in English. */
export const organisationsEn: typeof organisationsVi = {
  title: "What has each organisation contributed, alone and jointly?",
  lead: "A joint result is reported by every partner. In the joint figure it counts once, with the body in the lead, as soon as that has been decided; so the figures of the organisations may add up to more than the joint one.",
  list: "Organisations with figures",
  listNote:
    "Returns sent: by the organisation itself. One that sent none still has figures where the return of another body states its part.",
  none: "No return names the organisation that reports yet.",
  returns: "Returns sent",
  doubleCount: "Results that may be joint",
  ownLead:
    "The organisation’s figures are what its own offices report. The joint figure holds all organisations; a joint result counts in it once, as soon as that has been decided.",
  contributions: "What it contributes, latest year of each indicator",
  contributionsNote:
    "The whole country. The parts of all organisations may add up to more than 100%.",
  quarters: "By quarter",
  quartersNote:
    "The whole country, latest quarters: what the organisation reports alone, and what all together have in the last quarter that it has a figure of.",
  jointLatest: "All together",
  own: "This organisation",
  jointTotal: "All together",
  share: "Part of the joint figure",
  shared: "Of it perhaps joint",
  noShare: {
    no_total: "no joint figure",
    not_additive: "organisations do not add up",
    not_a_part: "not a part of the joint figure",
    qualifier: "approximate"
  },
  joint: "Results that may have been reported twice",
  jointNote: (shown, total) =>
    `${shown} of ${total}. Same place, period and indicator: as long as nobody has decided, both count.`,
  jointNone: "No result looks like one that another organisation reported.",
  other: "The other organisation",
  otherValue: "Its figure",
  why: "Why",
  decision: "Decision",
  kinds: {
    same_value: "the same figure",
    sum: "the sum of others",
    decided: "was decided"
  },
  decisions: {
    undecided: "undecided",
    once: "counted once",
    separate: "two results",
    outdated: "the decision no longer fits the figures"
  },
  progressLink: "What it owes and what it has sent"
};
