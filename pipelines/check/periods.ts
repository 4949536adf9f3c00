import {findingAt} from "../findings/finding.ts";
import type {Finding, Observation} from "../types.ts";

/** Results of a time that has not come, running totals over more than they may span. One finding a row and period. */
export function checkPeriods(
  observations: readonly Observation[],
  today: string | null
): readonly Finding[] {
  const findings: Finding[] = [];
  let isOpenTold = false;
  for (const observation of observations) {
    const {basis, cell, period, rawText, scenario, sheet} = observation;
    const isLong = period.start.slice(0, 4) !== period.end.slice(0, 4);
    if (basis === "year_to_date" && isLong) {
      const params = {period: period.code};
      findings.push(findingAt("check.period-exceeds-basis", {sheet, cell}, rawText, params));
    }
    if (today === null || scenario === "target" || observation.value === null) continue;
    if (period.start > today) {
      const params = {period: period.code, today};
      findings.push(findingAt("check.future-period", {sheet, cell}, rawText, params));
    } else if (period.end > today && !isOpenTold) {
      isOpenTold = true;
      const params = {period: period.code, end: period.end, today};
      findings.push(findingAt("check.period-not-over", {sheet, cell}, rawText, params));
    }
  }
  return findings;
}
