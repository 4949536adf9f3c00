import type {Table} from "./header.ts";
import {wordsOf} from "./phraseFinder.ts";
import type {FormUnit} from "./sheetContext.ts";
import {parseUnit} from "./unit.ts";
import type {World} from "./world.ts";

/** Of the columns that tell a form, so many must stand in the header: one alone is in many tables. */
const FEWEST_HEADERS = 3;

/** The unit of the form that the columns of a table show it to be; null where they show none. */
export function usualUnitOf(table: Table, {formHeaders}: World): FormUnit | null {
  if (formHeaders.forms.length === 0) return null;
  const words = wordsOf(table.columns.map(({parts}) => parts.join(" ")).join(" "));
  const seen = new Set(formHeaders.finder.find(words).map(({value}) => value));
  for (const form of formHeaders.forms) {
    const present = form.headers.filter((header) => seen.has(header)).length;
    const unit = form.usualUnit === null ? null : parseUnit(form.usualUnit);
    if (present < FEWEST_HEADERS || unit === null) continue;
    return {unit: {text: unit.text, unit}, form: form.nameVi};
  }
  return null;
}
