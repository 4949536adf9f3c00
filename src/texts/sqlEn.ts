import type {SqlTexts} from "./sqlVi.ts";
import {sqlWarningsEn} from "./sqlWarningsEn.ts";

/** The page on which analysts ask in SQL, in English. */
export const sqlEn: SqlTexts = {
  title: "Ask in SQL",
  lead: "Every table of this release, down to each reported cell. Answers are computed in your browser; nothing is sent anywhere.",
  link: "SQL",
  noScript:
    "This page needs JavaScript. Where the program is installed, “chung-tay sql” answers the same questions.",
  noWasm:
    "This browser cannot run WebAssembly, so the SQL engine cannot start. Use a recent Chrome, Edge, Firefox or Safari, or ask whoever looks after this machine whether WebAssembly is switched off. The data can still be downloaded from the other pages.",
  failed: "The SQL engine could not be loaded. Check the connection and load the page again.",
  noTables:
    "This release has no tables for SQL yet. Run “chung-tay build” and then “chung-tay site” again.",
  loading: {
    engine: "Loading the SQL engine",
    tables: "Loading tables",
    ready: "Ready"
  },
  side: {
    label: "Questions and tables",
    shared: "Ready-made questions",
    own: "Mine",
    ownNote: "Kept in this browser only.",
    ownNone: "Nothing saved yet.",
    history: "Recently run",
    historyNone: "Nothing run yet.",
    tables: "Tables and columns",
    search: "Find a table or column",
    rows: (rows) => `${rows} rows`,
    columns: (columns) => (columns === "1" ? "1 column" : `${columns} columns`),
    insert: (name) => `Insert ${name} into the query`,
    values: "For example",
    remove: (name) => `Delete ${name}`,
    show: (table) => `Columns of ${table}`
  },
  editor: {
    label: "SQL query",
    hint: "Ctrl+Enter runs the selection, or the statement at the cursor. Ctrl+Space suggests. Esc, then Tab leaves the editor.",
    run: "Run",
    stop: "Stop",
    format: "Format",
    explain: "Explain",
    save: "Save for me",
    saveName: "Name of the query",
    link: "Copy link",
    copied: "Copied.",
    formatFailed: "This query could not be formatted."
  },
  parameters: {
    title: "Parameters",
    missing: (names) => `Fill in: ${names}.`,
    province: "Province",
    region: "Region",
    indicator: "Indicator",
    organisation: "Organisation",
    year: "Year",
    from_year: "From year",
    to_year: "To year",
    geography: "Divided by",
    scenario: "Actual or target",
    period: "Period"
  },
  state: {
    running: "Running…",
    stopped: "Stopped as you asked. The page is ready for the next query.",
    empty: "There is no query to run.",
    error: "The query did not run",
    line: (line) => `line ${line}`,
    memory:
      "The result is larger than the memory this browser gives a page. Filter or aggregate more, or use “chung-tay sql”.",
    extension:
      "This needs a DuckDB extension that the page does not carry (Parquet, JSON, time zones…). Everything else still works.",
    outside: "The page reads the tables of this release only: no file and no other address."
  },
  warnings: sqlWarningsEn,
  result: {
    title: "Result",
    none: "No row meets these conditions.",
    all: (rows) => (rows === "1" ? "1 row" : `${rows} rows`),
    some: (shown, rows) => `Showing ${shown} of ${rows} rows; saved files hold all of them.`,
    found: (shown, found, rows) =>
      `Showing ${shown} of ${found} matching rows (whole result: ${rows} rows).`,
    seconds: (seconds) => `${seconds} s`,
    filter: "Filter the result",
    format: "Numbers as",
    formats: {local: "1,234.5", plain: "1234.5"},
    missing: "no value",
    table: "Table of the result",
    summary: "Summary of each column",
    column: "Column",
    type: "Type",
    empty: "Empty",
    distinct: "Distinct",
    least: "Least",
    most: "Most",
    mean: "Mean",
    median: "Median",
    save: "Save as",
    copy: "Copy as Markdown",
    copied: (rows) => (rows === "1" ? "1 row copied." : `${rows} rows copied.`),
    saved: (file) => `Saved ${file}.`,
    saveFailed: "This file could not be made.",
    tooLong: "Excel takes no more than 1,048,575 rows. Save as CSV or Parquet instead.",
    about: "About this result",
    gone: "This result is no longer in memory. Run the query again."
  },
  chart: {
    title: "Chart",
    kind: "Kind",
    kinds: {bar: "Bars", line: "Line", dot: "Dots"},
    across: "Across",
    value: "Value",
    colour: "Split by",
    nothing: "(nothing)",
    none: "A chart needs at least one column of numbers and one other.",
    cut: (shown, rows) => `Drawn: the first ${shown} of ${rows} rows.`,
    label: (value, across) => `${value} by ${across}`
  },
  explain: {
    title: "How the engine would do it",
    note: "Read from the bottom: tables are read first, then filtered, joined, aggregated."
  }
};
