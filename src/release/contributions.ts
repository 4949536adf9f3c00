import type {Figure} from "./release.ts";

/** What one organisation reports of an indicator in a year, and its part of the joint figure. */
export interface Contribution extends Omit<Figure, "basis" | "coverage"> {
  readonly organisation: string;
  readonly indicator: string;
  /** The figure of all organisations together, in which a joint result counts once. */
  readonly joint_value: number | null;
  readonly share_percent: number | null;
  /** Of the value: what another organisation may have reported as well. */
  readonly shared_value: number | null;
  readonly n_shared: number;
  readonly withheld_reason: string | null;
}

/** What one organisation reports of an indicator in a quarter, in the whole country. */
export interface OrganisationQuarter extends Omit<
  Figure,
  "basis" | "coverage" | "geography" | "place_id" | "year" | "scenario"
> {
  readonly organisation: string;
  readonly indicator: string;
  /** Its code: 2024-Q3. */
  readonly period: string;
  /** The figure of all organisations together, in which a joint result counts once. */
  readonly joint_value: number | null;
}

/** Two reports that may be one result, as seen by one of the two bodies. */
export interface DoubleReport {
  readonly organisation: string;
  readonly other: string;
  readonly indicator: string;
  readonly place_id: string;
  readonly place: string | null;
  readonly period: string;
  readonly value: number | null;
  readonly other_value: number | null;
  /** same_value, sum or decided. */
  readonly kind: string;
  readonly evidence: string | null;
  /** undecided, once, separate or outdated. */
  readonly decision: string;
  /** How many the organisation has, those not listed included. */
  readonly total: number;
}

export interface Contributions {
  readonly contributions: readonly Contribution[];
  /** Of the latest quarters that anybody reported. */
  readonly quarters: readonly OrganisationQuarter[];
  readonly doubles: readonly DoubleReport[];
  readonly returns: readonly {
    readonly organisation: string;
    readonly status: string;
    readonly count: number;
  }[];
}
