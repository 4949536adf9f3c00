/**
 * What a published release holds, as the pages read it. The shapes are those of `publish`;
 * `pipelines/site/readRelease.ts` checks the files against them once, at the border.
 */

import type {Comparisons} from "./comparison.ts";
import type {Contributions} from "./contributions.ts";
import type {Doubt} from "./doubts.ts";
import type {Downloads} from "./downloads.ts";
import type {Facets} from "./facets.ts";
import type {PlaceProfile} from "./placeProfile.ts";
import type {Progress} from "./progress.ts";
import type {Revisions} from "./revisions.ts";
import type {TargetProgress} from "./targets.ts";

export type Geography =
  "as_reported" | "provinces_34" | "regions_2018" | "regions_2025" | "country";
export type Scenario = "actual" | "target";
export type Basis = "period" | "year_to_date" | "programme_to_date" | "as_of";
export type Qualifier = "exact" | "at_least" | "at_most" | "about";
export type Severity = "error" | "warning" | "note";

export interface Manifest {
  readonly release: string;
  readonly number: number;
  /** ISO date of the newest return. */
  readonly date: string;
  readonly isDemonstration: boolean;
  readonly returns: number;
  readonly observations: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

export interface Indicator {
  readonly code: string;
  readonly name_vi: string;
  readonly name_en: string;
  /** Base unit as the indicator codelist has it: `VND`, `căn`, `lượt người`, … */
  readonly unit: string;
  readonly value_type: string;
  readonly kind: string;
  readonly definition_vi: string | null;
  readonly definition_en: string | null;
  readonly caveats_vi: string | null;
  readonly caveats_en: string | null;
  readonly years: readonly number[];
  readonly n_figures: number;
}

export interface Figure {
  readonly geography: Geography;
  readonly place_id: string;
  readonly year: number;
  readonly scenario: Scenario;
  readonly basis: Basis | null;
  /** In the indicator's base unit (money in đồng); null where nothing was reported. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly qualifier: Qualifier;
  readonly n_expected: number;
  readonly n_reported: number;
  readonly coverage: number | null;
  /** Why there is no value: nil, overdue, …; null where there is one. Parts and measures have none. */
  readonly blank?: string | null | undefined;
}

/**
 * A change on the year before, of whole years or, where they cover unequal months, of their longest equal
 * part. The four parts add up to `change`.
 */
export interface Change {
  readonly geography: Geography;
  readonly place_id: string;
  readonly year: number;
  /** Code of the period that `value` is of: 2024, or 2024-9M. */
  readonly period: string;
  readonly previous_period: string;
  readonly scenario: Scenario;
  readonly value: number | null;
  readonly previous_value: number | null;
  readonly change: number | null;
  readonly change_same_reporters: number | null;
  readonly change_new: number | null;
  readonly change_lost: number | null;
  readonly change_revised: number | null;
  /** In per cent (12.5 is 12,5 %); null where `withheld_reason` says why. */
  readonly percent: number | null;
  readonly withheld_reason: string | null;
}

/** A cell behind the figures of an indicator. */
export interface SourceCell {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly place_id: string | null;
  readonly period: string | null;
  readonly basis: string | null;
  readonly value: number | null;
  readonly qualifier: string | null;
  readonly blank: string | null;
  readonly raw_text: string | null;
  readonly unit_text: string | null;
  readonly source: string | null;
}

export interface IndicatorFigures {
  readonly code: string;
  readonly figures: readonly Figure[];
  readonly changes: readonly Change[];
  readonly observations: readonly SourceCell[];
}

export interface Place {
  readonly id: string;
  readonly code: string;
  readonly era: string;
  readonly level: string;
  readonly type: string | null;
  readonly name: string;
  readonly full_name: string;
  readonly name_en: string;
  readonly parent_id: string | null;
  readonly region_2018: string | null;
  readonly region_2025: string | null;
  readonly successor_ids: readonly string[];
  /** Two to four letters for the tile map. */
  readonly short: string | null;
  readonly tile_row: number | null;
  readonly tile_col: number | null;
  readonly population_2020: number | null;
}

export interface ReturnRow {
  readonly file: string;
  readonly title: string | null;
  readonly form: string | null;
  readonly organisation: string | null;
  readonly place_id: string | null;
  readonly period: string | null;
  readonly status: string;
  readonly source: string | null;
  readonly observations: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

export interface Returns {
  readonly total: number;
  readonly by_status: Readonly<Record<string, number>>;
  readonly rows: readonly ReturnRow[];
}

export interface FindingRow {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly text: string | null;
  readonly message_vi: string;
  readonly message_en: string;
  readonly remedy_vi: string;
  readonly remedy_en: string;
}

export interface FindingKind {
  readonly code: string;
  readonly severity: Severity;
  readonly title_vi: string;
  readonly title_en: string;
}

/** A kind of finding with what it says and what helps; `{slot}` stands for what differs each time. */
export interface CatalogueEntry extends FindingKind {
  readonly message_vi: string;
  readonly message_en: string;
  readonly remedy_vi: string;
  readonly remedy_en: string;
}

export interface Findings {
  readonly total: number;
  readonly by_code: readonly (FindingKind & {readonly count: number})[];
  readonly rows: readonly FindingRow[];
  readonly identities: readonly IdentityRow[];
}

/** An accounting identity in one unit: how often it could be checked, and where it differs most. */
export interface IdentityRow {
  readonly identity: string;
  readonly unit: string;
  readonly n_checked: number;
  readonly n_differ: number;
  /** Null where it holds everywhere. */
  readonly worst_residual: number | null;
  readonly indicator: string | null;
  readonly place: string | null;
  readonly period: string | null;
  readonly file: string | null;
}

export interface Method {
  readonly forms: readonly {code: string; name_vi: string; name_en: string; frequency: string}[];
  readonly organisations: readonly {code: string; name_vi: string; name_en: string}[];
  readonly definition_changes: readonly {
    indicator: string;
    year: number;
    note_vi: string;
    note_en: string;
  }[];
  readonly sources: readonly {title: string; url: string | null; files: readonly string[]}[];
  readonly catalogue: readonly CatalogueEntry[];
}

/** A release as a whole, in memory while the pages are written. */
export interface Release {
  readonly manifest: Manifest;
  readonly indicators: readonly Indicator[];
  readonly figures: ReadonlyMap<string, IndicatorFigures>;
  readonly places: readonly Place[];
  readonly returns: Returns;
  readonly findings: Findings;
  readonly method: Method;
  /** Of every province of today and every region, by id. */
  readonly profiles: ReadonlyMap<string, PlaceProfile>;
  readonly progress: Progress;
  readonly comparisons: Comparisons;
  readonly contributions: Contributions;
  /** Of each indicator with a plan, by code. */
  readonly targets: ReadonlyMap<string, readonly TargetProgress[]>;
  readonly revisions: Revisions;
  readonly doubts: readonly Doubt[];
  readonly facets: Facets;
  /** Codes of the indicators that have figures by quarter. */
  readonly quarters: ReadonlySet<string>;
  /** Null until the files are written, and where the release has no tables. */
  readonly downloads: Downloads | null;
}
