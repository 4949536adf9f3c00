import type {Basis, Geography} from "./release.ts";

/** A plan and what was done of it: one row of the mart of targets, of one indicator. */
export interface TargetProgress {
  readonly geography: Geography;
  readonly place_id: string;
  readonly year: number;
  /** In the indicator's base unit. */
  readonly plan: number;
  /** Null where nothing is reported. */
  readonly actual: number | null;
  readonly basis: Basis | null;
  readonly n_reported: number | null;
  readonly n_expected: number | null;
  /** Offices that planned or reported a result, and how many did the one and the other. */
  readonly n_offices: number | null;
  readonly n_planning: number | null;
  readonly n_doing: number | null;
  /** ISO day up to which the result speaks. */
  readonly reported_to: string | null;
  readonly elapsed_percent: number | null;
  /** Result in per cent of the plan; null where `withheld_reason` says why. */
  readonly percent: number | null;
  /** What an even pace would have given by then; null where there is no pace. */
  readonly implied: number | null;
  readonly pace: "reached" | "ahead" | "behind" | "missed" | "open" | null;
  readonly withheld_reason: string | null;
}

/** A plan of the country, as the file of all indicators has it. */
export interface CountryTarget extends TargetProgress {
  readonly indicator: string;
}
