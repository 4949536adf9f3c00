/**
 * What the page and its worker say to one another. The page knows the pipelines by these types alone;
 * `pipelines/site/checkReturn/worker.ts` stands at the other end.
 */
import type {Language} from "../../texts/language.ts";

export type Severity = "error" | "warning" | "note";

export type ReturnStatus = "accepted" | "accepted_with_warnings" | "partly_accepted" | "rejected";

/** One question at a time; `turn` is given back with the answer. */
export interface Request {
  readonly turn: number;
  readonly question: Question;
}

export type Question =
  | {
      readonly kind: "begin";
      /** Address of the codelists, absolute. */
      readonly codelists: string;
      readonly language: Language;
    }
  | {readonly kind: "judge"; readonly key: number; readonly file: File}
  | {readonly kind: "forget"; readonly key: number}
  | {
      readonly kind: "excerpt";
      readonly key: number;
      readonly group: number;
      /** Which of the group's cells, from 0. */
      readonly position: number;
    }
  | {readonly kind: "figures"; readonly key: number; readonly choice: FigureChoice}
  | {readonly kind: "download"; readonly key: number; readonly what: Download};

export type Reply =
  | {readonly turn: number; readonly progress: Progress}
  | {readonly turn: number; readonly answer: Answer}
  /** A fault of the program, never of the return: that has findings. */
  | {readonly turn: number; readonly fault: string};

export type Answer =
  | {readonly kind: "begin"}
  | {readonly kind: "judge"; readonly judged: CheckedReturn}
  | {readonly kind: "forget"}
  | {readonly kind: "excerpt"; readonly excerpt: Excerpt}
  | {readonly kind: "figures"; readonly page: FigurePage}
  | {readonly kind: "download"; readonly saved: SavedFile};

/** `cells` is known once the file has been read. */
export interface Progress {
  readonly stage: "codelists" | "read" | "interpret";
  readonly cells: number;
}

/** All that is shown of one judged return, apart from its figures, which come by the page. */
export interface CheckedReturn {
  readonly fileName: string;
  /** `xlsx`, `csv`, …; `unknown` where the file could not be read. */
  readonly format: string;
  readonly status: ReturnStatus;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly sheets: number;
  readonly cells: number;
  /** Cells that hold a figure which would count. */
  readonly figures: number;
  readonly about: ReturnHead;
  readonly groups: readonly CheckedGroup[];
  /** For the filter of the figures, most frequent first. */
  readonly indicators: readonly IndicatorChoice[];
}

/** Who reports what for when, as understood, in words; null where the return does not say. */
export interface ReturnHead {
  readonly title: string | null;
  readonly form: string | null;
  readonly organisation: string | null;
  readonly place: string | null;
  /** Code of the period, such as `2024-Q1`. */
  readonly period: string | null;
  /** How many its figures are about. */
  readonly places: number;
  readonly periods: number;
}

export interface IndicatorChoice {
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

/** Like findings, told once. */
export interface CheckedGroup {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly remedy: string;
  /** True where message and remedy are those of the first cell and the others have their own. */
  readonly isExample: boolean;
  /** `Biểu 1!C5:C12, D7`. */
  readonly ranges: string;
  readonly findings: number;
  /** How many cells can be looked at one by one. */
  readonly cells: number;
  readonly excerpt: Excerpt | null;
}

/** The table around one cell: a few rows and columns, with the headers and labels that belong to them. */
export interface Excerpt {
  readonly sheet: string;
  /** A1 address, null where the sheet as a whole is meant. */
  readonly cell: string | null;
  readonly position: number;
  readonly message: string;
  readonly remedy: string;
  readonly columns: readonly ExcerptColumn[];
  readonly rows: readonly ExcerptRow[];
}

export interface ExcerptColumn {
  readonly name: string;
  /** True where columns before it are left out. */
  readonly isAfterGap: boolean;
}

export interface ExcerptRow {
  readonly name: string;
  readonly isAfterGap: boolean;
  readonly isHeader: boolean;
  readonly cells: readonly ExcerptCell[];
}

export interface ExcerptCell {
  readonly text: string;
  /** How many of the columns shown it covers. */
  readonly span: number;
  readonly isNumber: boolean;
  /** `here`: the cell in question; `alike`: another one of the same group. */
  readonly mark: "here" | "alike" | null;
}

export interface FigureChoice {
  /** Words that must all occur in indicator, place, sheet, cell or what the cell says; marks do not matter. */
  readonly search: string;
  readonly indicator: string;
  readonly show: FigureShow;
  /** From 0. */
  readonly page: number;
}

export type FigureShow = "all" | "flagged" | "valued" | "blank";

export interface FigurePage {
  readonly rows: readonly FigureRow[];
  readonly page: number;
  readonly pages: number;
  /** First row of the page, from 1; 0 where there is none. */
  readonly first: number;
  /** Rows that match the choice. */
  readonly found: number;
  readonly total: number;
}

export interface FigureRow {
  readonly sheet: string;
  readonly cell: string;
  readonly indicator: string;
  readonly breakdown: readonly string[];
  readonly isPart: boolean;
  readonly place: string;
  /** Null where it is the one that reports. */
  readonly organisation: string | null;
  /** Code of the period. */
  readonly period: string;
  readonly basis: "period" | "year_to_date" | "programme_to_date" | "as_of";
  readonly scenario: "actual" | "target";
  /** Decimal text in the base unit, or null with `blank` saying why. */
  readonly value: string | null;
  readonly unit: string;
  readonly qualifier: "exact" | "at_least" | "at_most" | "about";
  readonly blank: string | null;
  readonly rawText: string;
  readonly unitText: string | null;
  /** The gravest finding at its cell. */
  readonly severity: Severity | null;
}

export type Download = "workbook" | "list" | "csv";

export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
