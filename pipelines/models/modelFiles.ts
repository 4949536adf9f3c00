import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";

import {FIGURE_VIEWS} from "./figureViews.ts";
import {PAGE_MARTS} from "./pageMarts.ts";
import {REGISTER, REGISTER_MARTS} from "./registerFiles.ts";

/** Tell which returns count; the state of the models is taken from them. Replaced on every run. */
export const LEDGER_VIEWS = [
  "staging/decisions",
  "staging/return_standings",
  "staging/returns"
] as const;

/** The mart of returns: what all other models know of a return. Brought up to the ledger on every run, before them. */
export const RETURNS = ["marts/returns"] as const;

/** What came for whom: made anew with the mart of returns; where everything is, it is one of the marts of the register. */
export const ARRIVALS = ["intermediate/arrivals"] as const;

/** Views over raw, codes and the mart of returns. */
export const STAGING = [
  "staging/observations",
  "staging/joint_decisions",
  "staging/place_changes",
  "staging/codelists"
] as const;

/** Depend on the codelists alone. */
export const GEOGRAPHY = [
  "staging/places",
  "intermediate/macros",
  "intermediate/comparability",
  "intermediate/place_units",
  "intermediate/whole_units",
  "intermediate/place_ancestors",
  "intermediate/comparison_keys"
] as const;

/** From the observations of chosen years to what counts in them. */
export const CHOSEN_YEARS = [
  "intermediate/facts",
  "intermediate/terms",
  "intermediate/slots",
  "intermediate/steps"
] as const;

/** What is kept between runs. */
export const KEPT = [
  "intermediate/tables",
  "intermediate/figure_tables",
  "intermediate/lineage_tables",
  "marts/tables",
  "marts/indicator_by_place_year_comments",
  "marts/year_over_year_comments",
  "marts/period_comparisons_comments"
] as const;

/** Returns that are owed, where something came for them. */
export const MISSING = [
  "intermediate/missing_returns",
  "intermediate/never_sent",
  "intermediate/owed_places"
] as const;

/** What they would have held, and who reports. */
export const OWED = [
  "intermediate/heir_series",
  "intermediate/missing_slots",
  "intermediate/reporters",
  "intermediate/compared_series",
  "intermediate/border_territories"
] as const;

/** From steps and slots to figures and changes, for the topics and years that are affected. */
export const FIGURES = [
  "intermediate/changed_offices",
  "intermediate/affected",
  "intermediate/affected_series",
  "intermediate/moved_years",
  "intermediate/former_figures",
  "intermediate/forget",
  "intermediate/forget_lineage",
  "intermediate/previous_slots",
  "intermediate/gaps",
  "intermediate/wider_exclusions",
  "intermediate/successor_exclusions",
  "intermediate/class_exclusions",
  "intermediate/counted_steps",
  "intermediate/joint_deductions",
  "intermediate/expected_slots",
  "intermediate/series_years",
  "intermediate/organisations_never_sent",
  "intermediate/affected_units",
  "intermediate/place_years",
  "intermediate/figures",
  "intermediate/wider_links",
  "intermediate/period_pieces",
  "intermediate/joint_pieces",
  "intermediate/period_pieces_masks",
  "intermediate/period_slots",
  "intermediate/figure_batches"
] as const;

/** What the slots and pieces add up to in each part of the year, a batch of years after the other. */
export const FIGURES_BATCH = [
  "intermediate/period_places",
  "intermediate/period_figures",
  "intermediate/organisation_period_figures"
] as const;

export const FIGURES_LAST = ["intermediate/nil_spans", "marts/indicator_by_place_year"] as const;

/** What differs from what stood before, and what is compared again for it. */
export const COMPARED = [
  "intermediate/changed_series",
  "intermediate/compared_places",
  "intermediate/compared_units"
] as const;

/** From figures to the comparison of any two of their periods, a batch of topics after the other. */
export const COMPARED_BATCH = [
  "intermediate/compared_pieces",
  "intermediate/paired_pieces",
  "intermediate/place_comparisons",
  "intermediate/new_comparisons",
  "marts/period_comparisons"
] as const;

/** What is said of a year and the year before: the comparison of those two. */
export const COMPARED_LAST = ["marts/year_over_year", "intermediate/moved_figures"] as const;

/** Depend on the codelists alone. */
export const CODELIST_MARTS = ["marts/places", "marts/place_changes", "marts/codelists"] as const;

/** What stands beside the figures to check them: views made once, computed only when they are asked. */
export const REVIEWED = [
  "marts/corrections",
  "intermediate/flow_values",
  "intermediate/running_totals",
  "intermediate/running_chains",
  "marts/running_totals",
  "intermediate/part_identities",
  "intermediate/place_identities",
  "intermediate/order_identities",
  "intermediate/return_identities",
  "marts/identities",
  "intermediate/double_candidates",
  "marts/double_reports",
  "marts/undecided_doubles",
  "marts/review_comments"
] as const;

/** Lists of what single returns hold and of what became of them: views, made once. */
export const LISTS = [
  "marts/observations",
  "marts/observations_comments",
  "marts/findings",
  "marts/decisions",
  "marts/releases",
  "marts/revisions"
] as const;

export function readModel(name: string): string {
  return readFileSync(join(import.meta.dirname, `${name}.sql`), "utf8");
}

/** Hash of every model: when a rule changes, nothing kept from before it is used. */
export function modelsHash(): string {
  const hash = createHash("sha256");
  const names = [
    ...LEDGER_VIEWS,
    ...RETURNS,
    ...STAGING,
    ...GEOGRAPHY,
    ...KEPT,
    "intermediate/series",
    "intermediate/reported_series",
    "intermediate/touched_releases",
    ...CHOSEN_YEARS,
    ...MISSING,
    ...OWED,
    ...FIGURES,
    ...FIGURES_BATCH,
    ...FIGURES_LAST,
    ...COMPARED,
    ...COMPARED_BATCH,
    ...COMPARED_LAST,
    ...CODELIST_MARTS,
    ...REGISTER,
    ...FIGURE_VIEWS,
    ...LISTS,
    ...REGISTER_MARTS,
    ...PAGE_MARTS,
    ...REVIEWED
  ];
  for (const name of names) hash.update(name).update("\0").update(readModel(name));
  return hash.digest("hex");
}
