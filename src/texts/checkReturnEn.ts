import type {CheckReturnTexts} from "./checkReturnVi.ts";

/** The page that checks a return, in English. */
export const checkReturnEn: CheckReturnTexts = {
  title: "Does this return need mending before it is sent?",
  privacy: "The file is read in this browser. Nothing is sent anywhere, nothing is kept.",
  drop: "Drop your return here",
  choose: "Choose a file",
  dropMore: "Drop another file here",
  chooseMore: "Choose another file",
  several: "Several files may be chosen at once; they are checked one after the other.",
  noScript:
    "This page needs JavaScript to read the file on your own machine. Switch JavaScript on, or ask the office that collects the returns to run “chung-tay check” on your file.",
  noWorker: "This browser is too old to check files. Use a recent Chrome, Edge, Firefox or Safari.",
  link: "Check a return before it is sent",
  linkNote:
    "Drop a file into the browser and see at once which cells to mend; the file stays on the machine.",
  howTitle: "What this page does",
  how: [
    [
      "Reads every cell",
      "The program that the collecting office uses reads your file, works out which indicator, place and period each figure belongs to, and checks totals, units and periods."
    ],
    [
      "Points at the cell to mend",
      "Each mistake comes with its cell, the table around it with the cell outlined in red, and what to do. Like mistakes are told once."
    ],
    [
      "Shows how the figures are understood",
      "The table at the end lists every figure as the collecting office will record it. Glance over it: no program knows a mistyped number."
    ]
  ],
  formatsTitle: "Which files it takes",
  formats: [
    ["Excel", ".xlsx, .xlsm, .xlsb, .xls (Excel 95 to 2003 as well)"],
    ["LibreOffice", ".ods"],
    ["Text", ".csv, .tsv, .txt, any delimiter and encoding (TCVN3 and VNI as well)"],
    ["Web page, XML", "an HTML table or XML saved under a name that ends in .xls"]
  ],
  formatsNote:
    "Files are recognised by what is in them, not by their ending. At most 100 MB. Macros never run. Files with a password, PDF and Word documents cannot be read.",
  personalNote:
    "Send no lists of persons: a column of names with identity or phone numbers is refused.",
  busy: {
    codelists: "Loading the lists of places and indicators…",
    read: "Reading the file…",
    interpret: (cells) => `${cells} cells read. Working out and checking…`,
    waiting: "waiting its turn",
    checking: "being checked…",
    stop: "Stop",
    seconds: (seconds) => `${seconds} s`
  },
  failed: {
    deadline: (seconds) =>
      `Stopped: after ${seconds} seconds this file was still not read. It may be damaged, or hold far more cells than a return needs. Copy the table into a new file and try again.`,
    stopped: "Stopped as you asked. This file was not checked.",
    unreadable:
      "The file could not be opened. It may just have been changed or deleted, or be a folder. Choose it again.",
    memory:
      "The browser ran out of memory over this file. Copy the table into a new file and try again.",
    program:
      "The check itself failed on this file. That is a fault of the program, not yours: send the file to the collecting office as usual.",
    load: "The check could not be loaded. See whether you are connected and reload the page; your file has not been read."
  },
  files: "Files",
  file: "File",
  accepted: "Figures accepted",
  open: (file) => `Show the result of ${file}`,
  resultTitle: (file) => `Result: ${file}`,
  verdict: {
    clean: "Nothing to mend. This return can be sent.",
    notes: "Nothing to mend. There are a few notes for information.",
    warnings: (count) =>
      count === "1"
        ? "It can be sent, but the point below deserves another look."
        : `It can be sent, but the ${count} points below deserve another look.`,
    errors: (errors) =>
      `${errors === "1" ? "One error" : `${errors} errors`} to mend. Sent as it is, cells with errors are not counted.`,
    rejected: "It cannot be sent yet: no figure is accepted. Mend it as said below.",
    unreadable: "This file cannot be read. Why, and what to do, is said below."
  },
  verdictInBrief: {
    clean: "nothing to mend",
    warnings: "can be sent, deserves a look",
    errors: "to be mended",
    rejected: "cannot be sent yet",
    unreadable: "cannot be read"
  },
  counts: {
    figures: (count) => (count === 1 ? "figure accepted" : "figures accepted"),
    errors: (count) => (count === 1 ? "error" : "errors"),
    warnings: (count) => (count === 1 ? "warning" : "warnings"),
    notes: (count) => (count === 1 ? "note" : "notes")
  },
  about: {
    title: "Understood as",
    heading: "Title",
    form: "Form",
    organisation: "Reporting office",
    place: "Place",
    period: "Period",
    file: "File",
    unknown: "not stated",
    otherForm: "no known form",
    severalPlaces: (count) => `${count} places, row by row`,
    severalPeriods: (count) => `${count} periods, row by row`,
    read: (format, sheets, cells) =>
      `${format}, ${sheets === "1" ? "1 sheet" : `${sheets} sheets`}, ${cells} cells with content`
  },
  steps: {
    title: "What to do next",
    mend: "Mend the cells with errors in your own file, save it, and drop it here again.",
    mendFile: "Do as said below in your own file, and drop it here again.",
    mendFirst: "Errors first; warnings and notes only need a look.",
    other:
      "Nothing on the list was found in it: choose the right file, or name the indicators as the list does.",
    look: "Look at the cells with warnings: where the figures are right, leave them.",
    send: "Send the file to the collecting office as usual; this page does not send it for you."
  },
  download: {
    label: "To work with",
    workbook: "Your file with the cells marked (.xlsx)",
    list: "List (.xlsx)",
    csv: "List (.csv)",
    preparing: "Preparing the file…",
    saved: (file) => `${file} saved.`,
    failed: "This file could not be made."
  },
  findings: {
    errors: "To mend",
    warnings: "To look at again",
    notes: "Notes",
    remedy: "What to do",
    where: "Where",
    places: (count) => (count === "1" ? "1 place" : `${count} places`),
    example: "This is about the cell shown. The others have words of their own: press “Next cell”.",
    inTable: "See it in the table",
    exampleInList:
      "This is about the first cell. The others have words of their own in the list for download.",
    cellOf: (cell, position, count) =>
      count === "1" ? `Cell ${cell}` : `Cell ${cell}, ${position} of ${count}`,
    sheet: (sheet) => `Top of sheet ${sheet}`,
    previous: "Previous cell",
    next: "Next cell",
    excerpt: (cell) => `The table around cell ${cell}`,
    here: "the cell in question",
    alike: "same mistake",
    row: "Row",
    more: (count) => `Show ${count} more kinds`
  },
  figures: {
    title: "The figures as understood",
    subtitle:
      "Every figure of the return as the collecting office will record it. Values are in base units (money: đồng).",
    none: "No figure could be understood.",
    search: "Find in the table",
    searchHint: "indicator, place, cell…",
    indicator: "Indicator",
    show: "Show",
    shows: {
      all: "All",
      flagged: "With an error, warning or note",
      valued: "With a value",
      blank: "Without a value"
    },
    place: "Place",
    period: "Period",
    basis: "Counted",
    value: "Value",
    written: "The cell says",
    cell: "Cell",
    part: "of which",
    bases: {
      period: "in the period",
      year_to_date: "year to date",
      programme_to_date: "running total of the programme",
      as_of: "on a date"
    },
    target: "target",
    range: (first, last, found, total) =>
      found === total
        ? `${first}–${last} of ${total} cells`
        : `${first}–${last} of ${found} cells found (whole return: ${total})`,
    nothingFound: (total) => `No cell matches, out of ${total}.`,
    previous: "Previous page",
    next: "Next page"
  }
};
