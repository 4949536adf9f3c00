import type {progressVi} from "./progressVi.ts";

/** The page of returns that are owed, in English. */
export const progressEn: typeof progressVi = {
  title: "Which offices have reported, and which have not?",
  asOf: (day) =>
    `As of ${day}, the day of the newest return. For today: the command “chung-tay status”.`,
  none: "No periodic form has been sent yet, so nobody owes a return. What has been received is occasional.",
  receivedLink: "Every return received, and the cells that need a look",
  summary: (period) => `The latest period that was due: ${period}`,
  summaryDue: (due) => `Due by ${due}.`,
  byPeriod: "Period by period",
  form: "Form",
  period: "Period",
  due: "Due",
  organisation: "Organisation",
  allOrganisations: "All (how many have sent)",
  place: "Place",
  allPlaces: "All provinces and cities",
  allYears: "All years",
  expected: "Owed",
  received: "Received",
  onTime: "On time",
  late: "Late",
  overdue: "Overdue",
  neverSent: "Never sent",
  notDue: "Not due yet",
  held: "Held",
  rejected: "Rejected",
  nil: "Nil returns",
  superseded: "Superseded",
  gridTitle: "By place and period",
  gridNote:
    "Choose an organisation or a place to see the state of every single office. An empty cell: the office does not owe that period.",
  gridEmpty: "No office owes anything under this choice.",
  countCell: (received, expected) => `${received} of ${expected} organisations have reported`,
  notDueCell: (count) => `${count} not due yet`,
  before: "to 30 June 2025",
  short: {
    o: "on time",
    l: "late",
    r: "received",
    h: "held",
    x: "rejected",
    v: "overdue",
    n: "never sent",
    d: "not due"
  },
  legend: "Signs in the table",
  states: {
    o: "on time",
    l: "late",
    r: "received, whether in time is not known",
    h: "held for a decision",
    x: "only rejected returns came",
    v: "overdue",
    n: "overdue, has never sent this form",
    d: "not due yet"
  },
  marks: {
    n: "nothing but nil",
    s: "an earlier return was superseded",
    b: "nothing but nil; an earlier return was superseded"
  },
  overdueTitle: "What is overdue, and whom to ask",
  overdueNote: (overdue, never) =>
    `${overdue} overdue returns of offices that have reported before; ${never} of offices that the form names but that never sent it. Those that have reported before come first.`,
  overdueShown: (shown) => `The first ${shown} are shown.`,
  overdueNone: "Nothing is overdue.",
  overdueNoneChosen: "Nothing on the list is overdue under this choice.",
  office: "Office",
  state: "State",
  ask: "Whom to ask",
  askSame: "the office itself",
  askNobody: "no office followed it whole",
  unattributed: (count) =>
    `${count} rejected files of which form, organisation or period is unknown: look at them before asking anybody.`,
  findingsTitle: "What needs a look, by office",
  findingsNote: (shown, total) =>
    `${shown === total ? `Offices with errors or warnings: ${total}` : `The ${shown} offices with the most errors and warnings, of ${total}`}. What is still open; superseded and withdrawn returns are left out.`,
  findingsNone: "No office has an open error or warning.",
  returns: "Returns",
  errors: "Errors",
  warnings: "Warnings",
  mostFrequent: "Most frequent",
  unknownOffice: "office unknown"
};
