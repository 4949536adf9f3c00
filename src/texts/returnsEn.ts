import type {returnsVi} from "./returnsVi.ts";

/** Texts of the page of returns, in English. */
export const returnsEn: typeof returnsVi = {
  title: "Which returns have arrived, and which cells need mending?",
  status: "State of the returns",
  list: "The returns",
  kinds: "Most frequent findings",
  findings: "Cells to look at again",
  file: "File",
  what: "Title",
  form: "Form",
  organisation: "Organisation",
  place: "Place",
  period: "Period",
  state: "State",
  values: "Cells read",
  errors: "Errors",
  warnings: "Warnings",
  notes: "Notes",
  severity: "Severity",
  sheet: "Sheet",
  cell: "Cell",
  text: "The cell says",
  message: "What is the matter",
  remedy: "What to do",
  count: "Count",
  wholeFile: "whole file",
  none: "There are no returns.",
  noFindings: "No cell needs another look.",
  shown: (shown, total) =>
    `Showing ${shown} of ${total}. For the full list use the command “chung-tay status”.`
};
