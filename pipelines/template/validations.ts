import type {DataValidation} from "hucre/xlsx";

import type {Language} from "../findings/catalogue.ts";
import {emptyReasons, formMarks} from "../interpret/formIdentity.ts";
import {templateText} from "./templateTexts.ts";

/** Columns of the identity sheet that hold what drop-down lists offer. */
export const LISTS = {reasons: 4, organisations: 5} as const;
const LIST_COLUMNS = {reasons: "E", organisations: "F"} as const;

/** Numbers from 0: whole ones where things are counted. */
export function numberValidations(
  {counts, amounts}: {readonly counts: readonly string[]; readonly amounts: readonly string[]},
  language: Language
): readonly DataValidation[] {
  const rules = [
    {type: "whole", ranges: counts, error: "countError"},
    {type: "decimal", ranges: amounts, error: "amountError"}
  ] as const;
  return rules
    .filter(({ranges}) => ranges.length > 0)
    .map(({type, ranges, error}) => ({
      type,
      operator: "greaterThanOrEqual",
      formula1: "0",
      range: ranges.join(" "),
      ...refusing(language, error)
    }));
}

export function reasonValidation(ranges: readonly string[], language: Language): DataValidation {
  return {
    type: "list",
    formula1: listOf("reasons", emptyReasons.length),
    range: ranges.join(" "),
    ...refusing(language, "reasonError")
  };
}

export function organisationValidation(
  cell: string,
  count: number,
  language: Language
): DataValidation {
  return {
    type: "list",
    formula1: listOf("organisations", count),
    range: cell,
    showInputMessage: true,
    inputMessage: templateText(language, "chooseOrganisation"),
    ...refusing(language, "organisationError")
  };
}

export function submissionValidation(cell: string, language: Language): DataValidation {
  return {
    type: "whole",
    operator: "between",
    formula1: "1",
    formula2: "20",
    range: cell,
    ...refusing(language, "submissionError")
  };
}

function listOf(list: keyof typeof LIST_COLUMNS, count: number): string {
  const column = LIST_COLUMNS[list];
  return `${formMarks.identitySheet}!$${column}$1:$${column}$${count}`;
}

function refusing(
  language: Language,
  error: Parameters<typeof templateText>[1]
): Pick<
  DataValidation,
  "allowBlank" | "showErrorMessage" | "errorStyle" | "errorTitle" | "errorMessage"
> {
  return {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: templateText(language, "errorTitle"),
    errorMessage: templateText(language, error)
  };
}
