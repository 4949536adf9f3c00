/** What a spreadsheet program may take for the beginning of a formula, behind apostrophes of ours. */
const FORMULA = /^'*[=+\-@\t\r\n]/;

/** `=HYPERLINK(…)` → `'=HYPERLINK(…)`. Numbers are no texts: −5 stays −5. */
export function formulaSafe(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text before `formulaSafe`: every text comes back as it was, also one that began with an apostrophe. */
export function withoutSafeguard(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
