/** Who owes what by when, as of one day, as `publish` writes it. */

/**
 * One letter for each period: o in time, l late, r received (nobody knows when), h held, x only rejected
 * ones, v overdue, n overdue from an office that never sent the form, d not due yet.
 */
export type StateLetter = "o" | "l" | "r" | "h" | "x" | "v" | "n" | "d";

/** What is said of a period beside its state: n nothing but nil, s superseded by a later one, b both. */
export type MarkLetter = "-" | "n" | "s" | "b";

export interface ProgressPeriod {
  readonly form: string;
  readonly period: string;
  readonly period_end: string;
  readonly due_on: string | null;
}

/** How many offices owe a form for a period; expected = received + overdue + never_sent + not_due. */
export interface ProgressCount {
  readonly form: string;
  /** Null for all of them together. */
  readonly organisation: string | null;
  readonly period: string;
  readonly expected: number;
  readonly received: number;
  readonly on_time: number;
  readonly late: number;
  readonly overdue: number;
  readonly never_sent: number;
  readonly not_due: number;
  readonly held: number;
  readonly rejected: number;
  readonly nil: number;
  readonly superseded: number;
}

/** One office, from the `first` of the form's periods that it owes. */
export interface ProgressOffice {
  readonly form: string;
  /** Province of today that it lies in. */
  readonly province_id: string | null;
  readonly level: string;
  readonly organisation: string;
  readonly place_id: string;
  /** Its full name. */
  readonly place: string;
  readonly first: number;
  /** Letters of states; a dot for a period in between that it does not owe. */
  readonly states: string;
  readonly marks: string;
}

/** One province, with the offices of all organisations counted. */
export interface ProgressPlace {
  readonly form: string;
  readonly province_id: string | null;
  readonly place_id: string;
  /** Place of the period in the form's list; offices that owe it, have reported it, need not yet. */
  readonly counts: readonly (readonly [
    at: number,
    expected: number,
    received: number,
    not_due: number
  ])[];
}

export interface OverdueOffice {
  readonly form: string;
  readonly period: string;
  readonly due_on: string;
  readonly organisation: string;
  readonly place_id: string;
  readonly place: string;
  readonly province_id: string;
  /** overdue, rejected or held. */
  readonly state: string;
  readonly never_sent: boolean;
  /** Whom to write to today; null where nobody followed it alone. */
  readonly ask_organisation: string | null;
  readonly ask_place_id: string | null;
  readonly ask_place: string | null;
}

export interface OfficeFindings {
  readonly organisation: string | null;
  readonly place_id: string | null;
  readonly place: string | null;
  readonly returns: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Code of the most frequent error or warning. */
  readonly code: string | null;
}

export interface Progress {
  /** ISO day as of which things stand; null where nothing has been received. */
  readonly day: string | null;
  readonly forms: readonly {
    readonly code: string;
    readonly name_vi: string;
    readonly name_en: string;
  }[];
  /** In the order of time, form by form. */
  readonly periods: readonly ProgressPeriod[];
  readonly counts: readonly ProgressCount[];
  readonly places: readonly ProgressPlace[];
  /** Offices of provinces; those below are in a file for each province. */
  readonly offices: readonly ProgressOffice[];
  /** Provinces that have such a file. */
  readonly below: readonly string[];
  readonly overdue: {
    readonly overdue: number;
    readonly never_sent: number;
    readonly rows: readonly OverdueOffice[];
  };
  /** Rejected files of which nobody knows what they answer. */
  readonly unattributed: number;
  readonly findings: {readonly total: number; readonly rows: readonly OfficeFindings[]};
}
