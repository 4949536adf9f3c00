import type {Geography, ReturnRow, Scenario} from "./release.ts";

/** Where one figure of a place stands among the other places of its geography. */
export interface Standing {
  readonly indicator: string;
  readonly geography: Geography;
  readonly year: number;
  readonly scenario: Scenario;
  /** By what is reported; 1 is the largest. */
  readonly rank: number;
  /** What the bounds leave possible. */
  readonly rank_best: number;
  readonly rank_worst: number;
  readonly n_ranked: number;
  /** Per cent of what is reported for the country; null where `withheld_reason` says why. */
  readonly share_percent: number | null;
  readonly withheld_reason: string | null;
}

/** The returns of a province's offices, those of the places that became part of it included. */
export interface PlaceReturns {
  readonly total: number;
  readonly by_status: Readonly<Record<string, number>>;
  /** The latest ones. */
  readonly rows: readonly ReturnRow[];
}

export interface PlaceProfile {
  readonly place_id: string;
  /** Provinces that share a border with it. */
  readonly neighbour_ids: readonly string[];
  readonly standings: readonly Standing[];
  readonly returns: PlaceReturns;
}
