import type {Geography, Scenario} from "./release.ts";

/** What was published when, and what moved: `revisions.json`. */
export interface Revisions {
  readonly releases: readonly ReleaseSummary[];
  /** Figures that ever moved; the list may be cut. */
  readonly total: number;
  readonly revisions: readonly Revision[];
  readonly decided: number;
  readonly decisions: readonly PublishedDecision[];
}

export interface ReleaseSummary {
  readonly number: number;
  readonly release: string;
  readonly released_on: string;
  readonly returns: number;
  readonly note: string | null;
  readonly is_frozen: boolean;
  readonly moved: number;
}

/** A figure as its last move left it. */
export interface Revision {
  readonly indicator: string;
  readonly geography: Geography;
  readonly place_id: string;
  readonly year: number;
  readonly scenario: Scenario;
  readonly number: number;
  readonly released_on: string;
  readonly value: number | null;
  readonly previous_value: number | null;
  readonly n_reported: number | null;
  readonly n_expected: number | null;
  readonly previous_reported: number | null;
  readonly previous_expected: number | null;
  /** Files of the returns that moved it; empty where a decision, a rule or a list did. */
  readonly moved_by: readonly string[];
  /** `correction 3: reason`, `joint 2: reason`; what holds no more has a minus before it. */
  readonly moved_by_decisions: readonly string[];
  /** `[number of the release, value]`, oldest first: each release that published it otherwise. */
  readonly trace: readonly (readonly [number, number | null])[];
}

export interface PublishedDecision {
  readonly decision: string;
  /** Of a joint result the figure: indicator, place, period. */
  readonly file: string;
  readonly finding: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly decided_by: string;
  readonly decided_on: string;
  readonly reason: string;
  readonly read_value: number | null;
  readonly corrected_value: number | null;
  /** Of a joint result the body that it is counted with, and the one that is counted less. */
  readonly lead: string | null;
  readonly contributor: string | null;
}
