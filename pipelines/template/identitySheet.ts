import type {CellValue, WriteSheet} from "hucre/xlsx";

import {
  CHOSEN_BY_CLERK,
  emptyReasons,
  formMarks,
  IDENTITY_LAYOUT
} from "../interpret/formIdentity.ts";
import type {TemplateRequest} from "./templateRequest.ts";
import {nameIn} from "./templateRequest.ts";
import {LISTS} from "./validations.ts";

/**
 * The very hidden sheet by which a template is known however it is renamed, with every label as it was
 * handed out and the lists that cells offer. All of it is text, so that no program reformats it.
 */
export function writeIdentitySheet(
  request: TemplateRequest,
  labels: ReadonlyMap<string, string>
): WriteSheet {
  const {form, language, organisation, organisations, period, place} = request;
  const rows: CellValue[][] = [
    ["chung-tay", IDENTITY_LAYOUT],
    ["form", form.code],
    ["version", String(form.version)],
    ["place", place.id],
    ["period", period.code],
    ["organisation", organisation?.code ?? CHOSEN_BY_CLERK],
    ["language", language],
    ...[...labels].map(([code, label]) => ["label", code, label])
  ];
  const lists = {
    reasons: emptyReasons.map((each) => each[language]),
    organisations: organisations.map((each) => nameIn(language, each))
  };
  for (const [name, column] of Object.entries(LISTS)) {
    for (const [index, text] of lists[name as keyof typeof LISTS].entries()) {
      const row = (rows[index] ??= []);
      while (row.length < column) row.push(null);
      row[column] = text;
    }
  }
  return {
    name: formMarks.identitySheet,
    rows,
    veryHidden: true,
    protection: {sheet: true}
  };
}
