import type {Finding} from "../types.ts";

/** What was understood of one indicator in one return. Sums are decimal text in the base unit. */
export interface CountedIndicator {
  readonly nameVi: string;
  readonly nameEn: string;
  readonly period: string;
  readonly scenario: string;
  readonly basis: string;
  readonly observations: number;
  /** Of figures, parts left out; null where none holds a number. */
  readonly sum: string | null;
  /** How many figures the sum is of; the others are blank, or parts of a whole that is in it. */
  readonly summed: number;
  readonly unit: string;
}

/** One return in the ledger, with all that its office is to be told. */
export interface ReceivedReturn {
  readonly returnId: number;
  /** Path below the returns directory. */
  readonly file: string;
  readonly sha256: string;
  readonly status: string;
  readonly organisation: string | null;
  readonly organisationVi: string | null;
  readonly organisationEn: string | null;
  readonly placeId: string | null;
  readonly placeName: string | null;
  /** Full names, for a letter; null also for the country as a whole. */
  readonly placeVi: string | null;
  readonly placeEn: string | null;
  readonly period: string | null;
  readonly formVi: string | null;
  readonly formEn: string | null;
  /** ISO, UTC. */
  readonly receivedAt: string;
  /** Figures loaded; what was refused is not among them. */
  readonly observations: number;
  /** The file with the same bytes that was received first, for a duplicate. */
  readonly original: string | null;
  readonly indicators: readonly CountedIndicator[];
  readonly findings: readonly Finding[];
}
