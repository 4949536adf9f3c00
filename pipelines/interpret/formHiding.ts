import type {Finding} from "../types.ts";
import {formMarks} from "./formIdentity.ts";

/**
 * What `read` notes of hidden parts, without those that every template has: its identity sheet, its
 * first row and its first column. Whatever a clerk hid besides is still told.
 */
export function withoutOwnHiding(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({code, params, sheet}) => {
    switch (code) {
      case "read.hidden-sheet":
        return sheet !== formMarks.identitySheet;
      case "read.hidden-rows":
        return params["rows"] !== "1";
      case "read.hidden-columns":
        return params["columns"] !== "A";
      default:
        return true;
    }
  });
}
