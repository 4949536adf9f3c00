import type {PlaceLevel} from "./codelistTypes.ts";
import type {Basis, Scenario} from "./types.ts";

/**
 * What a return asks, of whom, how often and due when. A form without tables is only recognised by its
 * title; one with tables has a template, and a file that carries the template's identity is read by it.
 */
export interface Form {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly frequency: "monthly" | "quarterly" | "annual" | "occasional";
  /** Phrases of a title that tell this form; the longest match wins. */
  readonly titles: readonly string[];
  /** The unit that the form is drawn up in, where its figures name none; null where it sets none. */
  readonly usualUnit: string | null;
  /** Each a column of the form, in its wordings: most of them together tell it, too. */
  readonly headers: readonly (readonly string[])[];
  /** The version that is handed out; raised whenever a row, column or unit changes. */
  readonly version: number;
  /** Of the year, 1 to 4, in which a quarterly form is asked; empty for all. */
  readonly quarters: readonly number[];
  readonly reporters: readonly FormReporters[];
  readonly due: readonly FormDue[];
  /**
   * Indicators of which each is at least the next one, in one return: funds allocated, houses completed. A
   * member may be a sum, with " + " in between: `NHA_KHOICONG + NHA_HOANTHANH` are the houses begun.
   */
  readonly orders: readonly (readonly string[])[];
  readonly tables: readonly FormTable[];
  readonly olderVersions: readonly OlderFormVersion[];
  /** What the page of instructions says of this form alone. */
  readonly notesVi: readonly string[];
  readonly notesEn: readonly string[];
}

/** Each of these organisations owes the form at each of these levels, for periods that end within the dates. */
export interface FormReporters {
  readonly organisations: readonly string[];
  readonly levels: readonly PlaceLevel[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Due so many days after the period's end, for periods that end within the dates. */
export interface FormDue {
  readonly days: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** What a row or column says of its cells; a cell's row and column together say all of it. */
export interface FormMeaning {
  readonly indicator: string | null;
  /** The unit that the figures are to be written in: `triệu đồng`. */
  readonly unit: string | null;
  readonly houseType: string | null;
  readonly beneficiary: string | null;
  readonly fundingSource: string | null;
  readonly workKind: string | null;
  /** Contained in another figure that is asked for, here or in another form: never added to it. */
  readonly isPart: boolean;
}

export interface FormTable {
  readonly code: string;
  /** Name of its sheet. */
  readonly sheet: string;
  readonly nameVi: string;
  readonly nameEn: string;
  /** Of the reporting office's place; empty for all. */
  readonly levels: readonly PlaceLevel[];
  /** As those of the form. */
  readonly quarters: readonly number[];
  /** Rows are the places of this level below the office's own; null where the rows are items. */
  readonly placeRows: PlaceLevel | null;
  readonly rows: readonly FormRow[];
  readonly columns: readonly FormColumn[];
}

export interface FormRow extends FormMeaning {
  /** Stands in the template's hidden column: never used for anything else again. */
  readonly code: string;
  readonly labelVi: string;
  readonly labelEn: string;
  readonly sectionVi: string | null;
  readonly sectionEn: string | null;
  /** Codes of the columns that ask for it; null for all. */
  readonly columns: readonly string[] | null;
  /** Who is asked; empty for everybody. */
  readonly organisations: readonly string[];
  /** Codes of the rows that it sums: computed, checked and never loaded. Empty for a row to fill in. */
  readonly totalOf: readonly string[];
}

export interface FormColumn extends FormMeaning {
  readonly code: string;
  readonly labelVi: string;
  readonly labelEn: string;
  /** Stands above the labels of neighbours that share it. */
  readonly groupVi: string | null;
  readonly groupEn: string | null;
  readonly scenario: Scenario;
  readonly basis: Basis;
  /** The form's period, the year around it, or the period after it. */
  readonly of: "period" | "year" | "next";
}

/** How an older version differs from the present one. */
export interface OlderFormVersion {
  readonly version: number;
  /** The last day on which it was handed out. */
  readonly until: string;
  readonly changesVi: string;
  readonly changesEn: string;
  /** Code of a row then → its code now. */
  readonly renamedRows: Readonly<Record<string, string>>;
  /** Present code of a row → the unit that it was written in. */
  readonly units: Readonly<Record<string, string>>;
  /** Present codes of rows and columns that it did not have. */
  readonly addedRows: readonly string[];
  readonly addedColumns: readonly string[];
  /** Rows that are no longer asked, by table. */
  readonly retiredRows: readonly (FormRow & {readonly table: string})[];
}
