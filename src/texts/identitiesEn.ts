import type {IdentitiesTexts} from "./identitiesVi.ts";

export const identitiesEn: IdentitiesTexts = {
  title: "Sums that were checked",
  lead: "Checked, never repaired. A residual is the left side less the right side; the largest is shown.",
  none: "No sum could be checked yet.",
  identity: "Sum",
  checked: "Checked",
  differ: "Do not hold",
  worst: "Worst residual",
  where: "Where",
  agrees: "all hold",
  names: {
    running_total: "running total = the one before + the period",
    house_types_total: "houses = their types",
    sources_funds: "funds = their sources",
    beneficiaries_total: "whole = groups of beneficiaries",
    work_kinds_total: "whole = kinds of work",
    places_country: "country = its provinces",
    places_region: "region = its provinces",
    order: "allocated ≥ completed",
    list_total: "printed total = its lines"
  }
};
