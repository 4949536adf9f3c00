import type {Finding, Interpretation} from "../types.ts";
import {formMarks} from "./formIdentity.ts";

/**
 * What `read` says of a file that was read by its form, without what every template brings along: its
 * identity sheet, first row and first column are hidden, and a program that does not compute leaves its
 * totals without a result. Whatever a clerk hid or left uncomputed is still told.
 */
export function withoutOwnMarks(
  findings: readonly Finding[],
  {observations}: Pick<Interpretation, "observations">
): readonly Finding[] {
  const isFigure = ({sheet, cell}: Finding): boolean =>
    observations.some((each) => each.sheet === sheet && each.cell === cell);
  return findings.filter((finding) => {
    switch (finding.code) {
      case "read.hidden-sheet":
        return finding.sheet !== formMarks.identitySheet;
      case "read.hidden-rows":
        return finding.params["rows"] !== "1";
      case "read.hidden-columns":
        return finding.params["columns"] !== "A";
      case "read.formula-without-value":
        return isFigure(finding);
      default:
        return true;
    }
  });
}
