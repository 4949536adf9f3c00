import type {exportVi} from "./exportVi.ts";

/** What stands in and around a saved table, in English. */
export const exportEn: typeof exportVi = {
  save: "Save the table",
  csv: "CSV",
  xlsx: "Excel",
  markdown: "Copy as a Markdown table",
  copied: "Copied.",
  failed: "The file could not be made. Reload the page and try again.",
  data: "Data",
  about: "Definitions and source",
  title: "Table",
  source: "Source",
  release: "Release",
  releaseText: (number: number, date: string, release: string) =>
    `number ${number}, ${date}, id ${release}`,
  demonstration: "Made-up figures, not real ones.",
  coverage: "Coverage",
  coverageInRows: "Stated in every row: how many have reported, of how many expected.",
  query: "SQL query",
  address: "Page with the same figures",
  rows: "Rows",
  checksum: "SHA-256 of the table as CSV (UTF-8, no byte order mark)",
  notes: "Notes",
  emptyIsMissing:
    "An empty cell is a figure that nobody has reported, not a zero. Where a return says “none”, the column blank (nil) says so, if the table has it.",
  apostrophe:
    "An apostrophe before a text that begins with = + - @ keeps spreadsheets from taking it for a formula.",
  cut: (count: number) => `${count} text cells longer than Excel allows were cut; they end in “…”.`,
  columns: "Columns",
  column: "Column",
  heading: "Heading",
  type: "Type",
  meaning: "Meaning",
  types: {
    text: "text",
    number: "number",
    integer: "whole number",
    date: "date",
    boolean: "true or false"
  }
};
