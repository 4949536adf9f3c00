import type {Finding, Interpretation, Observation} from "../types.ts";
import type {NumberedObservations} from "./observationNumbers.ts";

/** What the ledger notes of a return itself. */
export type ReturnHead = Pick<
  Interpretation,
  "form" | "trust" | "organisation" | "placeId" | "period" | "version" | "title" | "source"
>;

/** Without what was read in the return, which is long. */
export function headOf(interpretation: ReturnHead): ReturnHead {
  const {form, trust, organisation, placeId, period, version, title, source} = interpretation;
  return {form, trust, organisation, placeId, period, version, title, source};
}

/** What became of a return when it was loaded. */
export type LoadStatus =
  "accepted" | "accepted_with_warnings" | "partly_accepted" | "rejected" | "held" | "duplicate";

/** One judged return on its way into the ledger. */
export interface AcceptedReturn {
  /** Path below the returns directory, "/" between its parts. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: string;
  readonly status: LoadStatus;
  readonly interpretation: ReturnHead | null;
  /** Those to load; empty for a rejected return. */
  readonly observations: readonly Observation[] | NumberedObservations;
  readonly findings: readonly Finding[];
  /** The file as the inbox showed it, so that it need not be read again. */
  readonly inbox: {readonly modifiedNs: bigint; readonly changedNs: bigint};
  /** Bytes that are in the ledger, judged again: entered beside their earlier judgement. */
  readonly isAgain?: true;
}

export interface LoadedReturn {
  readonly file: string;
  readonly sha256: string;
  /** `unchanged`: these very bytes were loaded before under this very name. */
  readonly status: LoadStatus | "unchanged";
  /** Null where the ledger has no new row. */
  readonly returnId: number | null;
  readonly observations: number;
  readonly findings: readonly Finding[];
}

export interface LoadedBatch {
  /** Null where nothing was new. */
  readonly batchId: number | null;
  readonly returns: readonly LoadedReturn[];
  /** Rows written to raw.observations, as counted in the warehouse. */
  readonly observations: number;
}

export type Clock = () => Date;
