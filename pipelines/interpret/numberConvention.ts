import {isPlainFigure} from "./cellWords.ts";
import {readToken, tokenAtStart} from "./numberToken.ts";

/**
 * How a column writes its numbers: `1.234,5` (dot_thousands, Vietnamese) or `1,234.5`
 * (comma_thousands, English). `contradictory`: some values prove the one, some the other
 * (raise `interpret.number-convention-mixed` for the column).
 */
export type NumberConvention = "dot_thousands" | "comma_thousands" | "undecided" | "contradictory";

const FIRST_NUMBER = /(?<![\p{L}\d_/.,])\d.*/su;
const DATE = /\d{1,4}[/-]\d{1,2}[/-]\d{1,4}/;

/**
 * Proof is a value with two equal marks, with both marks, or with a mark before other than three
 * digits; `1.234` alone proves nothing. Judges text cells only: a cell stored as a number says
 * nothing about how the column is typed.
 */
export function decideConvention(texts: readonly string[]): NumberConvention {
  let decided: NumberConvention = "undecided";
  for (const text of texts) {
    const evidence = evidenceOf(text);
    if (evidence === "undecided" || evidence === decided) continue;
    if (decided !== "undecided") return "contradictory";
    decided = evidence;
  }
  return decided;
}

function evidenceOf(text: string): NumberConvention {
  if (!text.includes(".") && !text.includes(",")) return "undecided";
  if (DATE.test(text)) return "undecided";
  const number = isPlainFigure(text)
    ? text
    : FIRST_NUMBER.exec(text.replace(/[\u00a0\u2007\u2009\u202f]/g, " "))?.[0];
  const token = number === undefined ? null : tokenAtStart(number);
  if (token === null) return "undecided";
  const reading = readToken(token);
  return reading.kind === "clear" ? reading.evidence : "undecided";
}
