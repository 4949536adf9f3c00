/** Codelists that no mart repeats: what their rows are. They stand in the schema `codes`. */
export const CODELIST_COMMENTS: Readonly<Record<string, string>> = {
  breakdowns:
    "One row per value that figures are broken down by: house types, sources of funds, beneficiaries, kinds of work.",
  cpi: "One row per year: consumer prices, and what turns đồng of the year into đồng of 2025.",
  definition_changes: "One row per indicator and year in which its definition changed.",
  form_due: "One row per form: until when it is due.",
  form_reporters: "One row per form, organisation and level that owes it.",
  forms: "One row per form that offices fill in."
};
