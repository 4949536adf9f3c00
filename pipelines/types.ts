/**
 * What the stages hand to one another. Stages share these types and the finding catalogue,
 * and import nothing else of each other; `run.ts` alone knows their order.
 */

export type {
  BreakdownItem,
  Codelists,
  Indicator,
  LabelDecision,
  Organisation,
  Place,
  PlaceLevel
} from "./codelistTypes.ts";
export type {Form} from "./formTypes.ts";

// ---------------------------------------------------------------- read: bytes → Sheet[]

/** How the file stored a cell. `error` is a spreadsheet error such as #REF!. */
export type CellKind = "text" | "number" | "date" | "boolean" | "error";

/**
 * One non-empty cell of a row. `column` counts from 0; `addressOf(index of the row, column)` gives its A1 name.
 *
 * `text` is what the file holds, NFC-normalised, never re-formatted: a stored number is its shortest
 * decimal text with "." and no grouping (`1234.5`); a date is ISO (`2024-03-31`); a text cell is as typed.
 */
export interface Cell {
  readonly column: number;
  readonly text: string;
  readonly kind: CellKind;
  readonly isFormula?: boolean;
}

export interface SheetRow {
  readonly index: number;
  readonly isHidden: boolean;
  /** Ordered by column; empty cells are absent. */
  readonly cells: readonly Cell[];
}

/** A merged block, inclusive on all four sides, counted from 0. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Ordered by index; rows without a cell are absent. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly MergedRange[];
}

/** What a file is by its content; `html` and `xml` are tables saved under a name that ends in .xls. */
export type FileFormat = "csv" | "xlsx" | "xls" | "xlsb" | "ods" | "html" | "xml";

/** What `read` makes of one file. `sheets` is empty where the file could not be read. */
export interface ReadFile {
  readonly format: FileFormat | "unknown";
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
}

// ---------------------------------------------------------------- interpret: Sheet → Observation[]

/** In the period, or a running total since the start of the year or programme, or a stock at a date. */
export type Basis = "period" | "year_to_date" | "programme_to_date" | "as_of";
export type Scenario = "actual" | "target";
/** hơn, trên → at_least; gần, dưới → at_most; khoảng → about. */
export type Qualifier = "exact" | "at_least" | "at_most" | "about";
/**
 * Why there is no value. Missing is never zero.
 * `not_reported`: the cell is empty. `nil`: a dash. `not_available`: "…", "chưa có".
 * `not_applicable`: "x", "không áp dụng". `illegible`: refused, see the finding.
 * `magnitude_only`: "hàng nghìn": text kept, no number made up.
 */
export type BlankKind =
  "not_reported" | "nil" | "not_available" | "not_applicable" | "illegible" | "magnitude_only";

export type PeriodKind = "day" | "month" | "quarter" | "half" | "nine_months" | "year" | "span";

/**
 * A period. `code`: `2024`, `2024-Q1`, `2024-H1`, `2024-9M`, `2024-03`, `2024-03-31`,
 * or `2021-01-01/2025-12-31` for any other span. `start` and `end` are ISO dates, both inclusive.
 */
export interface Period {
  readonly code: string;
  readonly kind: PeriodKind;
  readonly start: string;
  readonly end: string;
}

/** One value as reported, at its cell. */
export interface Observation {
  readonly sheet: string;
  /** A1 address of the cell that holds the value. */
  readonly cell: string;
  readonly indicator: string;
  readonly placeId: string;
  /** The place as the return writes it. */
  readonly placeText: string;
  /** Organisation code, or null where the return names none. */
  readonly organisation: string | null;
  readonly period: Period;
  readonly basis: Basis;
  readonly scenario: Scenario;
  readonly houseType: string | null;
  readonly beneficiary: string | null;
  readonly fundingSource: string | null;
  readonly workKind: string | null;
  /**
   * Decimal text in the indicator's base unit (money in đồng), `-?\d+(\.\d{1,6})?`, or null
   * with `blank` saying why. Text, because binary fractions do not add up.
   */
  readonly value: string | null;
  /** Base unit, as the indicator codelist has it (`VND`, `căn`, `tấn`, …). */
  readonly unit: string;
  /** The unit as written in the cell, its header or the unit line; null where none is. */
  readonly unitText: string | null;
  readonly qualifier: Qualifier;
  readonly blank: BlankKind | null;
  readonly rawText: string;
  /** True for "Trong đó" rows and breakdown columns whose total is also an observation: never added to it. */
  readonly isPart: boolean;
}

/** A printed total: checked against its lines, never loaded. */
export interface PrintedTotal {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  readonly indicator: string;
  readonly label: string;
  /** In the indicator's base unit, decimal text; null where the cell holds no number. */
  readonly value: string | null;
  /** One unit of the last written decimal, in the base unit: the rounding a printed total may show. */
  readonly precision: string;
  /** "gần 120" prints no exact total. */
  readonly qualifier?: Qualifier;
  /** Cells of the observations that it is the total of, in the same sheet. */
  readonly lines: readonly string[];
  /** The finest `precision` among the lines; absent where no line holds a number. */
  readonly linePrecision?: string;
  /** True where a line under it was refused, so that the sum cannot be told. */
  readonly isIncomplete?: boolean;
}

/** What one file says, before any judgement. */
export interface Interpretation {
  /** Form code (data/forms), `other` where no form is recognised. */
  readonly form: string;
  /** `form`: a filled template, read by its hidden codes; `layout`: read by what the file shows. */
  readonly trust: "form" | "layout";
  /** Who reports: organisation code and the place of its office. */
  readonly organisation: string | null;
  readonly placeId: string | null;
  readonly period: Period | null;
  /** 1 for a first return; "lần 2", "điều chỉnh", "bổ sung", "thay thế" raise it. */
  readonly version: number;
  readonly title: string | null;
  /** What stands after "Nguồn:" (or in a column of that name), as written; null where none is. */
  readonly source: string | null;
  readonly observations: readonly Observation[];
  readonly totals: readonly PrintedTotal[];
  readonly findings: readonly Finding[];
}

// ---------------------------------------------------------------- findings

/** error: what it names is not loaded; warning: loaded and flagged; note: for information. */
export type Severity = "error" | "warning" | "note";

/**
 * One thing to mend. The wording lives in `findings/catalogue.ts` under `code`;
 * `params` fills the named slots of its message.
 */
export interface Finding {
  readonly code: string;
  /** Null where it concerns the whole file. */
  readonly sheet: string | null;
  /** A1 address, or null where it concerns the sheet or file. */
  readonly cell: string | null;
  /** The offending text, at most 200 characters; empty where there is none. */
  readonly text: string;
  readonly params: Readonly<Record<string, string>>;
}
